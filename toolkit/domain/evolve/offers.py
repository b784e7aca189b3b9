"""What participants write in a room, and what the facilitator does with it: let through, hide, join, take out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from toolkit.domain.changes import (
    AssumptionDeleted,
    CardDeleted,
    Offered,
    OfferEdited,
    OfferLetThrough,
    OfferMerged,
    OfferTakenBack,
    ParticipantRemoved,
)
from toolkit.domain.evolve.base import (
    evolve,
    renew_assumption,
    renew_card,
    renew_room,
    replace_where,
)
from toolkit.domain.session import Assumption, Card, Offer, Session
from toolkit.domain.vocabulary import OfferKind, OfferState


@evolve.register
def _(change: Offered, session: Session, at: datetime, session_id: str) -> Session:
    room = session.room
    if room is None or room.offer(change.offer_id) is not None:
        return session
    offer = Offer(
        offer_id=change.offer_id,
        participant=change.participant,
        kind=change.kind,
        text=change.text,
        stage=change.stage,
        prompt_id=change.prompt_id,
        lens=change.lens,
        state=OfferState.WAITING if room.moderated else OfferState.SHOWN,
    )
    offered = renew_room(session, offers=(*room.offers, offer))
    return offered if room.moderated else _brought_in(offered, offer, at)


def _brought_in(session: Session, offer: Offer, at: datetime) -> Session:
    """The session with what was offered as a card or an assumption of its own."""
    if offer.kind is OfferKind.CARD and offer.stage and session.card(offer.offer_id) is None:
        card = Card(
            card_id=offer.offer_id,
            stage=offer.stage,
            text=offer.text,
            written_at=at,
            prompt_id=offer.prompt_id,
        )
        return replace(session, cards=(*session.cards, card))
    if offer.kind is OfferKind.ASSUMPTION and session.assumption(offer.offer_id) is None:
        written = Assumption(
            assumption_id=offer.offer_id, text=offer.text, lens=offer.lens, written_at=at
        )
        return replace(session, assumptions=(*session.assumptions, written))
    return session


def _taken_out(session: Session, offer_id: str, at: datetime) -> Session:
    """The session without the card or assumption of that offer."""
    if session.card(offer_id) is not None:
        return evolve(CardDeleted(card_id=offer_id), session, at, session.session_id)
    if session.assumption(offer_id) is not None:
        gone = AssumptionDeleted(assumption_id=offer_id)
        return evolve(gone, session, at, session.session_id)
    return session


def _renew_offer(session: Session, offer_id: str, **fields: object) -> Session:
    if session.room is None:
        return session
    offers = replace_where(
        session.room.offers,
        lambda one: one.offer_id == offer_id,
        lambda one: replace(one, **fields),  # type: ignore[arg-type]
    )
    return renew_room(session, offers=offers)


@evolve.register
def _(change: OfferEdited, session: Session, at: datetime, session_id: str) -> Session:
    if not _is_own(session, change.offer_id, change.participant):
        return session
    edited = _renew_offer(session, change.offer_id, text=change.text)
    edited = renew_card(edited, change.offer_id, text=change.text)
    return renew_assumption(edited, change.offer_id, text=change.text)


@evolve.register
def _(change: OfferTakenBack, session: Session, at: datetime, session_id: str) -> Session:
    room = session.room
    if room is None or not _is_own(session, change.offer_id, change.participant):
        return session
    offers = tuple(one for one in room.offers if one.offer_id != change.offer_id)
    without = _taken_out(renew_room(session, offers=offers), change.offer_id, at)
    return _freed(without, {change.offer_id})


def _freed(session: Session, gone: Collection[str]) -> Session:
    """What other people wrote and was joined with a card that is gone waits to be let through: nothing is lost."""
    for offer in session.room.offers if session.room else ():
        if offer.merged_into in gone:
            session = _renew_offer(
                session, offer.offer_id, state=OfferState.WAITING, merged_into=None
            )
    return session


def _shown(session: Session, offer: Offer, at: datetime) -> Session:
    shown = _renew_offer(session, offer.offer_id, state=OfferState.SHOWN, merged_into=None)
    return _brought_in(shown, offer, at)


def _is_own(session: Session, offer_id: str, participant: str) -> bool:
    offer = session.room.offer(offer_id) if session.room else None
    return offer is not None and offer.participant == participant


@evolve.register
def _(change: OfferLetThrough, session: Session, at: datetime, session_id: str) -> Session:
    offer = session.room.offer(change.offer_id) if session.room else None
    if offer is None:
        return session
    if change.shown:
        return _shown(session, offer, at)
    hidden = _renew_offer(session, offer.offer_id, state=OfferState.HIDDEN, merged_into=None)
    return _taken_out(hidden, offer.offer_id, at)


@evolve.register
def _(change: OfferMerged, session: Session, at: datetime, session_id: str) -> Session:
    into = session.room.offer(change.into) if session.room else None
    if into is None or change.offer_id == change.into or into.state is OfferState.MERGED:
        return session
    merged = _renew_offer(
        session, change.offer_id, state=OfferState.MERGED, merged_into=change.into
    )
    return _taken_out(merged, change.offer_id, at)


@evolve.register
def _(change: ParticipantRemoved, session: Session, at: datetime, session_id: str) -> Session:
    room = session.room
    if room is None or change.participant in room.removed:
        return session
    without = renew_room(
        session,
        removed=(*room.removed, change.participant),
        ready=tuple(one for one in room.ready if one != change.participant),
        votes=tuple(one for one in room.votes if one.participant != change.participant),
        offers=tuple(
            replace(one, state=OfferState.HIDDEN, merged_into=None)
            if one.participant == change.participant
            else one
            for one in room.offers
        ),
    )
    gone = {offer.offer_id for offer in room.offers_of(change.participant)}
    for offer_id in gone:
        without = _taken_out(without, offer_id, at)
    return _freed(without, gone)
