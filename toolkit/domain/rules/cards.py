"""What changes of debrief cards must keep to."""

from __future__ import annotations

from toolkit.domain.changes import (
    CardDeleted,
    CardEdited,
    CardLinked,
    CardMoved,
    CardParked,
    CardReordered,
    CardsWritten,
)
from toolkit.domain.checks import check_debrief_stage, check_id, check_text
from toolkit.domain.errors import RuleBroken
from toolkit.domain.rules.base import check_change, known_card
from toolkit.domain.session import Session


@check_change.register
def _(change: CardsWritten, session: Session) -> None:
    check_debrief_stage(change.stage)
    if not change.cards:
        raise RuleBroken("text_empty", field="card")
    ids = [card.card_id for card in change.cards]
    for card in change.cards:
        check_id(card.card_id)
        check_text(card.text, "card")
        if session.card(card.card_id) or ids.count(card.card_id) > 1:
            raise RuleBroken("id_taken", id=card.card_id)


@check_change.register
def _(change: CardEdited, session: Session) -> None:
    known_card(session, change.card_id)
    check_text(change.text, "card")


@check_change.register
def _(change: CardMoved, session: Session) -> None:
    known_card(session, change.card_id)
    check_debrief_stage(change.stage)


@check_change.register(CardReordered)
@check_change.register(CardParked)
@check_change.register(CardDeleted)
def _(change: CardReordered | CardParked | CardDeleted, session: Session) -> None:
    known_card(session, change.card_id)


@check_change.register
def _(change: CardLinked, session: Session) -> None:
    known_card(session, change.card_id)
    known_card(session, change.leads_to)
    if change.card_id == change.leads_to:
        raise RuleBroken("card_leads_to_itself")
