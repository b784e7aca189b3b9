"""Assumptions and ratings of a session at the map, as changes."""

from __future__ import annotations

from datetime import date

from toolkit.domain.changes import (
    AssumptionRated,
    AssumptionWritten,
    Change,
    EvidenceAdded,
    StageOpened,
)
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side, Stage, Subject

AT_THE_MAP = StageOpened(stage=Stage.MAP)


def beliefs(count: int, *, touches_safety: bool = False) -> list[Change]:
    """So many assumptions, a1, a2, ..., going round the lenses."""
    lenses = tuple(Lens)
    return [
        AssumptionWritten(
            assumption_id=f"a{number}",
            text=f"belief number {number}",
            lens=lenses[(number - 1) % len(lenses)],
            touches_safety=touches_safety,
        )
        for number in range(1, count + 1)
    ]


def rated(
    assumption_id: str, impact: int = 4, claim: int = 0, *, worry: bool = False
) -> AssumptionRated:
    """What the table says of an assumption."""
    return AssumptionRated(
        assumption_id=assumption_id,
        rater="team",
        round_number=1,
        impact=impact,
        touches_safety=worry,
        claim=EvidenceLevel(claim),
    )


def seen(assumption_id: str, level: int = 3, evidence_id: str = "e1") -> EvidenceAdded:
    """An evidence item for an assumption, from long ago enough to be in every window of a study."""
    return EvidenceAdded(
        item=EvidenceItem(
            evidence_id=evidence_id,
            assumption_id=assumption_id,
            side=Side.FOR,
            level=EvidenceLevel(level),
            text="8 of 10 shops ordered again",
            seen=date(2026, 1, 1),
            subject=Subject.STUDY,
            source="order book",
        )
    )
