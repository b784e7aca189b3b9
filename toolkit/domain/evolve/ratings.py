"""What changes of ratings, placements and ledgers do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from toolkit.domain.ballots import raises_worry, shown_ballots
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
from toolkit.domain.evolve.rated import with_rating
from toolkit.domain.links import evidence_of_lines
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
    return replace(session, ratings=with_rating(session.ratings, rating))


@evolve.register
def _(change: RatingsCleared, session: Session, at: datetime, session_id: str) -> Session:
    """What is still private stays, and a danger that nobody has judged yet stays marked on the card."""
    assumption = session.assumption(change.assumption_id)
    if assumption is None:
        return session
    cleared = frozenset(shown_ballots(session, change.assumption_id))
    judged = assumption.worry_answer is not None or assumption.impact is not None
    marked = assumption.touches_safety or (not judged and any(map(raises_worry, cleared)))
    without = replace(
        session,
        ratings=tuple(one for one in session.ratings if one not in cleared),
        hand_counts=tuple(one for one in session.hand_counts if one not in cleared),
    )
    return renew_assumption(without, change.assumption_id, touches_safety=marked)


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
    added = evidence_of_lines((change.item,), session.plan)
    return replace(session, evidence=(*session.evidence, *added))


@evolve.register
def _(change: EvidenceTakenBack, session: Session, at: datetime, session_id: str) -> Session:
    evidence = tuple(i for i in session.evidence if i.evidence_id != change.evidence_id)
    return replace(session, evidence=evidence)
