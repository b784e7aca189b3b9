"""Where an assumption stands on the map, and why: from ratings, ledger, facilitator's record and agreed place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from toolkit.domain.session import Assumption, EvidenceItem, Impact, Session
from toolkit.domain.vocabulary import SAFETY_CRITICAL_FROM, Quadrant, Strip
from toolkit.domain.worries import worried_about
from toolkit.scoring.answers import Answers, newest_answers
from toolkit.scoring.evidence import Weight, weigh_ledger
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
    return _stand(_Known.of(session), assumption, today)


def standings(session: Session, today: date) -> tuple[Standing, ...]:
    """Where every assumption that is not parked stands, in the order they were written."""
    return stand_each(session, session.live_assumptions(), today)


def stand_each(
    session: Session, assumptions: Iterable[Assumption], today: date
) -> tuple[Standing, ...]:
    """Where each of those assumptions stands today, parked or not; what the session knows is looked up once."""
    known = _Known.of(session)
    return tuple(_stand(known, assumption, today) for assumption in assumptions)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What a session knows of its assumptions, looked up in one pass: there may be thousands of ratings."""

    answers: dict[str, Answers]
    ledgers: dict[str, list[EvidenceItem]]
    worried: frozenset[str]

    @classmethod
    def of(cls, session: Session) -> _Known:
        ledgers: dict[str, list[EvidenceItem]] = {}
        for item in session.evidence:
            ledgers.setdefault(item.assumption_id, []).append(item)
        return cls(answers=newest_answers(session), ledgers=ledgers, worried=worried_about(session))


def _stand(known: _Known, assumption: Assumption, today: date) -> Standing:
    answers = known.answers.get(assumption.assumption_id)
    strip = _strip(assumption, worried=assumption.assumption_id in known.worried)
    weight = _weight(known.ledgers.get(assumption.assumption_id, []), assumption, strip, today)
    claim = answers.claim_median if answers else None
    risk, risk_from = _risk(assumption, answers)
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
        agreement=answers.agreement if answers else None,
        raters=answers.raters if answers else 0,
    )


def _strip(assumption: Assumption, *, worried: bool) -> Strip:
    """Whether the card belongs in the strip. One worry is enough, until the group's own judgement is recorded."""
    recorded = recorded_safety(assumption)
    if recorded is not None:
        critical = recorded >= SAFETY_CRITICAL_FROM
        return Strip.SAFETY_CRITICAL if critical else Strip.NONE
    return Strip.WORRY_RAISED if worried else Strip.NONE


def recorded_safety(assumption: Assumption) -> int | None:
    """The impact on safety, 0 to 4, that was recorded: the graver of the worry's answer and the four areas."""
    recorded = []
    if assumption.worry_answer is not None:
        recorded.append(assumption.worry_answer.safety)
    if assumption.impact is not None:
        recorded.append(assumption.impact.safety)
    return max(recorded, default=None)


def _weight(
    ledger: list[EvidenceItem], assumption: Assumption, strip: Strip, today: date
) -> Weight | None:
    if not ledger:
        return None
    return weigh_ledger(
        ledger,
        lens=assumption.lens,
        today=today,
        safety_critical=strip is Strip.SAFETY_CRITICAL,
        answered=assumption.answered,
    )


def _risk(assumption: Assumption, answers: Answers | None) -> tuple[float | None, RiskFrom | None]:
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
    impact_rated = answers.impact_median if answers else None
    if impact_rated is not None:
        return rated_risk(assumption, impact_rated), RiskFrom.RATINGS
    if safety is not None:
        return safety_risk(safety, assumption.vulnerability), RiskFrom.SAFETY_ANSWER
    return None, None


def rated_risk(assumption: Assumption, impact: float) -> float:
    """The risk, 0 to 1, of an impact that was rated (0 to 4); a danger that was recorded counts besides."""
    rated = round(VULNERABILITY_FACTOR[assumption.vulnerability] * impact / 4, 6)
    return max(rated, safety_risk(recorded_safety(assumption) or 0, assumption.vulnerability))


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
