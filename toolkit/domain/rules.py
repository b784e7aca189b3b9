"""What a new change must keep to. Asked of the newest session before a change is stored; never on replay."""

from __future__ import annotations

from functools import singledispatch

from toolkit.domain.changes import (
    AssumptionChosen,
    AssumptionDeleted,
    AssumptionEdited,
    AssumptionLinked,
    AssumptionParked,
    AssumptionRated,
    AssumptionsMerged,
    AssumptionsToldApart,
    AssumptionWritten,
    CardDeleted,
    CardEdited,
    CardMoved,
    CardParked,
    CardReordered,
    CardsWritten,
    EvidenceAdded,
    EvidenceTakenBack,
    ExportChecked,
    PassageKept,
    PlacementAgreed,
    PlacementLifted,
    PlanLineDeleted,
    PlanLineWritten,
    RatingsCleared,
    Redone,
    RiskJudged,
    SessionBrought,
    SessionDescribed,
    SessionShelved,
    SessionStarted,
    TextRedacted,
    TimerSet,
    Undone,
    WorryAnswered,
)
from toolkit.domain.checks import (
    check_debrief_stage,
    check_evidence_item,
    check_id,
    check_impact,
    check_minutes,
    check_optional_text,
    check_plan_line,
    check_text,
    check_timer,
    check_within,
)
from toolkit.domain.errors import RoomClosed, RuleBroken
from toolkit.domain.history import History
from toolkit.domain.session import Session, Timer
from toolkit.domain.vocabulary import ROUNDS_AT_MOST, SHORT_TEXT_MAX, Shelf


def check(history: History, change: object) -> None:
    """Raise RuleBroken when the change is not allowed now, RoomClosed when the session lies on another shelf."""
    if isinstance(change, Undone | Redone):
        _check_turn(history, change)
    if isinstance(change, SessionStarted | SessionBrought):
        raise RuleBroken("session_already_begun")
    if history.session.shelf is not Shelf.OPEN and not isinstance(
        change, SessionShelved | TextRedacted
    ):
        raise RoomClosed("session_not_open", shelf=history.session.shelf)
    check_change(change, history.session)


@singledispatch
def check_change(change: object, session: Session | None) -> None:
    """Raise RuleBroken when the change breaks a rule. Kinds without a rule of their own may always be recorded."""


def _known_assumption(session: Session, assumption_id: str) -> None:
    if session.assumption(assumption_id) is None:
        raise RuleBroken("assumption_unknown", assumption_id=assumption_id)


def _known_card(session: Session, card_id: str) -> None:
    if session.card(card_id) is None:
        raise RuleBroken("card_unknown", card_id=card_id)


def _check_turn(history: History, change: Undone | Redone) -> None:
    stack = history.undo_stack if isinstance(change, Undone) else history.redo_stack
    code = "nothing_to_undo" if isinstance(change, Undone) else "nothing_to_redo"
    if change.change_id not in stack:
        raise RuleBroken(code)


@check_change.register
def _(change: SessionStarted, session: Session | None) -> None:
    _check_cover(change)


@check_change.register
def _(change: SessionDescribed, session: Session) -> None:
    _check_cover(change)


def _check_cover(change: SessionStarted | SessionDescribed) -> None:
    check_text(change.team, "team", SHORT_TEXT_MAX)
    check_optional_text(change.business, "business", SHORT_TEXT_MAX)
    check_optional_text(change.country, "country", SHORT_TEXT_MAX)
    check_id(change.track_id)
    check_minutes(change.minutes)


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
    _known_card(session, change.card_id)
    check_text(change.text, "card")


@check_change.register
def _(change: CardMoved, session: Session) -> None:
    _known_card(session, change.card_id)
    check_debrief_stage(change.stage)


@check_change.register(CardReordered)
@check_change.register(CardParked)
@check_change.register(CardDeleted)
def _(change: CardReordered | CardParked | CardDeleted, session: Session) -> None:
    _known_card(session, change.card_id)


