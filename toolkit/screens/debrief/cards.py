"""Cards of a stage as values: what was typed becomes cards, a card moves one place, the grid gets its words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from toolkit.desk import new_id
from toolkit.domain.changes import CardReordered, CardsWritten, NewCard
from toolkit.domain.session import Assumption, Card, Session
from toolkit.domain.shortening import shortened
from toolkit.domain.vocabulary import Stage
from toolkit.language import _, ngettext
from toolkit.screens.typed import without_bullet

SHOWN_AT_MOST = 400
"""A card's text on the grid, in characters; the opened card shows all of it (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFace:
    """A card as the grid draws it; ``foot`` says what holds it up."""

    card_id: str
    text: str
    foot: str
    held_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """The cards of a stage on the table: those before the opened one, the opened one, those after it."""

    before: tuple[Card, ...]
    opened: Card | None
    after: tuple[Card, ...]


def cards_from(typed: str, stage: Stage, prompt_id: str | None) -> CardsWritten:
    """One card a line, in one change, so that one undo takes all of them back. Empty lines are left out."""
    lines = (without_bullet(line) for line in typed.splitlines())
    cards = tuple(
        NewCard(card_id=new_id(), text=line, prompt_id=prompt_id) for line in lines if line
    )
    return CardsWritten(stage=stage, cards=cards)


def lay_out(cards: tuple[Card, ...], opened_id: str | None) -> Laid:
    """Split the cards at the opened one; an id that is not among them opens nothing."""
    at = next((n for n, card in enumerate(cards) if card.card_id == opened_id), None)
    if at is None:
        return Laid(before=cards, opened=None, after=())
    return Laid(before=cards[:at], opened=cards[at], after=cards[at + 1 :])


def one_up(cards: tuple[Card, ...], card_id: str) -> CardReordered | None:
    """The change that puts a card before its upper neighbour; None for the first."""
    ids = [card.card_id for card in cards]
    at = ids.index(card_id)
    return CardReordered(card_id=card_id, before=ids[at - 1]) if at else None


def one_down(cards: tuple[Card, ...], card_id: str) -> CardReordered | None:
    """The change that puts a card behind its lower neighbour; None for the last."""
    ids = [card.card_id for card in cards]
    at = ids.index(card_id)
    if at + 1 == len(ids):
        return None
    return CardReordered(card_id=card_id, before=ids[at + 2] if at + 2 < len(ids) else None)


def parked_at(session: Session, stage: Stage) -> tuple[Card, ...]:
    """The cards of a stage that were set aside."""
    return tuple(card for card in session.cards if card.parked and card.stage is stage)


def holding_up(session: Session, card_id: str) -> tuple[Assumption, ...]:
    """The assumptions on the table that hold a card up, as written."""
    return tuple(a for a in session.live_assumptions() if card_id in a.holds_up)


def faces(session: Session, cards: tuple[Card, ...]) -> list[CardFace]:
    """The cards as the grid draws them."""
    supports = Counter(card_id for a in session.live_assumptions() for card_id in set(a.holds_up))
    return [
        CardFace(
            card_id=card.card_id,
            text=_cut(card.text),
            foot=support_words(supports[card.card_id]),
            held_up=supports[card.card_id] > 0,
        )
        for card in cards
    ]


def support_words(count: int) -> str:
    """What holds a card up, in words."""
    if not count:
        return _("What must be true for this?")
    return ngettext(
        "{count} assumption holds this up", "{count} assumptions hold this up", count
    ).format(count=count)


def _cut(text: str) -> str:
    return shortened(text, SHOWN_AT_MOST)
