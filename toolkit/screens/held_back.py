"""Cards from phones that wait for the reveal: until then the wall tells how many they are, not what they say."""

from __future__ import annotations

from dataclasses import replace

from toolkit.domain.privacy import without_assumptions
from toolkit.domain.session import Room, Session
from toolkit.domain.vocabulary import OfferKind, RoomStep

KIND_OF_STEP = {
    RoomStep.CARDS: OfferKind.CARD,
    RoomStep.ASSUMPTIONS: OfferKind.ASSUMPTION,
    RoomStep.LEARNED: OfferKind.LEARNED,
}
"""What phones write at a step."""


def holds_back(room: Room | None) -> bool:
    """Whether what phones write now is kept off the wall until somebody reveals it."""
    return room is not None and room.open and room.counts_only and room.step in KIND_OF_STEP


def without_held_back(session: Session) -> Session:
    """The session without what phones wrote for the step they are at, where that waits for the reveal.

    The room keeps its own record of it: the wall tells how many they are.
    """
    room = session.room
    if room is None or not holds_back(room):
        return session
    kind = KIND_OF_STEP[room.step]
    held = {
        one.offer_id
        for one in room.offers
        if one.kind is kind and (kind is not OfferKind.CARD or one.stage is room.stage)
    }
    return replace(_without_cards(without_assumptions(session, held), held), room=room)


def _without_cards(session: Session, gone: set[str]) -> Session:
    """The session without these cards and the links to them."""
    if not any(card.card_id in gone for card in session.cards):
        return session
    cards = tuple(
        replace(card, leads_to=tuple(one for one in card.leads_to if one not in gone))
        for card in session.cards
        if card.card_id not in gone
    )
    beliefs = tuple(
        replace(a, holds_up=tuple(one for one in a.holds_up if one not in gone))
        for a in session.assumptions
    )
    return replace(session, cards=cards, assumptions=beliefs)