@check_change.register
def _(change: AssumptionWritten, session: Session) -> None:
    check_id(change.assumption_id)
    check_text(change.text, "assumption")
    if session.assumption(change.assumption_id):
        raise RuleBroken("id_taken", id=change.assumption_id)
    for card_id in change.holds_up:
        _known_card(session, card_id)


@check_change.register
def _(change: AssumptionEdited, session: Session) -> None:
    _known_assumption(session, change.assumption_id)
    check_text(change.text, "assumption")


@check_change.register
def _(change: AssumptionLinked, session: Session) -> None:
    _known_assumption(session, change.assumption_id)
    _known_card(session, change.card_id)


@check_change.register
def _(change: AssumptionsMerged, session: Session) -> None:
    _check_pair(session, change.kept, change.merged)


@check_change.register
def _(change: AssumptionsToldApart, session: Session) -> None:
    _check_pair(session, change.first, change.second)


def _check_pair(session: Session, first: str, second: str) -> None:
    _known_assumption(session, first)
    _known_assumption(session, second)
    if first == second:
        raise RuleBroken("same_assumption")


@check_change.register(AssumptionParked)
@check_change.register(AssumptionDeleted)
@check_change.register(AssumptionChosen)
@check_change.register(RatingsCleared)
@check_change.register(PlacementLifted)
def _(change: AssumptionParked, session: Session) -> None:
    _known_assumption(session, change.assumption_id)


@check_change.register
def _(change: AssumptionRated, session: Session) -> None:
    _known_assumption(session, change.assumption_id)
    check_within(change.impact, 0, 4, "impact")
    check_id(change.rater)
    check_within(change.round_number, 1, ROUNDS_AT_MOST, "round")


@check_change.register
def _(change: WorryAnswered, session: Session) -> None:
    _known_assumption(session, change.assumption_id)
    check_within(change.safety, 0, 4, "safety")
    check_text(change.said, "said")


@check_change.register
def _(change: RiskJudged, session: Session) -> None:
    _known_assumption(session, change.assumption_id)
    check_within(change.vulnerability, 1, 3, "vulnerability")
    if change.impact is not None:
        check_impact(change.impact)


@check_change.register
def _(change: PlacementAgreed, session: Session) -> None:
    _known_assumption(session, change.assumption_id)
    check_within(change.risk, 0.0, 1.0, "risk")
    check_within(change.evidence, 0.0, 1.0, "evidence")
    check_optional_text(change.who, "who", SHORT_TEXT_MAX)
    check_optional_text(change.why, "why")


@check_change.register
def _(change: EvidenceAdded, session: Session) -> None:
    _known_assumption(session, change.item.assumption_id)
    check_id(change.item.evidence_id)
    check_evidence_item(change.item)
    if any(item.evidence_id == change.item.evidence_id for item in session.evidence):
        raise RuleBroken("id_taken", id=change.item.evidence_id)


@check_change.register
def _(change: EvidenceTakenBack, session: Session) -> None:
    if all(item.evidence_id != change.evidence_id for item in session.evidence):
        raise RuleBroken("evidence_unknown", evidence_id=change.evidence_id)


@check_change.register
def _(change: PlanLineWritten, session: Session) -> None:
    _known_assumption(session, change.line.assumption_id)
    check_id(change.line.line_id)
    check_plan_line(change.line)


@check_change.register
def _(change: PlanLineDeleted, session: Session) -> None:
    if session.plan_line(change.line_id) is None:
        raise RuleBroken("plan_line_unknown", line_id=change.line_id)


@check_change.register
def _(change: TimerSet, session: Session) -> None:
    check_timer(Timer(ends_at=change.ends_at, seconds_left=change.seconds_left))


@check_change.register
def _(change: PassageKept, session: Session) -> None:
    check_id(change.place_id)
    check_text(change.passage, "passage")


@check_change.register
def _(change: ExportChecked, session: Session) -> None:
    check_id(change.document)
    check_optional_text(change.reader, "reader", SHORT_TEXT_MAX)
