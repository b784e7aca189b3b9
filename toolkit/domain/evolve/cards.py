"""What changes of debrief cards do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from toolkit.domain.changes import (
    CardDeleted,
    CardEdited,
    CardLinked,
    CardMoved,
    CardParked,
    CardReordered,
    CardsWritten,
)
from toolkit.domain.evolve.base import evolve, renew_card
from toolkit.domain.session import Card, Session


@evolve.register
def _(change: CardsWritten, session: Session, at: datetime, session_id: str) -> Session:
    taken = {card.card_id for card in session.cards}
    written = tuple(
        Card(
            card_id=card.card_id,
            stage=change.stage,
            text=card.text,
            written_at=at,
            prompt_id=card.prompt_id,
        )
        for card in change.cards
        if card.card_id not in taken
    )
    return replace(session, cards=session.cards + written)


@evolve.register
def _(change: CardEdited, session: Session, at: datetime, session_id: str) -> Session:
    return renew_card(session, change.card_id, text=change.text)


@evolve.register
def _(change: CardMoved, session: Session, at: datetime, session_id: str) -> Session:
    card = session.card(change.card_id)
    if card is None:
        return session
    others = tuple(other for other in session.cards if other is not card)
    return replace(session, cards=(*others, replace(card, stage=change.stage)))


@evolve.register
def _(change: CardReordered, session: Session, at: datetime, session_id: str) -> Session:
    card = session.card(change.card_id)
    if card is None or change.before == change.card_id:
        return session
    others = [other for other in session.cards if other is not card]
    ids = [other.card_id for other in others]
    place = ids.index(change.before) if change.before in ids else len(others)
    return replace(session, cards=(*others[:place], card, *others[place:]))


@evolve.register
def _(change: CardParked, session: Session, at: datetime, session_id: str) -> Session:
    return renew_card(session, change.card_id, parked=change.parked)


@evolve.register
def _(change: CardDeleted, session: Session, at: datetime, session_id: str) -> Session:
    cards = tuple(
        replace(card, leads_to=tuple(i for i in card.leads_to if i != change.card_id))
        for card in session.cards
        if card.card_id != change.card_id
    )
    assumptions = tuple(
        replace(a, holds_up=tuple(i for i in a.holds_up if i != change.card_id))
        if change.card_id in a.holds_up
        else a
        for a in session.assumptions
    )
    return replace(session, cards=cards, assumptions=assumptions)


@evolve.register
def _(change: CardLinked, session: Session, at: datetime, session_id: str) -> Session:
    card, next_card = session.card(change.card_id), session.card(change.leads_to)
    if card is None or next_card is None or card is next_card:
        return session
    others = tuple(card_id for card_id in card.leads_to if card_id != change.leads_to)
    leads_to = (*others, change.leads_to) if change.linked else others
    return renew_card(session, change.card_id, leads_to=leads_to)
