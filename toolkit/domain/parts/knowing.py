"""What people answered in rounds, and what was seen or heard."""

from __future__ import annotations

from datetime import date, datetime

from toolkit.domain.vocabulary import EvidenceLevel, Side, Subject, record


@record
class Rating:
    """One rater's judgement of one assumption in one round: impact 0 to 4, a safety worry or not, a claim E0 to E5."""

    assumption_id: str
    rater: str
    round_number: int
    impact: int
    touches_safety: bool
    claim: EvidenceLevel


@record
class HandCount:
    """A table's show of hands for one assumption in one round, entered as counts that weigh like people.

    ``impact`` counts the hands for 0 to 4, ``claim`` those for E0 to E5, ``worries`` the hands that see a danger.
    """

    assumption_id: str
    table: str
    round_number: int
    impact: tuple[int, int, int, int, int]
    claim: tuple[int, int, int, int, int, int]
    worries: int


@record
class RatingRound:
    """A round of private ratings. Until it is revealed its ratings move no card; a worry counts at once."""

    number: int
    assumption_ids: tuple[str, ...]
    opened_at: datetime
    revealed_at: datetime | None = None


@record
class EvidenceItem:
    """One thing seen or heard, for or against an assumption, with its level, the month seen and its gates.

    ``seen`` is the first day of the month. ``source`` groups items that come from one mouth: only the highest of
    a source counts. ``worker_voice`` marks safe worker voice or free choice. ``line_id`` names the test
    the item came from.
    """

    evidence_id: str
    assumption_id: str
    side: Side
    level: EvidenceLevel
    text: str
    seen: date
    subject: Subject
    source: str
    elsewhere: bool = False
    teller_gains: bool = False
    told_to_power: bool = False
    worker_voice: bool = False
    made_stale: bool = False
    line_id: str | None = None

    @property
    def source_group(self) -> str:
        """What is the same for items from one mouth; empty when no source is named."""
        return self.source.strip().casefold()
