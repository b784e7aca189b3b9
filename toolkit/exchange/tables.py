"""Tables as CSV and XLSX, safe to open: no text of a session ever becomes a formula.

A spreadsheet takes a cell that begins with = + - @ for a formula, and a formula can send what stands in the sheet away.
CSV has no types, so such a text gets an apostrophe in front, which spreadsheets show as plain text (OWASP's advice on
CSV injection; the apostrophe is part of the file, and whoever reads it with a program takes it off). XLSX has
types: text is written as text and nothing is put in front.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from toolkit.domain.privacy import without_private
from toolkit.domain.session import Session
from toolkit.domain.xml_text import fit_for_xml
from toolkit.exchange.columns import Cell, Column
from toolkit.exchange.sheets import ASSUMPTIONS, Table
from toolkit.exchange.workbook import workbook_file
from toolkit.language.translate import _

FORMULA_BEGINS_WITH = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula, the wide forms of East Asian keyboards included."""

XLSX_CELL_AT_MOST = 32_767
"""The longest text an XLSX cell holds, in characters (Excel specifications and limits)."""

PAGE_WIDTH = 200
"""Characters side by side on a page across, in type that can still be read."""

MEANINGS_WIDE = [20, 24, 90]
POINTS_A_LINE = 15
HIGHEST_ROW = 409
"""In points; no office program takes more."""

_WRAPPED = Alignment(wrap_text=True, vertical="top")
_HEADING = Font(bold=True)
_HEADING_PAPER = PatternFill("solid", fgColor="FAF7F2")


def write_csv(table: Table, session: Session, today: date, *, with_private: bool = False) -> bytes:
    """A table as CSV (RFC 4180), UTF-8 with a byte order mark so that Excel reads every script.

    Private assumptions and what belongs to them are left out unless they are asked for.
    """
    shown = session if with_private else without_private(session)
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow([_harmless(_(column.heading)) for column in table.columns])
    for row in table.rows(shown, today):
        writer.writerow([_harmless(column.cell(row)) for column in table.columns])
    return sheet.getvalue().encode("utf-8-sig")


def write_xlsx(
    tables: Sequence[Table], session: Session, today: date, *, with_private: bool = False
) -> bytes:
    """A workbook with a sheet for each table, and a last one that says what each column means.

    Private assumptions and what belongs to them are left out unless they are asked for. The same session on the same
    day gives the same bytes.
    """
    shown = session if with_private else without_private(session)
    book = Workbook()
    book.remove(book.active)
    for table in tables:
        sheet = book.create_sheet(sheet_name(_(table.title)))
        write_columns(sheet, table.columns, table.rows(shown, today))
    write_meanings(book, [(table.title, table.columns) for table in tables])
    return workbook_file(book, title=session.team, day=today)


def assumptions_csv(session: Session, today: date, *, with_private: bool = False) -> bytes:
    """The assumptions as CSV, as ``write_csv`` makes it."""
    return write_csv(ASSUMPTIONS, session, today, with_private=with_private)


def assumptions_xlsx(session: Session, today: date, *, with_private: bool = False) -> bytes:
    """The assumptions as a workbook, as ``write_xlsx`` makes it."""
    return write_xlsx((ASSUMPTIONS,), session, today, with_private=with_private)


def write_columns(sheet: Worksheet, columns: Sequence[Column[Any]], rows: Iterable[object]) -> None:
    """Fill a sheet: the headings of the columns, and a line for each row."""
    widths = [column.width for column in columns]
    write_row(sheet, 1, [_(column.heading) for column in columns])
    for number, row in enumerate(rows, start=2):
        cells = [column.cell(row) for column in columns]
        write_row(sheet, number, cells)
        make_high_enough(sheet, number, cells, widths)
    lay_out(sheet, widths)
    sheet.auto_filter.ref = sheet.dimensions


def _harmless(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(FORMULA_BEGINS_WITH):
        return f"'{cell}"
    return cell


def write_meanings(book: Workbook, tables: Iterable[tuple[str, Sequence[Column[Any]]]]) -> None:
    """Add the sheet that says what each column of these sheets, by their titles, means."""
    sheet = book.create_sheet(sheet_name(_("About the columns")))
    write_row(sheet, 1, [_("Sheet"), _("Column"), _("What it means")])
    told = [(title, column) for title, columns in tables for column in columns]
    for number, (title, column) in enumerate(told, start=2):
        told_here = [_(title), _(column.heading), _(column.meaning)]
        write_row(sheet, number, told_here)
        make_high_enough(sheet, number, told_here, MEANINGS_WIDE)
    lay_out(sheet, MEANINGS_WIDE)


def write_row(sheet: Worksheet, number: int, cells: Sequence[Cell]) -> None:
    """Write a row of cells, from 1; texts are typed as text, whatever they begin with."""
    for place, value in enumerate(cells, start=1):
        cell = sheet.cell(number, place)
        cell.alignment = _WRAPPED
        if isinstance(value, str) and value:
            cell.value = _fit_for_cell(value)
            cell.data_type = "s"
            cell.quotePrefix = value.startswith(FORMULA_BEGINS_WITH)
        elif not isinstance(value, str):
            cell.value = value


def make_high_enough(
    sheet: Worksheet, number: int, cells: Sequence[Cell], widths: Sequence[int]
) -> None:
    """Make a row as high as its longest text needs, rather too high than too low: not every program does so itself."""
    lines = (
        _lines(cell, width)
        for cell, width in zip(cells, widths, strict=True)
        if isinstance(cell, str)
    )
    sheet.row_dimensions[number].height = min(
        HIGHEST_ROW, POINTS_A_LINE * max(lines, default=1) + 3
    )


def _lines(text: str, width: int) -> int:
    return sum(max(1, ceil(len(line) / width)) for line in text[:10_000].split("\n"))


def lay_out(sheet: Worksheet, widths: list[int]) -> None:
    """Header row frozen and repeated on every printed page, columns wide enough, pages across.

    A wide table goes over several pages side by side, each with the first columns, so that its type stays readable.
    """
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
        heading = sheet.cell(1, place)
        heading.font, heading.fill = _HEADING, _HEADING_PAPER
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.page_setup.fitToWidth = ceil(sum(widths) / PAGE_WIDTH)
    if sheet.page_setup.fitToWidth > 1:
        sheet.print_title_cols = "A:C"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _fit_for_cell(text: str) -> str:
    """The text as a cell can hold it. Where it is cut, it says so."""
    fit = fit_for_xml(text)
    if len(fit) <= XLSX_CELL_AT_MOST:
        return fit
    note = _(" … (cut here: the session file holds the whole text)")
    return fit[: XLSX_CELL_AT_MOST - len(note)] + note


def sheet_name(words: str) -> str:
    """A name that spreadsheets allow: no brackets, slashes, stars, question marks or colons, 31 characters at most."""
    return re.sub(r"[][*?:/\\]", " ", words)[:31]
