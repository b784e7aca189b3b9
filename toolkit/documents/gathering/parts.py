"""What the parts of a pack have in common: their head, their cards, and the way from a report to HTML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from toolkit.documents.cutting import FIELD_AT_MOST, cut, in_short
from toolkit.documents.pages import Paper, fill, words_of
from toolkit.documents.prose import Prose
from toolkit.domain.bank import Bank
from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedCard, SharedEvidence
from toolkit.domain.vocabulary import Lens, Quadrant, Strip
from toolkit.language import _, long_date
from toolkit.language.ledger_words import shared_state_words

FOLDER = "gathering"
"""The folder of the templates."""

NAME_AT_MOST = 80
"""Characters of a name over a part or in a list of contents."""

HALF_LINE = 34
"""Characters of each of the two names that share the line at the top of every page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How something is printed: with whose questions, for which day, on which paper, in which language."""

    bank: Bank
    today: date
    paper: Paper = "a4"
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands at the top of every page of a part.

    ``part`` counts from 1, and is 0 where it stands alone; ``title`` is the part's own name.
    """

    part: int
    gathering: str
    title: str
    today: date

    @property
    def gathering_short(self) -> str:
        """The gathering's name where it shares one line with the part's."""
        return in_short(self.gathering, HALF_LINE)

    @property
    def title_short(self) -> str:
        """The part's name where it shares one line with the gathering's."""
        return in_short(self.title, HALF_LINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenTold:
    """One evidence item as a table shows it; ``text`` is empty where the table keeps it to itself."""

    item: SharedEvidence
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTold:
    """A card as a table shows it. ``table`` is empty on the page of that table itself."""

    number: int
    lens: Lens
    text: str
    state: str
    quadrant: Quadrant
    strip: Strip
    table: str = ""
    seen: tuple[SeenTold, ...] = ()


def head_of(gathering: Gathering, part: int, title: str, today: date) -> Head:
    """The head of a part."""
    return Head(
        part=part, gathering=in_short(gathering.name, NAME_AT_MOST), title=title, today=today
    )


def tell_card(card: SharedCard, most: int = FIELD_AT_MOST, *, table: str = "") -> CardTold:
    """A card, its texts no longer than ``most``."""
    return CardTold(
        number=card.number,
        lens=card.lens,
        text=cut(card.text, most),
        state=shared_state_words(card),
        quadrant=card.quadrant,
        strip=card.strip,
        table=table,
        seen=tell_seen(card.items, most),
    )


def tell_seen(items: Iterable[SharedEvidence], most: int = FIELD_AT_MOST) -> tuple[SeenTold, ...]:
    """What a table shows of its evidence, as it shows it."""
    return tuple(SeenTold(item=item, text=cut(item.text, most)) for item in items)


def cards_at(
    gathering: Gathering, refs: Iterable[CardRef], most: int = FIELD_AT_MOST
) -> tuple[CardTold, ...]:
    """The cards at these addresses that tables still show, each with the name of its table."""
    found = ((ref, gathering.card(ref)) for ref in refs)
    return tuple(
        tell_card(card, most, table=table_name(gathering, ref.table_id))
        for ref, card in found
        if card is not None
    )


def table_name(gathering: Gathering, table_id: str | None) -> str:
    """What a table is called, where there is one; else nothing."""
    table = gathering.table(table_id)
    return in_short(table.name, NAME_AT_MOST) if table is not None else ""


def track_name(gathering: Gathering, track_id: str | None) -> str:
    """What this gathering calls a track; nothing for none."""
    track = gathering.track(track_id) if track_id else None
    return track.name if track is not None else ""


def days_words(gathering: Gathering) -> str:
    """The day of the gathering, or its first and last day."""
    if gathering.first_day == gathering.last_day:
        return long_date(gathering.first_day)
    return _("{first} to {last}").format(
        first=long_date(gathering.first_day), last=long_date(gathering.last_day)
    )


def filled(template: str, report: object, paper: Paper, **pictures: str) -> str:
    """The part as HTML."""
    prose = Prose.for_text("".join(words_of(report)))
    return fill(f"{FOLDER}/{template}.html.j2", report, prose=prose, paper=paper, **pictures)
