"""What happens to ratings, placements and ledgers."""

from __future__ import annotations

from toolkit.domain.session import EvidenceItem, Impact
from toolkit.domain.vocabulary import EvidenceLevel, record


@record
class AssumptionRated:
    """A rater judged an assumption; the newest judgement of a rater in a round counts."""

    assumption_id: str
    rater: str
    round_number: int
    impact: int
    touches_safety: bool
    claim: EvidenceLevel


@record
class RatingsCleared:
    """The ratings of an assumption were taken back."""

    assumption_id: str


@record
class WorryAnswered:
    """The facilitator recorded the group's judgement of a safety worry (a, 0 to 4) and what was said to it."""

    assumption_id: str
    safety: int
    said: str


@record
class RiskJudged:
    """The facilitator set the four impact areas (or left them to the ratings) and the vulnerability, 1 to 3."""

    assumption_id: str
    impact: Impact | None
    vulnerability: int


@record
class PlacementAgreed:
    """The team agreed where the assumption stands; who (a role) said so and why."""

    assumption_id: str
    risk: float
    evidence: float
    who: str
    why: str


@record
class PlacementLifted:
    """The agreed place was taken back; the card goes where its scores put it."""

    assumption_id: str


@record
class EvidenceAdded:
    """An evidence item was entered in a ledger."""

    item: EvidenceItem


@record
class EvidenceTakenBack:
    """An evidence item was taken out of its ledger."""

    evidence_id: str
