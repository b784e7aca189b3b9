"""Before a document is handed out: the passages in it that may point at a real person, for somebody to decide about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from toolkit.content import identifying_passages
from toolkit.documents.names import PLAN
from toolkit.domain.bank import Bank
from toolkit.domain.privacy import without_private
from toolkit.domain.session import Assumption, Card, EvidenceItem, PlanLine, Session, Signpost
from toolkit.domain.strangers import for_strangers
from toolkit.language import _, label
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.sharing import shown_texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A passage and where it stands. ``kind`` is the bank's word for what it looks like; ``text`` is the whole text.

    ``place_id`` with ``passage`` is what a person's decision to keep it is remembered by.
    """

    place_id: str
    where: str
    kind: str
    passage: str
    text: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text of the session that the document prints, with its place as an id and in words."""

    place_id: str
    where: str
    text: str


def identifying_places(
    session: Session, bank: Bank, *, with_private: bool = False
) -> tuple[Place, ...]:
    """Every passage that looks identifying in what the action plan prints, in reading order.

    Private cards are looked at when they are printed too (``with_private``).

    Passages a person decided to keep are left out. The search misses things, most of all in languages the bank has no
    words for; every screen that shows it says so.
    """
    texts = texts_that_leave(session if with_private else without_private(session))
    return places_among(texts, session, bank)


def places_among(texts: Iterable[Spoken], session: Session, bank: Bank) -> tuple[Place, ...]:
    """Every passage that looks identifying in these texts of a session and was not kept, in their order."""
    known = (session.team, session.country)
    kept = {(one.place_id, one.passage) for one in session.kept_passages}
    return tuple(
        Place(
            place_id=spoken.place_id,
            where=spoken.where,
            kind=passage.kind,
            passage=passage.text,
            text=spoken.text,
        )
        for spoken in texts
        for passage in identifying_passages(bank.identifying, spoken.text, known)
        if (spoken.place_id, passage.text) not in kept
    )


def texts_that_leave(session: Session) -> tuple[Spoken, ...]:
    """Every text somebody typed that the action plan or the summary prints; empty ones are left out."""
    numbers = card_numbers(session)
    parked = {a.assumption_id for a in session.assumptions if a.parked}
    found = [
        *_cover_texts(session),
        *(_card_text(card) for card in session.cards),
        *(text for a in session.assumptions for text in _assumption_texts(a, numbers)),
        *_texts_of_kept(session.evidence, parked, numbers, _item_texts),
        *_texts_of_kept(session.plan, parked, numbers, _line_texts),
        *_texts_of_kept(session.signposts, parked, numbers, _signpost_texts),
        *_bridge_texts(session),
    ]
    return tuple(spoken for spoken in found if spoken.text.strip())


def texts_shown(session: Session, today: date) -> tuple[Spoken, ...]:
    """Every text somebody typed that other tables see when the session is shown to them, and no other."""
    shown = dict(shown_texts(session, today))
    copy = for_strangers(session, with_sources=session.share_sources)
    return tuple(spoken for spoken in texts_that_leave(copy) if spoken.place_id in shown)


Owned = TypeVar("Owned", EvidenceItem, PlanLine, Signpost)


def _texts_of_kept(
    owned: Iterable[Owned],
    parked: Collection[str],
    numbers: dict[str, int],
    texts: Callable[[Owned, int], Iterator[Spoken]],
) -> Iterator[Spoken]:
    """The texts of what belongs to assumptions on the table; nothing of a parked one is printed."""
    for one in owned:
        if one.assumption_id not in parked:
            yield from texts(one, numbers.get(one.assumption_id, 0))


def _cover_texts(session: Session) -> Iterator[Spoken]:
    yield Spoken("cover:team", _("The team's name"), session.team)
    yield Spoken("cover:business", _("What the business does"), session.business)
    yield Spoken("cover:country", _("The country"), session.country)
    readers = [check.reader for check in session.export_checks if check.document == PLAN]
    yield Spoken("cover:reader", _("Who read the plan before"), readers[-1] if readers else "")


def _bridge_texts(session: Session) -> Iterator[Spoken]:
    for card in session.bridge_cards:
        where = _("For the plenary: {kind}").format(kind=label(card.kind))
        yield Spoken(f"bridge:{card.kind}", where, card.text)


def _card_text(card: Card) -> Spoken:
    where = _("Parked card, {stage}") if card.parked else _("Card, {stage}")
    return Spoken(f"card:{card.card_id}", where.format(stage=label(card.stage)), card.text)


def _assumption_texts(assumption: Assumption, numbers: dict[str, int]) -> Iterator[Spoken]:
    number = numbers[assumption.assumption_id]
    place = f"assumption:{assumption.assumption_id}"
    yield Spoken(place, _("Assumption {number}").format(number=number), assumption.text)
    if assumption.worry_answer is not None and not assumption.parked:
        where = _("Assumption {number}, what the group says").format(number=number)
        yield Spoken(f"{place}:said", where, assumption.worry_answer.said)
    if not assumption.parked:
        where = _("Assumption {number}, what we changed").format(number=number)
        for index, clearing in enumerate(assumption.clearings):
            yield Spoken(f"{place}:changed:{index}", where, clearing.what_changed)


def _item_texts(item: EvidenceItem, number: int) -> Iterator[Spoken]:
    where = _("Assumption {number}, its evidence").format(number=number)
    yield Spoken(f"evidence:{item.evidence_id}:text", where, item.text)


def _signpost_texts(post: Signpost, number: int) -> Iterator[Spoken]:
    fields = {
        "sign": (_("Signpost, card {number}"), post.sign),
        "owner": (_("Signpost, card {number}: the owner"), post.owner),
        "shaping": (_("Signpost, card {number}: what keeps it true"), post.shaping),
        "hedging": (_("Signpost, card {number}: what we prepare"), post.hedging),
        "noted": (
            _("Signpost, card {number}: what we saw"),
            post.looks[-1].noted if post.looks else "",
        ),
    }
    for field, (where, text) in fields.items():
        yield Spoken(f"signpost:{post.signpost_id}:{field}", where.format(number=number), text)


def _line_texts(line: PlanLine, number: int) -> Iterator[Spoken]:
    result = line.result
    fields = {
        "what": (_("Plan, card {number}: what you do"), line.what),
        "measure": (_("Plan, card {number}: what you measure"), line.measure),
        "right_if": (_("Plan, card {number}: we are right if"), line.right_if),
        "owner": (_("Plan, card {number}: the owner"), line.owner),
        "cost": (_("Plan, card {number}: the cost"), line.cost),
        "observed": (_("Plan, card {number}: what we saw"), result.observed if result else ""),
        "learned": (_("Plan, card {number}: what we learned"), result.learned if result else ""),
    }
    for field, (where, text) in fields.items():
        yield Spoken(f"line:{line.line_id}:{field}", where.format(number=number), text)
