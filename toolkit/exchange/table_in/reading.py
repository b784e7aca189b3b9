"""From the bytes of a CSV or XLSX file to rows of text, whole or not at all. Nothing in it is ever worked out."""

from __future__ import annotations

import csv
import io
import math
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NoReturn
from zipfile import BadZipFile, ZipFile

from charset_normalizer import from_bytes
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from toolkit.domain.errors import FileRejected, Problem
from toolkit.exchange.wrapper import refusing

MEGABYTE = 1024 * 1024

BYTES_AT_MOST = 5 * MEGABYTE
"""The largest table that is read (house rule): a thousand sticky notes take a twentieth of it."""

UNPACKED_AT_MOST = 40 * MEGABYTE
"""How much an XLSX file may unpack to (house rule); a zip bomb says more, and Python reads no more than it says."""

ROWS_AT_MOST = 5_000
COLUMNS_AT_MOST = 60
"""How many filled rows and how many columns a table may have (house rules)."""

GAPS_AT_MOST = 100_000
"""The last row, counted with the empty ones, that is looked at (house rule)."""

DELIMITERS = ",;\t|"

NO_DELIMITER = "\x1f"
"""What no text holds: a list of one column keeps the commas in its sentences."""

SAMPLE = 20_000
"""How many bytes are looked at where a file does not say how its letters are written."""

ASCII_LAST = 0x7F
STRANGE_IN_LATIN = 0.15
"""The share of bytes outside ASCII below which a text is taken for Latin letters with accents (house rule)."""

_TOLD_DELIMITER = re.compile(r"\ufeff?sep=(.)\r?\n")


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: its number as the spreadsheet shows it, its cells, and the places of those that were formulas."""

    number: int
    cells: tuple[str, ...]
    formulas: frozenset[int] = frozenset()

    def cell(self, place: int | None) -> str:
        """The text of a cell; empty where there is none."""
        return self.cells[place] if place is not None and place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as text: a heading for each column, and the filled rows below."""

    headings: tuple[str, ...]
    rows: tuple[GridRow, ...]
    first: GridRow
    """The row the headings come from."""
    letters_guessed: bool = False
    """Whether the file does not say how its letters are written, so that some may be wrong."""

    def without_headings(self) -> Grid:
        """The same table where the first row is a row like the others, the columns called A, B, C."""
        letters = tuple(get_column_letter(n) for n in range(1, len(self.headings) + 1))
        return replace(self, headings=letters, rows=(self.first, *self.rows))


def read_table(raw: bytes, name: str) -> Grid:
    """The table in a CSV or XLSX file called ``name``; of a workbook, its first sheet.

    Raises FileRejected when it is too large, damaged, or no table.
    """
    with refusing(name):
        if len(raw) > BYTES_AT_MOST:
            most = BYTES_AT_MOST // MEGABYTE
            _reject("file_too_big", size=math.ceil(len(raw) / MEGABYTE), most=most)
        if not raw.strip():
            _reject("file_empty")
        if raw.startswith(b"PK"):
            return _grid(_limited(_xlsx_rows(raw)))
        text, letters_guessed = _decoded(raw)
        return replace(_grid(_limited(_csv_rows(text))), letters_guessed=letters_guessed)


def _reject(code: str, **params: object) -> NoReturn:
    raise FileRejected((Problem(code, "", params),))


def _limited(rows: Iterable[GridRow]) -> list[GridRow]:
    """The filled rows, as long as they are not too many or too wide."""
    kept: list[GridRow] = []
    for row in rows:
        if row.number > GAPS_AT_MOST or len(kept) > ROWS_AT_MOST:
            _reject("table_too_many_rows", most=ROWS_AT_MOST)
        if len(row.cells) > COLUMNS_AT_MOST:
            _reject("table_too_many_columns", most=COLUMNS_AT_MOST)
        kept.append(row)
    return kept


def _grid(rows: list[GridRow]) -> Grid:
    if not rows:
        _reject("file_empty")
    first, *others = rows
    width = max(len(row.cells) for row in rows)
    headings = tuple(
        first.cell(place).strip() or get_column_letter(place + 1) for place in range(width)
    )
    return Grid(headings, tuple(others), first)


