"""Slides of entries and of tables: as many slides as are needed, and not more than a room will look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.xmlchemy import OxmlElement
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Pt

from toolkit.documents.office.blocks import Span, Tone, plain, quiet, spaced, strong
from toolkit.documents.office.deck import (
    BODY,
    LINE,
    TEXT,
    TITLE_AND_TEXT,
    Deck,
    describe,
    fit,
    lines_of,
    paragraph_at,
    put,
    rgb,
    text_box,
)
from toolkit.documents.office.texts import runs_rtl, words_run_rtl
from toolkit.documents.tongues import tongue_of
from toolkit.drawing.colours import INK, PANEL, PAPER
from toolkit.drawing.sheet import Box
from toolkit.language import _, ngettext

GAP = 10.0
SLIDES_AT_MOST = 4
"""Slides of one list (house rule); what has no room is counted, and stands in the plan."""

ROW = 2 * LINE * TEXT + 10
ROWS_A_SLIDE = 5
TALL_ROWS_A_SLIDE = 3
"""Rows of a table on a slide; fewer where a script stands higher or wider than Latin letters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: a mark in front (may be empty), its text in two lines at most, and what is said to it.

    What is said takes ``said_lines`` at most.
    """

    mark: str
    text: str
    said: str = ""
    said_lines: int = 2


def add_entries(deck: Deck, title: str, entries: Sequence[Entry], empty: str) -> None:
    """Slides with these entries, or one that says what stands here."""
    if not entries:
        add_text(deck, title, (Entry("", empty),))
        return
    pages = list(_pages([_fitted(entry) for entry in entries]))
    shown = pages[:SLIDES_AT_MOST]
    for number, page in enumerate(shown, start=1):
        heading = title if len(shown) == 1 else f"{title} {number}/{len(shown)}"
        rest = len(entries) - sum(map(len, shown)) if number == len(shown) else 0
        add_text(deck, heading, page, rest)


def add_text(deck: Deck, title: str, entries: Sequence[Entry], rest: int = 0) -> None:
    """One slide with these entries, which fit; ``rest`` counts those that have no room."""
    slide = deck.add(title, TITLE_AND_TEXT)
    body = slide.placeholders[1]
    put(body, BODY)
    frame = deck.frame(body.text_frame)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    lines = (*(line for entry in entries for line in _lines(entry)), *_more(rest))
    for place, line in enumerate(lines):
        paragraph = paragraph_at(frame, place)
        deck.say(paragraph, line.words)
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 (no public way)
        properties.set("marL", "0")
        properties.set("indent", "0")
        properties.append(OxmlElement("a:buNone"))
        paragraph.space_before, paragraph.space_after = Pt(line.before), Pt(0)
        paragraph.alignment = PP_ALIGN.RIGHT if words_run_rtl(line.words) else PP_ALIGN.LEFT


@dataclass(frozen=True, slots=True)
class _Line:
    words: tuple[Span, ...]
    before: float


def _lines(entry: Entry) -> Iterator[_Line]:
    yield _Line(spaced((strong(entry.mark), plain(entry.text))), GAP)
    if entry.said:
        yield _Line((quiet(entry.said),), 0)


def _more(rest: int) -> Iterator[_Line]:
    if rest:
        words = ngettext(
            "and {count} more in the plan", "and {count} more in the plan", rest
        ).format(count=rest)
        yield _Line((Span(words, Tone.STRONG),), GAP)


def _fitted(entry: Entry) -> Entry:
    mark = f"{entry.mark} " if entry.mark else ""
    text = fit(mark + entry.text, BODY.width, TEXT, 2).removeprefix(mark) if entry.text else ""
    said = fit(entry.said, BODY.width, TEXT, entry.said_lines) if entry.said else ""
    return replace(entry, text=text, said=said)


def _pages(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """The entries on one slide if they fit; else as many on each as fit with a line to spare for what is left out."""
    if sum(map(_height, entries)) <= BODY.height:
        yield list(entries)
        return
    page: list[Entry] = []
    used = LINE * TEXT + GAP
    for entry in entries:
        high = _height(entry)
        if page and used + high > BODY.height:
            yield page
            page, used = [], LINE * TEXT + GAP
        page.append(entry)
        used += high
    yield page


def _height(entry: Entry) -> float:
    lines = lines_of(f"{entry.mark} {entry.text}", BODY.width)
    lines += lines_of(entry.said, BODY.width) if entry.said else 0
    return lines * LINE * TEXT + GAP


def add_table(
    deck: Deck,
    title: str,
    headings: Sequence[str],
    widths: Sequence[float],
    rows: Sequence[Sequence[str]],
) -> None:
    """Slides with a table; a cell that does not fit in two lines is cut. ``widths`` are shares."""
    tall = any(tongue_of(text) for row in rows for text in row)
    step = TALL_ROWS_A_SLIDE if tall else ROWS_A_SLIDE
    pages = [rows[at : at + step] for at in range(0, len(rows), step)]
    shown = pages[:SLIDES_AT_MOST]
    whole = sum(widths)
    columns = [BODY.width * share / whole for share in widths]
    for number, page in enumerate(shown, start=1):
        heading = title if len(shown) == 1 else f"{title} {number}/{len(shown)}"
        slide = deck.add(heading)
        _draw_table(deck, slide, heading, [headings, *page], columns)
        rest = len(rows) - sum(map(len, shown))
        if rest and number == len(shown):
            box = Box(left=BODY.left, top=BODY.bottom - 34, width=BODY.width, height=34)
            more = text_box(slide, box)
            deck.say(deck.frame(more.text_frame).paragraphs[0], next(_more(rest)).words)


def _draw_table(
    deck: Deck, slide: Slide, title: str, rows: Sequence[Sequence[str]], columns: Sequence[float]
) -> None:
    frame = slide.shapes.add_table(
        len(rows), len(columns), Pt(BODY.left), Pt(BODY.top), Pt(BODY.width), Pt(40)
    )
    describe(frame, title, _("Table: {title}").format(title=title))
    table = frame.table
    table.horz_banding = False
    for place, width in enumerate(columns):
        table.columns[place].width = Pt(width)
    for number, row in enumerate(rows):
        table.rows[number].height = Pt(ROW if number else LINE * TEXT + 10)
        for place, text in enumerate(row):
            _fill(deck, table.cell(number, place), text, columns[place], head=not number)


def _fill(deck: Deck, cell: _Cell, text: str, width: float, *, head: bool) -> None:
    cell.fill.solid()  # type: ignore[no-untyped-call]
    cell.fill.fore_color.rgb = rgb(PANEL if head else PAPER)
    cell.margin_left = cell.margin_right = Pt(6)
    cell.margin_top = cell.margin_bottom = Pt(3)
    paragraph = cell.text_frame.paragraphs[0]
    fitting = fit(text, width - 14, TEXT, 1 if head else 2)
    deck.say(paragraph, (Span(fitting, Tone.STRONG if head else Tone.PLAIN),))
    paragraph.alignment = PP_ALIGN.RIGHT if runs_rtl(fitting) else PP_ALIGN.LEFT
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 (python-pptx draws no borders)
    for place, side in enumerate(("a:lnL", "a:lnR", "a:lnT", "a:lnB")):
        line = OxmlElement(side)
        line.set("w", "12700")
        fill, colour = OxmlElement("a:solidFill"), OxmlElement("a:srgbClr")
        colour.set("val", INK[1:])
        fill.append(colour)
        line.append(fill)
        properties.insert(place, line)
