"""A gathering as one workbook. No text of it ever becomes a formula (:mod:`toolkit.exchange.tables`)."""

from __future__ import annotations

from datetime import date

from openpyxl import Workbook

from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.exchange.gathering_country_sheets import COUNTRY_SHEETS
from toolkit.exchange.gathering_sheets import PLENARY_SHEETS
from toolkit.exchange.tables import sheet_name, write_columns, write_meanings
from toolkit.exchange.workbook import workbook_file
from toolkit.language.translate import _

SHEETS = (*PLENARY_SHEETS, *COUNTRY_SHEETS)
"""Every sheet, in the order of the workbook."""


def write_gathering_tables(gathering: Gathering, today: date) -> bytes:
    """Tables, cards, themes, questions, learnings, countries, offers, commitments, and what each column means.

    The same gathering on the same day gives the same bytes.
    """
    book = Workbook()
    book.remove(book.active)
    for one in SHEETS:
        sheet = book.create_sheet(sheet_name(_(one.title)))
        write_columns(sheet, one.columns, one.rows(gathering))
    write_meanings(book, [(one.title, one.columns) for one in SHEETS])
    return workbook_file(book, title=gathering.name, day=today)
