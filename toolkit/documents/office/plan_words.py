"""The small phrases of the plan that several of its parts say: marks, owners, dates, what is left out."""

from __future__ import annotations

from toolkit.documents.cutting import Rows
from toolkit.documents.office.blocks import (
    Block,
    Bullets,
    Cell,
    Heading,
    Paragraph,
    Span,
    Words,
    cell,
    plain,
    quiet,
    spaced,
    strong,
)
from toolkit.documents.plan_report import Belief, Step
from toolkit.domain.vocabulary import Lens
from toolkit.drawing.colours import LENS_STYLE
from toolkit.language import _, ngettext, short_date


def heading(level: int, words: str) -> Heading:
    """A heading of our own words."""
    return Heading(level, (plain(words),))


def line(*spans: Span) -> Paragraph:
    """A paragraph."""
    return Paragraph(spaced(spans))


def empty(words: str) -> Paragraph:
    """What stands where nothing is yet."""
    return Paragraph((quiet(words),))


def mark(lens: Lens, number: int) -> Span:
    """Lens and number of a card, as on the map: W 9."""
    return strong(f"{LENS_STYLE[lens].letter}{number}")


def named(belief: Belief) -> Words:
    """The mark of a card with its text."""
    return spaced((mark(belief.lens, belief.number), plain(belief.text)))


def owner(step: Step) -> Span:
    """Who does it."""
    return plain(step.owner) if step.owner else quiet(_("no owner yet"))


def due(step: Step) -> Span:
    """By when."""
    return plain(short_date(step.due)) if step.due else quiet(_("no date yet"))


def left_out(count: int) -> tuple[Block, ...]:
    """How many more there are, if any."""
    if not count:
        return ()
    words = ngettext(
        "{count} more is in the session file.", "{count} more are in the session file.", count
    )
    return (Paragraph((quiet(words.format(count=count)),)),)


def bullets(rows: Rows[Words]) -> tuple[Block, ...]:
    """A list, and how much of it is left out."""
    return (Bullets(rows.kept), *left_out(rows.left_out)) if rows.kept else ()


def numbers(rows: Rows[int]) -> str:
    """Card numbers in a row."""
    return ", ".join(map(str, rows.kept))


def written_or(text: str, missing: str) -> Cell:
    """A cell with the text, or with what stands where none is."""
    return cell(plain(text) if text else quiet(missing))
