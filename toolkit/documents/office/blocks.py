"""A document as a row of blocks, for any program that writes: headings, paragraphs, lists, tables, pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How a piece of text is said: plain, strong, or quiet (what is missing, or said aside)."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one tone. Texts of people stand in it as they were typed."""

    text: str
    tone: Tone = Tone.PLAIN


Words = tuple[Span, ...]
"""One paragraph."""

Cell = tuple[Words, ...]
"""A cell of a table: its paragraphs."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of the document is level 1."""

    level: int
    words: Words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a framed one stands out, for what cannot wait and what protects."""

    words: Words
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table. ``widths`` are shares of the page; the first cell of each row is its heading where ``row_heads``.

    Without ``headings`` it has no header row. A row of one cell goes across. An empty cell is room to write by hand.
    """

    headings: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_heads: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture, with the words that say the same to who cannot see it."""

    png: bytes
    name: str
    alternative: str
    width_mm: float


Block = Heading | Paragraph | Blank | Bullets | Table | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Blocks in reading order, and what stands in the properties of the file."""

    title: str
    author: str
    about: str
    blocks: tuple[Block, ...]
    landscape: bool = False


def plain(text: str) -> Span:
    """A plain piece of text."""
    return Span(text)


def strong(text: str) -> Span:
    """A piece of text that stands out."""
    return Span(text, Tone.STRONG)


def quiet(text: str) -> Span:
    """What is missing, or said aside."""
    return Span(text, Tone.QUIET)


def spaced(spans: Iterable[Span]) -> Words:
    """The pieces in one paragraph, with a space between them; empty ones are left out."""
    found = [span for span in spans if span.text.strip()]
    return tuple(
        part
        for place, span in enumerate(found)
        for part in ((span,) if not place else (Span(" "), span))
    )


def cell(*spans: Span) -> Cell:
    """A cell of one paragraph."""
    return (spaced(spans),)
