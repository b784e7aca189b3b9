"""What stands round the plot: both axes in words, the names of the quarters, and the legend."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.domain.vocabulary import Lens, Quadrant
from toolkit.domain.words import MapWords
from toolkit.drawing.colours import LENS_STYLE, QUIET
from toolkit.drawing.letters import break_lines, text_width
from toolkit.drawing.sheet import TYPES, Box, Sheet, Style
from toolkit.drawing.svg import Text

EDGE = 6.0
LINE_EM = 1.35
ICON_EM = 1.5
BETWEEN_ENTRIES_EM = 1.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the legend: its icon ("solid", "gap", "shield" and such, or a lens), and its words, from x, y on."""

    icon: Lens | str
    words: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The sheet with everything on it but the marks."""

    sheet: Sheet
    axes: tuple[Text, ...]
    names: tuple[Text, ...]
    legend: tuple[Entry, ...]


def frame_of(
    width: float,
    height: float,
    style: Style,
    words: MapWords,
    *,
    gaps: bool = False,
    crosses: bool = False,
) -> Frame:
    """Lay the words of a map round its plot on a sheet of that size, in px.

    ``gaps`` and ``crosses`` when there are some for the legend to explain.
    """
    types = TYPES[style]
    inner_width = width - 2 * EDGE
    entries = [] if style is Style.WALL else _legend_entries(words, gaps=gaps, crosses=crosses)
    rows = _legend_rows(entries, inner_width, types.legend)
    legend_height = len(rows) * LINE_EM * types.legend + (EDGE if rows else 0)
    across = _Axis(words.evidence_have, words.evidence_axis, words.evidence_none, types.axis)
    upward = _Axis(words.risk_low, words.risk_axis, words.risk_high, types.axis)
    # each axis takes room from the other: the one across is laid first, with the least room it may have
    below = across.lines(inner_width - 2 * LINE_EM * types.axis) * LINE_EM * types.axis
    plot_height = height - 2 * EDGE - below - legend_height
    beside = upward.lines(plot_height) * LINE_EM * types.axis
    plot = Box(left=EDGE + beside, top=EDGE, width=inner_width - beside, height=plot_height)
    sheet = Sheet(width=width, height=height, style=style, plot=plot)
    return Frame(
        sheet=sheet,
        axes=(*_across(across, plot), *_upward(upward, plot)),
        names=_names(sheet, words),
        legend=_legend(rows, height - legend_height, types.legend),
    )


@dataclass(frozen=True, slots=True)
class _Axis:
    """The words of an axis. On one line if they fit; else its name on a second; else both ends on two, and no name."""

    low: str
    name: str
    high: str
    size: float

    def lines(self, length: float) -> int:
        return 1 if self.fits_one(length) else 2

    def fits_one(self, length: float) -> bool:
        ends = max(text_width(self.low, self.size), text_width(self.high, self.size))
        middle = text_width(self.name, self.size, bold=True)
        return middle + 2 * ends + 2 * self.size <= length

    def ends_fit(self, length: float) -> bool:
        ends = text_width(self.low, self.size) + text_width(self.high, self.size)
        return ends + self.size <= length

    def broken(self, text: str, length: float) -> tuple[str, ...]:
        return break_lines(text, length / 2 - self.size / 2, self.size, 2)


def _across(axis: _Axis, plot: Box) -> list[Text]:
    size = axis.size
    first, second = plot.bottom + 1.05 * size, plot.bottom + (1.05 + LINE_EM) * size
    texts = []
    low: tuple[str, ...] = (axis.low,)
    high: tuple[str, ...] = (axis.high,)
    if axis.fits_one(plot.width) or axis.ends_fit(plot.width):
        y = first if axis.fits_one(plot.width) else second
        middle = plot.left + plot.width / 2
        texts.append(Text(text=axis.name, x=middle, y=y, size=size, anchor="middle", bold=True))
    else:
        low, high = axis.broken(axis.low, plot.width), axis.broken(axis.high, plot.width)
    for y, line in zip((first, second), low, strict=False):
        texts.append(Text(text=line, x=plot.left, y=y, size=size))
    for y, line in zip((first, second), high, strict=False):
        texts.append(Text(text=line, x=plot.right, y=y, size=size, anchor="end"))
    return texts


def _upward(axis: _Axis, plot: Box) -> list[Text]:
    size = axis.size
    near, far = plot.left - 0.45 * size, plot.left - (0.45 + LINE_EM) * size
    texts = []
    low: tuple[str, ...] = (axis.low,)
    high: tuple[str, ...] = (axis.high,)
    if axis.fits_one(plot.height) or axis.ends_fit(plot.height):
        x, y = (near if axis.fits_one(plot.height) else far), plot.top + plot.height / 2
        name = Text(text=axis.name, x=x, y=y, size=size, anchor="middle", bold=True, turned=True)
        texts.append(name)
    else:
        low, high = axis.broken(axis.low, plot.height), axis.broken(axis.high, plot.height)
    for text, y, anchor in ((low, plot.bottom, "start"), (high, plot.top, "end")):
        columns = (near,) if len(text) == 1 else (far, near)
        for x, line in zip(columns, text, strict=True):
            texts.append(Text(text=line, x=x, y=y, size=size, anchor=anchor, turned=True))
    return texts


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


def _legend_entries(words: MapWords, *, gaps: bool, crosses: bool) -> list[tuple[Lens | str, str]]:
    """What the legend explains; the wall has its legend beside the drawing."""
    return [
        *((lens, f"{LENS_STYLE[lens].letter} {words.lenses[lens]}") for lens in Lens),
        ("solid", words.solid),
        ("hollow", words.hollow),
        *([("gap", words.gap)] if gaps else ()),
        *([("cross", words.cross)] if crosses else ()),
        ("shield", words.safety),
    ]


def _legend_rows(
    entries: list[tuple[Lens | str, str]], width: float, size: float
) -> list[list[tuple[Lens | str, str]]]:
    """The entries in rows no wider than that."""
    if not entries:
        return []
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
