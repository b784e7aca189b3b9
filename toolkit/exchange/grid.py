"""A table of texts as a workbook, pages across: for the logframe. No text ever becomes a formula."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Border, Side
from openpyxl.worksheet.worksheet import Worksheet

from toolkit.exchange.sheet_look import (
    HEADING_PAPER,
    HIGHEST_ROW,
    STRONG,
    height_of,
    lay_out,
    make_high_enough,
)
from toolkit.exchange.tables import sheet_name, write_row
from toolkit.exchange.workbook import workbook_file

CELL_HEIGHT = HIGHEST_ROW - 3
"""What the texts of a row may take, in points."""

_THIN = Side(style="thin", color="5A6068")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def grid_xlsx(
    rows: Sequence[Sequence[str]], widths: Sequence[int], *, name: str, title: str, day: date
) -> bytes:
    """The rows as XLSX, the first one frozen and repeated; a row of one text goes across. ``widths`` in characters.

    A row that would be higher than an office program takes goes on in a second one, so that nothing of it is hidden.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = sheet_name(name)
    parts = (part for row in rows for part in _parts(row, widths))
    for number, row in enumerate(parts, start=1):
        write_row(sheet, number, [*row, *[""] * (len(widths) - len(row))])
        _frame(sheet, number, row, widths)
    lay_out(sheet, widths, title)
    return workbook_file(book, title=title, day=day)


def _parts(row: Sequence[str], widths: Sequence[int]) -> Iterator[list[str]]:
    """The row, cut between the lines of its cells where it is too high."""
    if len(row) == 1:
        yield list(row)
        return
    left = [cell.split("\n") for cell in row]
    while any(left):
        yield ["\n".join(_taken(lines, width)) for lines, width in zip(left, widths, strict=True)]


def _taken(lines: list[str], width: int) -> list[str]:
    """The first lines of a cell, as many as stand in one row and one at least; they are taken out of ``lines``."""
    taken, used = 0, 0
    for line in lines:
        used += height_of(line, width)
        if taken and used > CELL_HEIGHT:
            break
        taken += 1
    kept = lines[:taken]
    del lines[:taken]
    return kept


def _frame(sheet: Worksheet, number: int, row: Sequence[str], widths: Sequence[int]) -> None:
    for place in range(1, len(widths) + 1):
        sheet.cell(number, place).border = _FRAME
    if len(row) == 1:
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=len(widths))
        sheet.cell(number, 1).font = STRONG
        sheet.cell(number, 1).fill = HEADING_PAPER
        return
    make_high_enough(sheet, number, row, widths)
