"""What stands round the plot: both axes in words, the names of the quarters, and the legend."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.domain.vocabulary import Lens, Quadrant
from toolkit.domain.words import MapWords
from toolkit.drawing.colours import LENS_STYLE, QUIET
from toolkit.drawing.letters import text_width
from toolkit.drawing.sheet import TYPES, Box, Sheet, Style
from toolkit.drawing.svg import Text

EDGE = 6.0
LINE_EM = 1.35
ICON_EM = 1.5
BETWEEN_ENTRIES_EM = 1.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the legend: its icon ("solid", "hollow", "shield" or a lens), and its words, from x, y on."""

    icon: Lens | str
    words: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The sheet with everything on it but the marks."""

    sheet: Sheet
    axes: tuple[Text, ...]
    names: tuple[Text, ...]
    legend: tuple[Entry, ...]


def frame_of(width: float, height: float, style: Style, words: MapWords) -> Frame:
    """Lay the words of a map round its plot on a sheet of that size, in px."""
    types = TYPES[style]
    line = LINE_EM * types.axis
    inner_width = width - 2 * EDGE
    rows = _legend_rows(words, inner_width, types.legend, style)
    legend_height = len(rows) * LINE_EM * types.legend + (EDGE if rows else 0)
    across = (words.evidence_have, words.evidence_axis, words.evidence_none)
    upward = (words.risk_low, words.risk_axis, words.risk_high)
    # the one axis's lines take room from the other; two tries settle it
    across_lines = 1 if _fits_one_line(across, inner_width - 2 * line, types.axis) else 2
    plot_height = height - 2 * EDGE - across_lines * line - legend_height
    upward_lines = 1 if _fits_one_line(upward, plot_height, types.axis) else 2
    plot = Box(
        left=EDGE + upward_lines * line,
        top=EDGE,
        width=inner_width - upward_lines * line,
        height=plot_height,
    )
    sheet = Sheet(width=width, height=height, style=style, plot=plot)
    legend_top = height - EDGE - legend_height + EDGE
    return Frame(
        sheet=sheet,
        axes=(*_across(across, plot, types.axis), *_upward(upward, plot, types.axis)),
        names=_names(sheet, words),
        legend=_legend(rows, legend_top, types.legend),
    )


def _fits_one_line(texts: tuple[str, str, str], length: float, size: float) -> bool:
    ends = max(text_width(texts[0], size), text_width(texts[2], size))
    return text_width(texts[1], size, bold=True) + 2 * ends + 2 * size <= length


def _across(texts: tuple[str, str, str], plot: Box, size: float) -> tuple[Text, ...]:
    first = plot.bottom + 1.05 * size
    second = first if _fits_one_line(texts, plot.width, size) else first + LINE_EM * size
    middle = plot.left + plot.width / 2
    return (
        Text(text=texts[0], x=plot.left, y=first, size=size),
        Text(text=texts[1], x=middle, y=second, size=size, anchor="middle", bold=True),
        Text(text=texts[2], x=plot.right, y=first, size=size, anchor="end"),
    )


def _upward(texts: tuple[str, str, str], plot: Box, size: float) -> tuple[Text, ...]:
    near = plot.left - 0.45 * size
    far = near if _fits_one_line(texts, plot.height, size) else near - LINE_EM * size
    middle = plot.top + plot.height / 2
    return (
        Text(text=texts[0], x=near, y=plot.bottom, size=size, turned=True),
        Text(text=texts[1], x=far, y=middle, size=size, anchor="middle", bold=True, turned=True),
        Text(text=texts[2], x=near, y=plot.top, size=size, anchor="end", turned=True),
    )


def _names(sheet: Sheet, words: MapWords) -> tuple[Text, ...]:
    size = sheet.types.quadrant
    names = []
    for quadrant in Quadrant:
        quarter = sheet.quarter(quadrant)
        right = quadrant in (Quadrant.TEST_NOW, Quadrant.LATER)
        on_top = quadrant in (Quadrant.TEST_NOW, Quadrant.WATCH)
        names.append(
            Text(
                text=words.quadrants[quadrant],
                x=quarter.right - 0.5 * size if right else quarter.left + 0.5 * size,
                y=quarter.top + 1.15 * size if on_top else quarter.bottom - 0.45 * size,
                size=size,
                anchor="end" if right else "start",
                bold=True,
            )
        )
    return tuple(names)


def _legend_rows(
    words: MapWords, width: float, size: float, style: Style
) -> list[list[tuple[Lens | str, str]]]:
    """The entries of the legend in rows no wider than the sheet."""
    entries: list[tuple[Lens | str, str]] = [
        (lens, f"{LENS_STYLE[lens].letter} {words.lenses[lens]}") for lens in Lens
    ]
    if style is not Style.WALL:
        entries += [("solid", words.solid), ("hollow", words.hollow), ("shield", words.safety)]
    rows: list[list[tuple[Lens | str, str]]] = [[]]
    used = 0.0
    for icon, text in entries:
        wide = _entry_width(text, size)
        if rows[-1] and used + wide > width:
            rows.append([])
            used = 0.0
        rows[-1].append((icon, text))
        used += wide
    return rows


def _entry_width(text: str, size: float) -> float:
    return ICON_EM * size + text_width(text, size) + BETWEEN_ENTRIES_EM * size


def _legend(rows: list[list[tuple[Lens | str, str]]], top: float, size: float) -> tuple[Entry, ...]:
    entries = []
    for row_number, row in enumerate(rows):
        x = EDGE
        y = top + (row_number + 0.95) * LINE_EM * size
        for icon, text in row:
            words = Text(text=text, x=x + ICON_EM * size, y=y, size=size, fill=QUIET)
            entries.append(Entry(icon=icon, words=words))
            x += _entry_width(text, size)
    return tuple(entries)
