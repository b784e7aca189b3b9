"""What changes of ratings, placements and ledgers do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from toolkit.domain.changes import (
    AssumptionRated,
    EvidenceAdded,
    EvidenceTakenBack,
    PlacementAgreed,
    PlacementLifted,
    RatingsCleared,
    RiskJudged,
    WorryAnswered,
)
from toolkit.domain.evolve.base import evolve, renew_assumption
from toolkit.domain.session import Placement, Rating, Session, WorryAnswer


@evolve.register
def _(change: AssumptionRated, session: Session, at: datetime, session_id: str) -> Session:
    if session.assumption(change.assumption_id) is None:
        return session
    rating = Rating(
        assumption_id=change.assumption_id,
        rater=change.rater,
        round_number=change.round_number,
        impact=change.impact,
        touches_safety=change.touches_safety,
        claim=change.claim,
    )
    others = tuple(other for other in session.ratings if not _same_ballot(other, rating))
    return replace(session, ratings=(*others, rating))


def _same_ballot(one: Rating, other: Rating) -> bool:
    return (
        one.assumption_id == other.assumption_id
        and one.rater == other.rater
        and one.round_number == other.round_number
    )


@evolve.register
def _(change: RatingsCleared, session: Session, at: datetime, session_id: str) -> Session:
    ratings = tuple(r for r in session.ratings if r.assumption_id != change.assumption_id)
    return replace(session, ratings=ratings)


@evolve.register
def _(change: WorryAnswered, session: Session, at: datetime, session_id: str) -> Session:
    answer = WorryAnswer(safety=change.safety, said=change.said)
    return renew_assumption(session, change.assumption_id, worry_answer=answer)


@evolve.register
def _(change: RiskJudged, session: Session, at: datetime, session_id: str) -> Session:
    return renew_assumption(
        session, change.assumption_id, impact=change.impact, vulnerability=change.vulnerability
    )


@evolve.register
def _(change: PlacementAgreed, session: Session, at: datetime, session_id: str) -> Session:
    placement = Placement(
        risk=change.risk, evidence=change.evidence, who=change.who, why=change.why, agreed_at=at
    )
    return renew_assumption(session, change.assumption_id, placement=placement)


@evolve.register
def _(change: PlacementLifted, session: Session, at: datetime, session_id: str) -> Session:
    return renew_assumption(session, change.assumption_id, placement=None)


@evolve.register
def _(change: EvidenceAdded, session: Session, at: datetime, session_id: str) -> Session:
    if session.assumption(change.item.assumption_id) is None:
        return session
    if any(item.evidence_id == change.item.evidence_id for item in session.evidence):
        return session
    return replace(session, evidence=(*session.evidence, change.item))


@evolve.register
def _(change: EvidenceTakenBack, session: Session, at: datetime, session_id: str) -> Session:
    evidence = tuple(i for i in session.evidence if i.evidence_id != change.evidence_id)
    return replace(session, evidence=evidence)
