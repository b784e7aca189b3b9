"""How our sheets look, on a screen and on paper: type, lines, rows as high as their texts, pages across."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from math import ceil

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from toolkit.drawing.letters import LOWER_EM, NARROW_EM, fill_lines
from toolkit.exchange.columns import Cell

PAGE_WIDTH = 200
"""Characters side by side on a page across, in type that can still be read."""

POINTS_A_LINE = 15
TALL_POINTS_A_LINE = 20
"""Where letters carry marks above and below, as in Khmer, Burmese and Urdu."""

HIGHEST_ROW = 409
"""In points; no office program takes more."""

LINES_AT_MOST = HIGHEST_ROW // POINTS_A_LINE + 1
SURELY_ONE_LINE = LOWER_EM
SURELY_TOO_HIGH = LINES_AT_MOST * LOWER_EM / NARROW_EM
"""Letters for each character that a column is wide: of the widest ones, which are an em, or of the narrowest."""

LETTERS_THAT_TELL = 300
"""Letters of a text that are enough to know its script."""

FONT, SIZE = "Calibri", 11
TEXT_CELL = Alignment(wrap_text=True, vertical="top")
NUMBER_CELL = Alignment(horizontal="left", vertical="top")
"""Numbers begin where their heading does: at the right of a column they would touch the text of the next."""

STRONG = Font(name=FONT, size=SIZE, bold=True)
HEADING_PAPER = PatternFill("solid", fgColor="FAF7F2")


def lay_out(sheet: Worksheet, widths: Sequence[int], title: str = "") -> None:
    """Header row frozen and repeated on every printed page, columns wide enough, pages across with lines and numbers.

    A wide table goes over several pages side by side, each with the first columns, so that its type stays readable.
    ``title`` stands over each page; without one the name of the sheet does.
    """
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
        heading = sheet.cell(1, place)
        heading.font, heading.fill = STRONG, HEADING_PAPER
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.page_setup.fitToWidth = _pages_across(widths)
    if sheet.page_setup.fitToWidth > 1:
        sheet.print_title_cols = "A:C"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.gridLines = True
    sheet.oddHeader.left.text = title.replace("&", "&&") or "&A"
    sheet.oddFooter.center.text = "&P / &N"


def _pages_across(widths: Sequence[int]) -> int:
    """So many pages side by side; from the second on, each repeats the first three columns."""
    whole, repeated = sum(widths), sum(widths[:3])
    return 1 if whole <= PAGE_WIDTH else ceil((whole - repeated) / (PAGE_WIDTH - repeated))


def make_high_enough(
    sheet: Worksheet, number: int, cells: Sequence[Cell], widths: Sequence[int]
) -> None:
    """Make a row as high as its longest text needs, rather too high than too low: not every program does so itself."""
    texts = [
        (cell, width) for cell, width in zip(cells, widths, strict=True) if isinstance(cell, str)
    ]
    highest = max((height_of(text, width) for text, width in texts), default=POINTS_A_LINE)
    sheet.row_dimensions[number].height = min(HIGHEST_ROW, highest + 3)


def height_of(text: str, width: int) -> int:
    """The height of a text in points, in a column so many characters wide."""
    lines = sum(_lines(line, width) for line in text.split("\n", LINES_AT_MOST))
    return lines * (TALL_POINTS_A_LINE if _stands_tall(text[:LETTERS_THAT_TELL]) else POINTS_A_LINE)


def _lines(line: str, width: int) -> int:
    if len(line) <= width * SURELY_ONE_LINE:
        return 1
    if len(line) > width * SURELY_TOO_HIGH:
        return LINES_AT_MOST
    return len(fill_lines(line, width * LOWER_EM, 1.0, LINES_AT_MOST))


def _stands_tall(text: str) -> bool:
    """Whether it is written in a script whose lines need more room. Latin letters never are."""
    return not text.isascii() and any(
        unicodedata.category(letter) in ("Mn", "Mc") or unicodedata.bidirectional(letter) == "AL"
        for letter in text
    )
