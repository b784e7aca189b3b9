"""What is due when a team comes back: dangers, tripped signposts, steps, checks, stale evidence, reviews."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from toolkit.domain.session import EvidenceItem, Session
from toolkit.domain.vocabulary import LedgerState, Side, StepStatus
from toolkit.scoring.evidence import steps_aged, weigh_ledger
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.standing import Standing

SOON_DAYS = 14
"""Days ahead from which a date counts as due (house rule)."""


class DueKind(StrEnum):
    """Why something is due, the most urgent first."""

    STOP_AND_REVIEW = "stop_and_review"
    PROBABLY_WRONG = "probably_wrong"
    SIGNPOST_TRIPPED = "signpost_tripped"
    STEP_OVERDUE = "step_overdue"
    CHECK_OVERDUE = "check_overdue"
    REVIEW_OVERDUE = "review_overdue"
    STEP_SOON = "step_soon"
    CHECK_SOON = "check_soon"
    REVIEW_SOON = "review_soon"
    STALE_EVIDENCE = "stale_evidence"


URGENCY = {kind: place for place, kind in enumerate(DueKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One thing to do now: why, about which card, by when, and the step, signpost or evidence items it is about."""

    kind: DueKind
    assumption_id: str | None = None
    on: date | None = None
    line_id: str | None = None
    signpost_id: str | None = None
    evidence_ids: tuple[str, ...] = ()


def due_list(
    session: Session,
    today: date,
    ranked: tuple[Standing, ...] | None = None,
    *,
    within: int = SOON_DAYS,
) -> tuple[Due, ...]:
    """Everything that is due today or in the next ``within`` days, the most urgent first, then by date and rank.

    ``ranked`` saves the ranking where the caller has it already. Parked assumptions are left out.
    """
    standings = rank_assumptions(session, today) if ranked is None else ranked
    places = {one.assumption.assumption_id: place for place, one in enumerate(standings)}
    until = today + timedelta(days=within)
    found = [
        *_states(standings),
        *_steps(session, places, today, until),
        *_signposts(session, places, today, until),
        *_stale(session, standings, today),
        *_reviews(session, today, until),
    ]
    return tuple(
        sorted(
            found,
            key=lambda due: (
                URGENCY[due.kind],
                due.on or date.min,
                places.get(due.assumption_id or "", -1),
            ),
        )
    )


def _states(standings: tuple[Standing, ...]) -> Iterator[Due]:
    kinds = {
        LedgerState.STOP_AND_REVIEW: DueKind.STOP_AND_REVIEW,
        LedgerState.PROBABLY_WRONG: DueKind.PROBABLY_WRONG,
    }
    for one in standings:
        if one.weight is not None and one.weight.state in kinds:
            yield Due(kind=kinds[one.weight.state], assumption_id=one.assumption.assumption_id)


def _steps(session: Session, places: dict[str, int], today: date, until: date) -> Iterator[Due]:
    for line in session.plan:
        if line.due is None or line.status is StepStatus.CLOSED or line.due > until:
            continue
        if line.assumption_id in places:
            overdue = line.due < today
            yield Due(
                kind=DueKind.STEP_OVERDUE if overdue else DueKind.STEP_SOON,
                assumption_id=line.assumption_id,
                on=line.due,
                line_id=line.line_id,
            )


def _signposts(session: Session, places: dict[str, int], today: date, until: date) -> Iterator[Due]:
    for post in session.signposts:
        if post.assumption_id not in places:
            continue
        due = Due(
            kind=DueKind.SIGNPOST_TRIPPED,
            assumption_id=post.assumption_id,
            signpost_id=post.signpost_id,
            on=post.check_on,
        )
        if post.tripped:
            yield due
        elif post.check_on is not None and post.check_on <= until:
            overdue = post.check_on < today
            yield replace(due, kind=DueKind.CHECK_OVERDUE if overdue else DueKind.CHECK_SOON)


def _stale(session: Session, standings: tuple[Standing, ...], today: date) -> Iterator[Due]:
    """Cards whose for-side weighs less than it did when the evidence was fresh, with the items that have aged."""
    ledgers: dict[str, list[EvidenceItem]] = {}
    for item in session.evidence:
        ledgers.setdefault(item.assumption_id, []).append(item)
    for one in standings:
        items = ledgers.get(one.assumption.assumption_id, [])
        aged = tuple(
            item.evidence_id
            for item in items
            if item.side is Side.FOR and steps_aged(item, today) > 0
        )
        if aged and _weighed_less(one, items, today):
            yield Due(
                kind=DueKind.STALE_EVIDENCE,
                assumption_id=one.assumption.assumption_id,
                evidence_ids=aged,
            )


def _weighed_less(standing: Standing, items: list[EvidenceItem], today: date) -> bool:
    fresh = weigh_ledger(
        (replace(item, seen=today, made_stale=False) for item in items),
        lens=standing.assumption.lens,
        today=today,
        safety_critical=False,
    )
    return standing.weight is not None and standing.weight.supporting < fresh.supporting


def _reviews(session: Session, today: date, until: date) -> Iterator[Due]:
    newest = session.reviews[-1] if session.reviews else None
    if newest is None or newest.next_on is None or newest.next_on > until:
        return
    overdue = newest.next_on < today
    yield Due(kind=DueKind.REVIEW_OVERDUE if overdue else DueKind.REVIEW_SOON, on=newest.next_on)
