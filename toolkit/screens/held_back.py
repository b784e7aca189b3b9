"""What phones wrote that the wall does not show: it waits for the reveal, or it was not let through, or it is gone.

Until the reveal the wall tells how many cards there are, not what they say; the list of what happened keeps to that.
"""

from __future__ import annotations

from dataclasses import replace

from toolkit.domain.changes import Entry, Offered, Redone, Undone
from toolkit.domain.history import History
from toolkit.domain.privacy import without_assumptions
from toolkit.domain.session import Room, Session
from toolkit.domain.vocabulary import OfferKind, OfferState, RoomStep
from toolkit.domain.written import written_in

KIND_OF_STEP = {
    RoomStep.CARDS: OfferKind.CARD,
    RoomStep.ASSUMPTIONS: OfferKind.ASSUMPTION,
    RoomStep.LEARNED: OfferKind.LEARNED,
}
"""What phones write at a step."""

PARTS_WITH_WORDS = ("item", "line", "signpost")
"""The fields of changes that hold something written about an assumption."""

NAMES = ("offer_id", "card_id", "assumption_id")


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
    held = _held_back(room)
    return replace(_without_cards(without_assumptions(session, held), held), room=room)


def _held_back(room: Room) -> set[str]:
    """Ids of what waits for the reveal."""
    kind = KIND_OF_STEP[room.step]
    return {
        one.offer_id
        for one in room.offers
        if one.kind is kind and (kind is not OfferKind.CARD or one.stage is room.stage)
    }


def with_shown_words(history: History) -> History:
    """The history without the steps that repeat words from a phone which are not in the room now.

    ``history.session`` is what the wall shows. What was done with such a card stays in the list: it says no words.
    """
    gone = _off_the_wall(history)
    if not gone:
        return history
    left_out = {entry.change_id for entry in history.entries if _repeats(entry, gone)}
    entries = tuple(
        entry
        for entry in history.entries
        if entry.change_id not in left_out
        and not (isinstance(entry.change, Undone | Redone) and entry.change.change_id in left_out)
    )
    return replace(history, entries=entries)


def _off_the_wall(history: History) -> set[str]:
    """Ids of all that ever came from a phone and is not in the room as the wall shows it."""
    offered = {e.change.offer_id for e in history.entries if isinstance(e.change, Offered)}
    if not offered:
        return offered
    session = history.session
    seen = {card.card_id for card in session.cards}
    seen |= {a.assumption_id for a in session.assumptions}
    if session.room is not None:
        learned = {
            one.offer_id
            for one in session.room.offers
            if one.kind is OfferKind.LEARNED and one.state is OfferState.SHOWN
        }
        seen |= learned - _held_back(session.room) if holds_back(session.room) else learned
    return offered - seen


def _repeats(entry: Entry, gone: set[str]) -> bool:
    """Whether the entry is about one of these and has words in it."""
    change = entry.change
    about = (change, *(getattr(change, part, None) for part in PARTS_WITH_WORDS))
    named = {getattr(one, name, None) for one in about for name in NAMES}
    return not gone.isdisjoint(named) and any(written_in(change))


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
