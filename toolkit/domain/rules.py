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
    PlacementAgreed,
    PlacementLifted,
    PlanLineDeleted,
    PlanLineWritten,
    RatingsCleared,
    Redone,
    RiskJudged,
    SessionDescribed,
    SessionShelved,
    SessionStarted,
    Undone,
    WorryAnswered,
)
from toolkit.domain.errors import RoomClosed, RuleBroken
from toolkit.domain.history import History
from toolkit.domain.session import EvidenceItem, Impact, PlanLine, Session
from toolkit.domain.vocabulary import (
    DEBRIEF_STAGES,
    MINUTES_AT_HAND,
    SHORT_TEXT_MAX,
    TEXT_MAX,
    Shelf,
    Stage,
)


def check(history: History, change: object) -> None:
    """Raise RuleBroken when the change is not allowed now, RoomClosed when the session lies on another shelf."""
    if isinstance(change, Undone | Redone):
        _check_turn(history, change)
    if history.session.shelf is not Shelf.OPEN and not isinstance(change, SessionShelved):
        raise RoomClosed("session_not_open", shelf=history.session.shelf)
    check_change(change, history.session)


@singledispatch
def check_change(change: object, session: Session | None) -> None:
    """Raise RuleBroken when the change breaks a rule. Kinds without a rule of their own may always be recorded."""


def check_text(text: str, field: str, longest: int = TEXT_MAX) -> None:
    """Raise RuleBroken unless the text says something, is not too long, and holds no NUL (nothing can store it)."""
    if not text.strip():
        raise RuleBroken("text_empty", field=field)
    check_optional_text(text, field, longest)


def check_optional_text(text: str, field: str, longest: int = TEXT_MAX) -> None:
    """As :func:`check_text`, but the text may be empty."""
    if len(text) > longest:
        raise RuleBroken("text_too_long", field=field, length=len(text), longest=longest)
    if "\x00" in text:
        raise RuleBroken("text_has_nul", field=field)


def check_within(value: float, low: float, high: float, field: str) -> None:
    """Raise RuleBroken unless low <= value <= high (a value that is no number is outside)."""
    if not low <= value <= high:
        raise RuleBroken("out_of_range", field=field, value=value, low=low, high=high)


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
    if change.minutes not in MINUTES_AT_HAND:
        raise RuleBroken("minutes_unknown", minutes=change.minutes)


@check_change.register
def _(change: CardsWritten, session: Session) -> None:
    _check_debrief_stage(change.stage)
    if not change.cards:
        raise RuleBroken("text_empty", field="card")
    ids = [card.card_id for card in change.cards]
    for card in change.cards:
        check_text(card.text, "card")
        if session.card(card.card_id) or ids.count(card.card_id) > 1:
            raise RuleBroken("id_taken", id=card.card_id)


def _check_debrief_stage(stage: Stage) -> None:
    if stage not in DEBRIEF_STAGES:
        raise RuleBroken("stage_has_no_cards", stage=stage)


@check_change.register
def _(change: CardEdited, session: Session) -> None:
    _known_card(session, change.card_id)
    check_text(change.text, "card")


@check_change.register
def _(change: CardMoved, session: Session) -> None:
    _known_card(session, change.card_id)
    _check_debrief_stage(change.stage)


@check_change.register(CardReordered)
@check_change.register(CardParked)
@check_change.register(CardDeleted)
def _(change: CardReordered | CardParked | CardDeleted, session: Session) -> None:
    _known_card(session, change.card_id)


@check_change.register
def _(change: AssumptionWritten, session: Session) -> None:
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
    check_within(change.round_number, 1, 99, "round")


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


def check_impact(impact: Impact) -> None:
    """Raise RuleBroken unless all four areas lie in 0 to 4."""
    for field in ("safety", "mission", "business", "law"):
        check_within(getattr(impact, field), 0, 4, field)


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
    check_evidence_item(change.item)
    if any(item.evidence_id == change.item.evidence_id for item in session.evidence):
        raise RuleBroken("id_taken", id=change.item.evidence_id)


def check_evidence_item(item: EvidenceItem) -> None:
    """Raise RuleBroken unless the item says what was seen and its source is short."""
    check_text(item.text, "evidence")
    check_optional_text(item.source, "source", SHORT_TEXT_MAX)


@check_change.register
def _(change: EvidenceTakenBack, session: Session) -> None:
    if all(item.evidence_id != change.evidence_id for item in session.evidence):
        raise RuleBroken("evidence_unknown", evidence_id=change.evidence_id)


@check_change.register
def _(change: PlanLineWritten, session: Session) -> None:
    _known_assumption(session, change.line.assumption_id)
    check_plan_line(change.line)


def check_plan_line(line: PlanLine) -> None:
    """Raise RuleBroken unless the line says what is done and its fields are not too long."""
    check_text(line.what, "what")
    check_optional_text(line.measure, "measure")
    check_optional_text(line.right_if, "right_if")
    check_optional_text(line.owner, "owner", SHORT_TEXT_MAX)
    check_optional_text(line.cost, "cost", SHORT_TEXT_MAX)


@check_change.register
def _(change: PlanLineDeleted, session: Session) -> None:
    if session.plan_line(change.line_id) is None:
        raise RuleBroken("plan_line_unknown", line_id=change.line_id)
