"""Slides of entries: a mark and a text, and what is said to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Pt

from toolkit.documents.office.blocks import Span, Tone, plain, spaced, strong
from toolkit.documents.office.deck import (
    BODY,
    TEXT,
    TITLE_AND_TEXT,
    Deck,
    fit,
    lines_of,
    paragraph_at,
    put,
)
from toolkit.documents.office.deck_paging import GAP, left_out_words, line_height, paged, spacing
from toolkit.documents.office.texts import words_run_rtl


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: a mark in front (may be empty), its text in two lines at most, and what is said to it.

    What is said takes ``said_lines`` at most; it is quiet where it only adds to the text.
    """

    mark: str
    text: str
    said: str = ""
    said_lines: int = 2
    tone: Tone = Tone.QUIET


def add_entries(deck: Deck, title: str, entries: Sequence[Entry], empty: str) -> None:
    """Slides with these entries, or one that says what stands here."""
    if not entries:
        add_text(deck, title, (Entry("", empty),))
        return
    for page in paged([_fitted(entry) for entry in entries], _height, BODY.height):
        add_text(deck, page.heading(title), page.items, page.left_out)


def add_text(deck: Deck, title: str, entries: Sequence[Entry], left_out: int = 0) -> None:
    """One slide with these entries, which fit; ``left_out`` counts those that have no room."""
    slide = deck.add(title, TITLE_AND_TEXT)
    body = slide.placeholders[1]
    put(body, BODY)
    frame = deck.frame(body.text_frame)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    lines = [line for entry in entries for line in _lines(entry)]
    if left_out:
        lines.append(_Line((strong(left_out_words(left_out)),), GAP))
    for place, line in enumerate(lines):
        paragraph = paragraph_at(frame, place)
        deck.say(paragraph, line.words)
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 (no public way)
        properties.set("marL", "0")
        properties.set("indent", "0")
        properties.append(OxmlElement("a:buNone"))
        paragraph.space_before, paragraph.space_after = Pt(line.before), Pt(0)
        paragraph.alignment = PP_ALIGN.RIGHT if words_run_rtl(line.words) else PP_ALIGN.LEFT
        if high := spacing(line.words):
            paragraph.line_spacing = Pt(high)


@dataclass(frozen=True, slots=True)
class _Line:
    words: tuple[Span, ...]
    before: float


def _lines(entry: Entry) -> Iterator[_Line]:
    yield _Line(spaced((strong(entry.mark), plain(entry.text))), GAP)
    if entry.said:
        yield _Line((Span(entry.said, entry.tone),), 0)


def _fitted(entry: Entry) -> Entry:
    mark = f"{entry.mark} " if entry.mark else ""
    text = fit(mark + entry.text, BODY.width, TEXT, 2).removeprefix(mark) if entry.text else ""
    said = fit(entry.said, BODY.width, TEXT, entry.said_lines) if entry.said else ""
    return replace(entry, text=text, said=said)


def _height(entry: Entry) -> float:
    first = f"{entry.mark} {entry.text}".strip()
    high = lines_of(first, BODY.width, bold=not entry.text) * line_height(first)
    said = lines_of(entry.said, BODY.width) * line_height(entry.said) if entry.said else 0
    return high + said + GAP
