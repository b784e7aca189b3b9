"""A table of texts as a workbook, pages across: for the logframe. No text ever becomes a formula."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from toolkit.exchange.tables import lay_out, make_high_enough, sheet_name, write_row
from toolkit.exchange.workbook import workbook_file

"""The highest row of a workbook, in points (Excel specifications and limits)."""

_THIN = Side(style="thin", color="5A6068")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_BAND = PatternFill("solid", fgColor="FAF7F2")


def grid_xlsx(
    rows: Sequence[Sequence[str]], widths: Sequence[int], *, name: str, title: str, day: date
) -> bytes:
    """The rows as XLSX, the first one frozen and repeated; a row of one text goes across. ``widths`` in characters."""
    book = Workbook()
    sheet = book.active
    sheet.title = sheet_name(name)
    for number, row in enumerate(rows, start=1):
        write_row(sheet, number, [*row, *[""] * (len(widths) - len(row))])
        _frame(sheet, number, row, widths)
    lay_out(sheet, list(widths))
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.oddFooter.center.text = "&P / &N"
    return workbook_file(book, title=title, day=day)


def _frame(sheet: Worksheet, number: int, row: Sequence[str], widths: Sequence[int]) -> None:
    for place in range(1, len(widths) + 1):
        sheet.cell(number, place).border = _FRAME
    if len(row) == 1:
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=len(widths))
        sheet.cell(number, 1).font = Font(bold=True)
        sheet.cell(number, 1).fill = _BAND
        return
    make_high_enough(sheet, number, row, widths)
