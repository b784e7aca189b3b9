"""What changes of assumptions and their links must keep to."""

from __future__ import annotations

from toolkit.domain.changes import (
    AssumptionChosen,
    AssumptionDeleted,
    AssumptionEdited,
    AssumptionKeptPrivate,
    AssumptionLinked,
    AssumptionParked,
    AssumptionsMerged,
    AssumptionsToldApart,
    AssumptionWritten,
    PlacementLifted,
    RatingsCleared,
)
from toolkit.domain.checks import check_id, check_text
from toolkit.domain.errors import RuleBroken
from toolkit.domain.rules.base import check_change, known_assumption, known_card
from toolkit.domain.session import Session


@check_change.register
def _(change: AssumptionWritten, session: Session) -> None:
    check_id(change.assumption_id)
    check_text(change.text, "assumption")
    if session.assumption(change.assumption_id):
        raise RuleBroken("id_taken", id=change.assumption_id)
    for card_id in change.holds_up:
        known_card(session, card_id)


@check_change.register
def _(change: AssumptionEdited, session: Session) -> None:
    known_assumption(session, change.assumption_id)
    check_text(change.text, "assumption")


@check_change.register
def _(change: AssumptionLinked, session: Session) -> None:
    known_assumption(session, change.assumption_id)
    known_card(session, change.card_id)


@check_change.register
def _(change: AssumptionsMerged, session: Session) -> None:
    _check_pair(session, change.kept, change.merged)
    opened = session.open_round()
    if opened and {change.kept, change.merged} & set(opened.assumption_ids):
        raise RuleBroken("round_still_open")


@check_change.register
def _(change: AssumptionsToldApart, session: Session) -> None:
    _check_pair(session, change.first, change.second)


def _check_pair(session: Session, first: str, second: str) -> None:
    known_assumption(session, first)
    known_assumption(session, second)
    if first == second:
        raise RuleBroken("same_assumption")


@check_change.register(AssumptionKeptPrivate)
@check_change.register(AssumptionParked)
@check_change.register(AssumptionDeleted)
@check_change.register(AssumptionChosen)
@check_change.register(RatingsCleared)
@check_change.register(PlacementLifted)
def _(change: AssumptionParked, session: Session) -> None:
    known_assumption(session, change.assumption_id)
