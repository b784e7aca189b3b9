"""What changes between sittings do: steps, signposts, reviews, the private check of the own business."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from toolkit.domain.changes import (
    DangerAnswered,
    Finding,
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
from toolkit.domain.checks import lacks_threshold
from toolkit.domain.evolve.base import evolve, renew_assumption, replace_where
from toolkit.domain.session import (
    Assumption,
    Clearing,
    EvidenceItem,
    Look,
    PlanLine,
    Review,
    Session,
    SignAnswer,
    Signpost,
    StepResult,
    WorryAnswer,
)
from toolkit.domain.vocabulary import Lens, Side, StepStatus


@evolve.register
def _(change: StepStarted, session: Session, at: datetime, session_id: str) -> Session:
    line = session.plan_line(change.line_id)
    if line is None or line.status is not StepStatus.PLANNED or lacks_threshold(line):
        return session
    return _renew_line(session, line.line_id, started_at=at)


@evolve.register
def _(change: StepClosed, session: Session, at: datetime, session_id: str) -> Session:
    line = session.plan_line(change.line_id)
    if line is None or line.status is StepStatus.CLOSED or lacks_threshold(line):
        return session
    result = StepResult(
        # the clocks of two computers may differ; the order of the journal is what counts
        closed_at=max(at, line.threshold_at or at),
        observed=change.observed,
        learned=change.learned,
        decision=change.decision,
    )
    closed = _renew_line(session, line.line_id, result=result, started_at=line.started_at or at)
    return replace(closed, evidence=(*session.evidence, *_earned(change, line, session)))


def _earned(change: StepClosed, line: PlanLine, session: Session) -> tuple[EvidenceItem, ...]:
    """The items as the step of this plan earned them, none twice."""
    taken = {item.evidence_id for item in session.evidence}
    return tuple(
        replace(item, assumption_id=line.assumption_id, line_id=line.line_id)
        for item in change.earned
        if item.evidence_id not in taken
    )


def _renew_line(session: Session, line_id: str, **fields: object) -> Session:
    plan = replace_where(
        session.plan,
        lambda line: line.line_id == line_id,
        lambda line: replace(line, **fields),  # type: ignore[arg-type]
    )
    return replace(session, plan=plan)


@evolve.register
def _(change: DangerAnswered, session: Session, at: datetime, session_id: str) -> Session:
    assumption = session.assumption(change.assumption_id)
    if assumption is None:
        return session
    answers = tuple(dict.fromkeys(change.answers))
    clearing = Clearing(at=at, what_changed=change.what_changed, answers=answers)
    clearings = (*assumption.clearings, clearing)
    return renew_assumption(session, change.assumption_id, clearings=clearings)


@evolve.register
def _(change: SignpostWritten, session: Session, at: datetime, session_id: str) -> Session:
    post = change.signpost
    before = session.signpost(post.signpost_id)
    if session.assumption(post.assumption_id) is None:
        return session
    if before is None:
        return replace(session, signposts=(*session.signposts, replace(post, looks=())))
    kept = replace(post, assumption_id=before.assumption_id, looks=before.looks)
    return _renew_signpost(session, kept)


@evolve.register
def _(change: SignpostLookedAt, session: Session, at: datetime, session_id: str) -> Session:
    post = session.signpost(change.signpost_id)
    if post is None:
        return session
    look = Look(at=at, noted=change.noted, tripped=change.tripped)
    looked = replace(post, looks=(*post.looks, look), check_on=change.next_check)
    evidence = session.evidence
    if change.tripped:
        evidence = tuple(_made_stale(item, post.assumption_id) for item in evidence)
    return _renew_signpost(replace(session, evidence=evidence), looked)


def _made_stale(item: EvidenceItem, assumption_id: str) -> EvidenceItem:
    """The item after a signpost has tripped. What spoke against the belief was right so far: only what speaks for it
    is stale (house rule).
    """
    stale = item.assumption_id == assumption_id and item.side is Side.FOR
    return replace(item, made_stale=True) if stale else item


def _renew_signpost(session: Session, post: Signpost) -> Session:
    signposts = replace_where(
        session.signposts, lambda one: one.signpost_id == post.signpost_id, lambda _: post
    )
    return replace(session, signposts=signposts)


@evolve.register
def _(change: SignpostDeleted, session: Session, at: datetime, session_id: str) -> Session:
    signposts = tuple(one for one in session.signposts if one.signpost_id != change.signpost_id)
    return replace(session, signposts=signposts)


@evolve.register
def _(change: ReviewOpened, session: Session, at: datetime, session_id: str) -> Session:
    if session.reviewing:
        return session
    return replace(session, reviews=(*session.reviews, Review(opened_at=at)))


@evolve.register
def _(change: ReviewClosed, session: Session, at: datetime, session_id: str) -> Session:
    if not session.reviewing:
        return session
    closed = replace(session.reviews[-1], closed_at=at, next_on=change.next_on)
    return replace(session, reviews=(*session.reviews[:-1], closed))


@evolve.register
def _(change: SignAnswered, session: Session, at: datetime, session_id: str) -> Session:
    finding = change.finding
    before = next((one for one in session.sign_answers if one.sign_id == change.sign_id), None)
    card_before = before.assumption_id if before else None
    answer = SignAnswer(
        sign_id=change.sign_id,
        answer=change.answer,
        answered_at=at,
        assumption_id=finding.assumption_id if finding else card_before,
    )
    others = tuple(one for one in session.sign_answers if one.sign_id != change.sign_id)
    answered = replace(session, sign_answers=(*others, answer))
    if finding is None or session.assumption(finding.assumption_id):
        return answered
    return replace(answered, assumptions=(*session.assumptions, _card_of(finding, at)))


def _card_of(finding: Finding, at: datetime) -> Assumption:
    return Assumption(
        assumption_id=finding.assumption_id,
        text=finding.text,
        lens=Lens.WELLBEING,
        written_at=at,
        touches_safety=True,
        private=True,
        worry_answer=WorryAnswer(safety=finding.safety, said=finding.said),
    )


@evolve.register
def _(change: HintTurnedOff, session: Session, at: datetime, session_id: str) -> Session:
    others = tuple(one for one in session.hints_off if one != change.hint_id)
    return replace(session, hints_off=(*others, change.hint_id) if change.off else others)
