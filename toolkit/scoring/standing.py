"""Where an assumption stands on the map, and why: from ratings, ledger, facilitator's record and agreed place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median

from toolkit.domain.session import Assumption, Impact, Rating, Session
from toolkit.domain.vocabulary import SAFETY_CRITICAL_FROM, EvidenceLevel, Quadrant, Strip
from toolkit.scoring.agreement import RATERS_NEEDED, consensus
from toolkit.scoring.evidence import LEVEL_SCORE, Weight, weigh_ledger
from toolkit.scoring.risk import VULNERABILITY_FACTOR, risk_of, safety_risk

LINE = 0.50
"""The lines of the map, on both axes (house rule)."""

WORRY_COUNTS_AS = SAFETY_CRITICAL_FROM
"""Until the group's judgement is recorded, a worry ranks like the mildest safety-critical card (house rule)."""


class RiskFrom(StrEnum):
    """What the risk rests on."""

    AGREED = "agreed"
    JUDGED = "judged"
    RATINGS = "ratings"
    SAFETY_ANSWER = "safety_answer"


class EvidenceFrom(StrEnum):
    """What the evidence position rests on."""

    LEDGER = "ledger"
    AGREED = "agreed"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one assumption stands.

    ``risk`` and ``evidence`` are 0 to 1, or None where nothing is known yet. ``claim`` is the median of "how do we
    know?" as a score. ``weight`` is the weighed ledger, None without items. ``agreement`` is the consensus on impact,
    None below three raters.
    """

    assumption: Assumption
    strip: Strip
    risk: float | None
    risk_from: RiskFrom | None
    evidence: float | None
    evidence_from: EvidenceFrom | None
    claim: float | None
    weight: Weight | None
    agreement: float | None
    raters: int

    @property
    def placed(self) -> bool:
        """Whether the card has a place on the map."""
        return self.risk is not None and self.evidence is not None

    @property
    def quadrant(self) -> Quadrant | None:
        """The quarter of the map the card stands in, None while it has no place."""
        if self.risk is None or self.evidence is None:
            return None
        return quadrant_of(self.risk, self.evidence)

    @property
    def solid(self) -> bool:
        """Whether the mark is drawn solid: a ledger stands behind it."""
        return self.evidence_from is EvidenceFrom.LEDGER

    @property
    def in_strip(self) -> bool:
        """Whether the card stands in the safety strip."""
        return self.strip is not Strip.NONE


def quadrant_of(risk: float, evidence: float) -> Quadrant:
    """The quarter of the map for a risk and an evidence of 0 to 1; a value on the line belongs above it."""
    if risk >= LINE:
        return Quadrant.WATCH if evidence >= LINE else Quadrant.TEST_NOW
    return Quadrant.CARRY_ON if evidence >= LINE else Quadrant.LATER


def stand(session: Session, assumption: Assumption, today: date) -> Standing:
    """Where the assumption stands today."""
    ratings = session.ratings_of(assumption.assumption_id)
    return _stand(session, assumption, ratings, today)


def standings(session: Session, today: date) -> tuple[Standing, ...]:
    """Where every assumption that is not parked stands, in the order they were written."""
    newest = newest_ratings(session.ratings)
    return tuple(
        _stand(session, assumption, newest.get(assumption.assumption_id, ()), today)
        for assumption in session.live_assumptions()
    )


def newest_ratings(ratings: tuple[Rating, ...]) -> dict[str, tuple[Rating, ...]]:
    """The ratings of each assumption's newest round, found in one pass (a session may hold thousands)."""
    newest: dict[str, list[Rating]] = {}
    for rating in ratings:
        mine = newest.setdefault(rating.assumption_id, [])
        if mine and rating.round_number > mine[0].round_number:
            mine.clear()
        if not mine or rating.round_number == mine[0].round_number:
            mine.append(rating)
    return {assumption_id: tuple(mine) for assumption_id, mine in newest.items()}


