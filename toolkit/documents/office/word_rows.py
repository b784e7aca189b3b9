"""Rows of a table in Word that are too high for what is left of a page: cut between paragraphs, never inside one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Row as WordRow

from toolkit.documents.fitting import height_of
from toolkit.documents.office.blocks import Cell, Words
from toolkit.documents.office.word_look import CELL_ROOM_TWENTIETHS, TABLE_PT

WHOLE_TO = 0.4
"""A row up to this share of a page stays whole (house rule); a higher one would leave too much of a page empty."""

PART = 0.25
"""The share of a page that each part of a higher row takes at most, as long as its paragraphs are not higher."""

SIDES_MM = 2 * CELL_ROOM_TWENTIETHS / 20 * 25.4 / 72
BETWEEN_MM = 4 * 25.4 / 72
"""Above and below a paragraph of a cell, together."""

NOTHING_MORE: Cell = ((),)


def parts_of(
    row: Sequence[Cell], widths_mm: Sequence[float], page_mm: float
) -> list[tuple[Cell, ...]]:
    """The row, or its parts from top to bottom where it is too high to stay whole on a page so high."""
    if len(row) < len(widths_mm) or row_mm(row, widths_mm) <= page_mm * WHOLE_TO:
        return [tuple(row)]
    return list(_parts(row, widths_mm, page_mm * PART))


def row_mm(row: Sequence[Cell], widths_mm: Sequence[float]) -> float:
    """The height that a row takes at most."""
    return max(
        sum(_paragraph_mm(words, width) for words in cell)
        for cell, width in zip(row, widths_mm, strict=False)  # a row of one cell goes across
    )


def _parts(
    row: Sequence[Cell], widths_mm: Sequence[float], most_mm: float
) -> Iterator[tuple[Cell, ...]]:
    left = [list(cell) for cell in row]
    while any(left):
        yield tuple(
            _taken(cell, width, most_mm) or NOTHING_MORE
            for cell, width in zip(left, widths_mm, strict=True)
        )


def _taken(cell: list[Words], width_mm: float, most_mm: float) -> Cell:
    """The first paragraphs of a cell that stand in so much room, one at least; they are taken out of it."""
    taken, used = 0, 0.0
    for words in cell:
        used += _paragraph_mm(words, width_mm)
        if taken and used > most_mm:
            break
        taken += 1
    kept = tuple(cell[:taken])
    del cell[:taken]
    return kept


def _paragraph_mm(words: Words, width_mm: float) -> float:
    text = "".join(span.text for span in words)
    return height_of(text, width_mm - SIDES_MM, TABLE_PT) + BETWEEN_MM


def without_line(row: WordRow, side: str) -> None:
    """No line at the "top" or "bottom" of a row, because another part of it stands there."""
    for cell in row.cells:
        properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 (no public way)
        borders = properties.find(qn("w:tcBorders"))
        if borders is None:
            borders = OxmlElement("w:tcBorders")
            properties.append(borders)
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "nil")
        borders.append(line)