def _row(number: int, cells: Iterable[str], formulas: frozenset[int] = frozenset()) -> GridRow:
    """A row without the empty cells at its end."""
    texts = list(cells)
    while texts and not texts[-1].strip():
        texts.pop()
    return GridRow(number, tuple(texts), formulas)


def _decoded(raw: bytes) -> tuple[str, bool]:
    """The text, and whether its encoding is only a guess. Raises FileRejected for anything but text."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace"), False
    try:
        return raw.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        return _decoded_by_guess(raw), True


def _decoded_by_guess(raw: bytes) -> str:
    """Mostly Latin letters: as office programs in the west of Europe write them; else what the bytes look most like."""
    if b"\x00" in raw[:SAMPLE]:
        _reject("table_needs_new_excel")
    strange = sum(byte > ASCII_LAST for byte in raw[:SAMPLE])
    if strange < len(raw[:SAMPLE]) * STRANGE_IN_LATIN:
        return raw.decode("cp1252", errors="replace")
    best = from_bytes(raw).best()
    if best is None:
        _reject("table_needs_new_excel")
    return str(best)


def _csv_rows(text: str) -> Iterator[GridRow]:
    told = _TOLD_DELIMITER.match(text)
    # the line that tells the delimiter is row 1 of the file, but not one of the table
    start, body = (2, text[told.end() :]) if told else (1, text)
    sheet = io.StringIO(body, newline="")
    try:
        for number, cells in enumerate(
            csv.reader(sheet, delimiter=told[1] if told else _delimiter(body)), start=start
        ):
            row = _row(number, map(_without_guard, cells))
            if row.cells:
                yield row
    except csv.Error:
        _reject("table_unreadable")


def _delimiter(text: str) -> str:
    """The sign that parts the columns of the headings: the most frequent one outside quotes, none in a plain list.

    Only the headings are asked (the standard library's sniffer asks the rows too, and takes the commas of sentences
    for columns).
    """
    headings = re.sub(r'"[^"]*"', "", text.lstrip()[:10_000].partition("\n")[0])
    best = max(DELIMITERS, key=headings.count)
    return best if best in headings else NO_DELIMITER


def _without_guard(cell: str) -> str:
    """The cell without the apostrophe that keeps a text from becoming a formula; our own CSV puts it there."""
    return cell[1:] if re.match(r"'[=+\-@\t\r\n＝＋－＠]", cell) else cell


DAMAGED = (
    *(BadZipFile, zlib.error, SyntaxError),  # the parcel, and XML that does not parse
    *(
        ValueError,
        TypeError,
        AttributeError,
        LookupError,
    ),  # parts that are missing or of another kind
    *(
        OSError,
        EOFError,
        NotImplementedError,
    ),  # a part that ends early, or is packed in a strange way
)
"""How a damaged workbook fails on its way through zipfile and openpyxl."""


def _xlsx_rows(raw: bytes) -> Iterator[GridRow]:
    try:
        with ZipFile(io.BytesIO(raw)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except DAMAGED:
        _reject("table_unreadable")
    if unpacked > UNPACKED_AT_MOST:
        _reject("table_too_large_unpacked", most=UNPACKED_AT_MOST // MEGABYTE)
    try:
        yield from _sheet_rows(raw)
    except FileRejected:
        raise
    except DAMAGED:
        _reject("table_unreadable")


def _sheet_rows(raw: bytes) -> Iterator[GridRow]:
    book = load_workbook(io.BytesIO(raw), read_only=True, data_only=False, keep_links=False)
    try:
        sheet = book.worksheets[0]
        # what a file says about its own size need not be true
        sheet.reset_dimensions()
        for number, cells in enumerate(sheet.iter_rows(max_col=COLUMNS_AT_MOST + 1), start=1):
            formulas = frozenset(n for n, cell in enumerate(cells) if cell.data_type == "f")
            row = _row(number, (_words(cell.value) for cell in cells), formulas)
            if row.cells or number > GAPS_AT_MOST:
                yield row
    finally:
        book.close()


def _words(value: object) -> str:
    """A cell as text: whole numbers without a point, as the spreadsheet shows them."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
