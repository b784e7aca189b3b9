"""What changes between sittings must keep to: the threshold comes before the result, and a danger needs an answer."""

from __future__ import annotations

from toolkit.domain.changes import (
    DangerAnswered,
    HintTurnedOff,
    ReviewClosed,
    ReviewOpened,
    SignAnswered,
    SignpostDeleted,
    SignpostLookedAt,
    SignpostWritten,
    StepClosed,
    StepStarted,
)
from toolkit.domain.checks import (
    check_evidence_item,
    check_id,
    check_optional_text,
    check_signpost,
    check_text,
    check_threshold,
    check_within,
)
from toolkit.domain.errors import RuleBroken
from toolkit.domain.rules.base import check_change, known_assumption
from toolkit.domain.session import EvidenceItem, PlanLine, Session
from toolkit.domain.vocabulary import SAFETY_CRITICAL_FROM, Side, StepStatus


@check_change.register
def _(change: StepStarted, session: Session) -> None:
    line = _open_line(session, change.line_id)
    if line.status is StepStatus.RUNNING:
        raise RuleBroken("step_already_started")
    check_threshold(line)


@check_change.register
def _(change: StepClosed, session: Session) -> None:
    line = _open_line(session, change.line_id)
    check_threshold(line)
    check_text(change.observed, "observed")
    check_optional_text(change.learned, "learned")
    taken = {item.evidence_id for item in session.evidence}
    for item in change.earned:
        check_id(item.evidence_id)
        check_evidence_item(item)
        if item.evidence_id in taken:
            raise RuleBroken("id_taken", id=item.evidence_id)
        taken.add(item.evidence_id)


def _open_line(session: Session, line_id: str) -> PlanLine:
    line = session.plan_line(line_id)
    if line is None:
        raise RuleBroken("plan_line_unknown", line_id=line_id)
    if line.status is StepStatus.CLOSED:
        raise RuleBroken("step_is_closed")
    return line


@check_change.register
def _(change: DangerAnswered, session: Session) -> None:
    known_assumption(session, change.assumption_id)
    check_text(change.what_changed, "what_changed")
    against = {item.evidence_id for item in _against(session, change.assumption_id)}
    if not change.answers:
        raise RuleBroken("answers_nothing")
    for evidence_id in change.answers:
        if evidence_id not in against:
            raise RuleBroken("evidence_unknown", evidence_id=evidence_id)


def _against(session: Session, assumption_id: str) -> tuple[EvidenceItem, ...]:
    return tuple(i for i in session.ledger(assumption_id) if i.side is Side.AGAINST)


@check_change.register
def _(change: SignpostWritten, session: Session) -> None:
    known_assumption(session, change.signpost.assumption_id)
    check_signpost(change.signpost)
    before = session.signpost(change.signpost.signpost_id)
    if before is not None and before.assumption_id != change.signpost.assumption_id:
        raise RuleBroken("id_taken", id=change.signpost.signpost_id)


@check_change.register
def _(change: SignpostLookedAt, session: Session) -> None:
    _known_signpost(session, change.signpost_id)
    check_optional_text(change.noted, "noted")


@check_change.register
def _(change: SignpostDeleted, session: Session) -> None:
    _known_signpost(session, change.signpost_id)


def _known_signpost(session: Session, signpost_id: str) -> None:
    if session.signpost(signpost_id) is None:
        raise RuleBroken("signpost_unknown", signpost_id=signpost_id)


@check_change.register
def _(change: ReviewOpened, session: Session) -> None:
    if session.reviewing:
        raise RuleBroken("review_already_open")


@check_change.register
def _(change: ReviewClosed, session: Session) -> None:
    if not session.reviewing:
        raise RuleBroken("review_not_open")


@check_change.register
def _(change: SignAnswered, session: Session) -> None:
    check_id(change.sign_id)
    finding = change.finding
    if finding is None:
        return
    check_id(finding.assumption_id)
    check_text(finding.text, "assumption")
    check_text(finding.said, "said")
    check_within(finding.safety, SAFETY_CRITICAL_FROM, 4, "safety")
    if session.assumption(finding.assumption_id):
        raise RuleBroken("id_taken", id=finding.assumption_id)


@check_change.register
def _(change: HintTurnedOff, session: Session) -> None:
    check_id(change.hint_id)
