"""Slides with a table: every cell a native one, its words in 24 points like those of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.enum.text import PP_ALIGN
from pptx.oxml.xmlchemy import OxmlElement
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Pt

from toolkit.documents.office.blocks import Words, plain, spaced, strong
from toolkit.documents.office.deck import (
    BODY,
    LINE,
    TEXT,
    Deck,
    describe,
    fit,
    lines_of,
    rgb,
    text_box,
)
from toolkit.documents.office.deck_paging import Page, left_out_words, line_height, paged
from toolkit.documents.office.texts import words_run_rtl
from toolkit.drawing.colours import INK, PANEL, PAPER
from toolkit.drawing.letters import BOLD, text_width
from toolkit.drawing.sheet import Box
from toolkit.language import _

CELL_LINES = (4, 3, 2)
"""So many lines of a cell at most, the first with which every row has room (house rule)."""

CELL_SIDES = 14.0
"""Left and right of the text of a cell."""

CELL_SPACE = 8.0
"""Above and below the lines of a cell."""

HEAD = LINE * TEXT + CELL_SPACE
ANY_FONT = 1.12
"""How much wider the letters of the fonts are that stand in where ours is missing."""

NARROW_AT_MOST = 210.0
"""How wide a column may be that is as wide as its longest text."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and its share of the room; without a share it is as wide as its longest text."""

    heading: str
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: its text, and a mark in front (may be empty) that does not decide on its direction."""

    text: str
    mark: str = ""

    @property
    def whole(self) -> str:
        """The mark and the text."""
        return f"{self.mark} {self.text}".strip()


Row = Sequence[TableCell]


def add_table(deck: Deck, title: str, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Slides with a table; a cell that does not fit in its lines is cut at a word."""
    widths = _widths(columns, rows)
    for page in _rows_paged(rows, widths):
        heading = page.heading(title)
        slide = deck.add(heading)
        _draw_table(deck, slide, heading, columns, page.items, widths)
        if page.left_out:
            _count_others(deck, slide, page.left_out)


def _rows_paged(rows: Sequence[Row], widths: Sequence[float]) -> list[Page[Row]]:
    """The rows on their slides, with as much of each cell as leaves room for all of them."""
    pages: list[Page[Row]] = []
    for lines in CELL_LINES:
        fitted = [_row_fitted(row, widths, lines) for row in rows]
        pages = paged(fitted, lambda row: _height(row, widths), BODY.height - HEAD)
        if not pages[-1].left_out:
            break
    return pages


def _row_fitted(row: Row, widths: Sequence[float], lines: int) -> Row:
    return [_fitted(cell, width, lines) for cell, width in zip(row, widths, strict=True)]


def _widths(columns: Sequence[Column], rows: Sequence[Row]) -> list[float]:
    """The width of each column in points."""
    narrow = [
        0.0 if column.share else _widest(column, [row[place] for row in rows])
        for place, column in enumerate(columns)
    ]
    room = BODY.width - sum(narrow)
    shares = sum(column.share for column in columns)
    return [
        room * column.share / shares if column.share else width
        for column, width in zip(columns, narrow, strict=True)
    ]


def _widest(column: Column, cells: Sequence[TableCell]) -> float:
    widest = max(
        text_width(column.heading, TEXT, bold=True),
        *(text_width(cell.whole, TEXT) for cell in cells),
    )
    return min(NARROW_AT_MOST, widest * ANY_FONT + CELL_SIDES)


def _fitted(cell: TableCell, width: float, lines: int) -> TableCell:
    mark = f"{cell.mark} " if cell.mark else ""
    told = fit(mark + cell.text, width - CELL_SIDES, TEXT, lines)
    return TableCell(told.removeprefix(mark), cell.mark)


def _height(row: Row, widths: Sequence[float]) -> float:
    cells = (
        lines_of(cell.whole, width - CELL_SIDES) * line_height(cell.whole)
        for cell, width in zip(row, widths, strict=True)
    )
    return max(cells) + CELL_SPACE


def _draw_table(
    deck: Deck,
    slide: Slide,
    title: str,
    columns: Sequence[Column],
    rows: Sequence[Row],
    widths: Sequence[float],
) -> None:
    frame = slide.shapes.add_table(
        len(rows) + 1, len(columns), Pt(BODY.left), Pt(BODY.top), Pt(BODY.width), Pt(40)
    )
    describe(frame, title, _("Table: {title}").format(title=title))
    table = frame.table
    table.horz_banding = False
    table.rows[0].height = Pt(HEAD)
    for place, (column, width) in enumerate(zip(columns, widths, strict=True)):
        table.columns[place].width = Pt(width)
        heading = fit(column.heading, width - CELL_SIDES, TEXT * BOLD, 1)
        _fill(deck, table.cell(0, place), (strong(heading),), PANEL)
    for number, row in enumerate(rows, start=1):
        table.rows[number].height = Pt(_height(row, widths))
        for place, cell in enumerate(row):
            words = spaced((strong(cell.mark), plain(cell.text)))
            _fill(deck, table.cell(number, place), words, PAPER)


def _fill(deck: Deck, cell: _Cell, words: Words, ground: str) -> None:
    cell.fill.solid()  # type: ignore[no-untyped-call]
    cell.fill.fore_color.rgb = rgb(ground)
    cell.margin_left = cell.margin_right = Pt(CELL_SIDES / 2 - 1)
    cell.margin_top = cell.margin_bottom = Pt(3)
    paragraph = cell.text_frame.paragraphs[0]
    deck.say(paragraph, words)
    paragraph.alignment = PP_ALIGN.RIGHT if words_run_rtl(words) else PP_ALIGN.LEFT
    told = "".join(span.text for span in words)
    paragraph.line_spacing = Pt(line_height(told))  # so that no font makes the row higher
    _frame(cell)


def _frame(cell: _Cell) -> None:
    """Lines round a cell, because python-pptx draws none."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 (no public way)
    for place, side in enumerate(("a:lnL", "a:lnR", "a:lnT", "a:lnB")):
        line = OxmlElement(side)
        line.set("w", "12700")
        fill, colour = OxmlElement("a:solidFill"), OxmlElement("a:srgbClr")
        colour.set("val", INK[1:])
        fill.append(colour)
        line.append(fill)
        properties.insert(place, line)


def _count_others(deck: Deck, slide: Slide, left_out: int) -> None:
    box = Box(left=BODY.left, top=BODY.bottom - 34, width=BODY.width, height=34)
    words = (strong(left_out_words(left_out)),)
    deck.say(deck.frame(text_box(slide, box).text_frame).paragraphs[0], words)