def _stand(
    session: Session, assumption: Assumption, ratings: tuple[Rating, ...], today: date
) -> Standing:
    strip = strip_of(assumption, ratings)
    weight = _weight(session, assumption, strip, today)
    claim = median(LEVEL_SCORE[EvidenceLevel(r.claim)] for r in ratings) if ratings else None
    risk, risk_from = _risk(assumption, ratings)
    evidence, evidence_from = _evidence(assumption, weight, claim)
    return Standing(
        assumption=assumption,
        strip=strip,
        risk=risk,
        risk_from=risk_from,
        evidence=evidence,
        evidence_from=evidence_from,
        claim=claim,
        weight=weight,
        agreement=_agreement(ratings),
        raters=len(ratings),
    )


def strip_of(assumption: Assumption, ratings: tuple[Rating, ...]) -> Strip:
    """Whether the card belongs in the strip. One worry is enough, until the group's own judgement is recorded."""
    recorded = recorded_safety(assumption)
    if recorded is not None:
        critical = recorded >= SAFETY_CRITICAL_FROM
        return Strip.SAFETY_CRITICAL if critical else Strip.NONE
    worried = assumption.touches_safety or any(rating.touches_safety for rating in ratings)
    return Strip.WORRY_RAISED if worried else Strip.NONE


def recorded_safety(assumption: Assumption) -> int | None:
    """The impact on safety, 0 to 4, that was recorded: the graver of the worry's answer and the four areas."""
    recorded = []
    if assumption.worry_answer is not None:
        recorded.append(assumption.worry_answer.safety)
    if assumption.impact is not None:
        recorded.append(assumption.impact.safety)
    return max(recorded, default=None)


def _weight(session: Session, assumption: Assumption, strip: Strip, today: date) -> Weight | None:
    ledger = session.ledger(assumption.assumption_id) if session.evidence else ()
    if not ledger:
        return None
    return weigh_ledger(
        ledger,
        lens=assumption.lens,
        today=today,
        safety_critical=strip is Strip.SAFETY_CRITICAL,
    )


def _risk(
    assumption: Assumption, ratings: tuple[Rating, ...]
) -> tuple[float | None, RiskFrom | None]:
    """The risk and what it rests on. An agreed place never lowers a recorded danger to a person (house rule)."""
    safety = recorded_safety(assumption)
    floor = 0.0
    if safety is not None and safety >= SAFETY_CRITICAL_FROM:
        floor = safety_risk(safety, assumption.vulnerability)
    if assumption.placement is not None:
        return max(assumption.placement.risk, floor), RiskFrom.AGREED
    if assumption.impact is not None:
        impact = _with_safety(assumption.impact, safety or 0)
        return risk_of(impact, assumption.vulnerability), RiskFrom.JUDGED
    if ratings:
        impact_rated = median(rating.impact for rating in ratings)
        rated = round(VULNERABILITY_FACTOR[assumption.vulnerability] * impact_rated / 4, 6)
        return max(rated, safety_risk(safety or 0, assumption.vulnerability)), RiskFrom.RATINGS
    if safety is not None:
        return safety_risk(safety, assumption.vulnerability), RiskFrom.SAFETY_ANSWER
    return None, None


def _with_safety(impact: Impact, safety: int) -> Impact:
    return Impact(safety=safety, mission=impact.mission, business=impact.business, law=impact.law)


def _evidence(
    assumption: Assumption, weight: Weight | None, claim: float | None
) -> tuple[float | None, EvidenceFrom | None]:
    """The evidence and what it rests on. A ledger wins: nobody drags a card to "we have it" (house rule)."""
    if weight is not None:
        return weight.net, EvidenceFrom.LEDGER
    if assumption.placement is not None:
        return assumption.placement.evidence, EvidenceFrom.AGREED
    if claim is not None:
        return claim, EvidenceFrom.CLAIM
    return None, None


def _agreement(ratings: tuple[Rating, ...]) -> float | None:
    if len(ratings) < RATERS_NEEDED:
        return None
    return consensus([rating.impact for rating in ratings], 0, 4)
