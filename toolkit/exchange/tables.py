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
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from toolkit.domain.privacy import without_private
from toolkit.domain.session import Session
from toolkit.domain.xml_text import fit_for_xml
from toolkit.exchange.columns import Cell, Column
from toolkit.exchange.sheet_look import NUMBER_CELL, TEXT_CELL, lay_out, make_high_enough
from toolkit.exchange.sheets import ASSUMPTIONS, Table
from toolkit.exchange.workbook import workbook_file
from toolkit.language.translate import _

FORMULA_BEGINS_WITH = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula, the wide forms of East Asian keyboards included."""

XLSX_CELL_AT_MOST = 32_767
"""The longest text an XLSX cell holds, in characters (Excel specifications and limits)."""

MEANINGS_WIDE = [20, 24, 90]


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
        cell.alignment = TEXT_CELL if isinstance(value, str) else NUMBER_CELL
        if isinstance(value, str) and value:
            cell.value = _fit_for_cell(value)
            cell.data_type = "s"
            cell.quotePrefix = value.startswith(FORMULA_BEGINS_WITH)
        elif not isinstance(value, str):
            cell.value = value


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
