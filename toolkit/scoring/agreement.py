"""How far raters agree: Tastle and Wierman's consensus on an ordinal scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from math import log2

RATERS_NEEDED = 3
"""With fewer raters no agreement is shown (house rule: it would point at persons)."""


class Agreement(StrEnum):
    """The consensus in words: 0.75 and up, 0.50 and up, below (house rule)."""

    ALIGNED = "aligned"
    MIXED = "mixed"
    SPLIT = "split"


def consensus(answers: Sequence[int], low: int, high: int) -> float:
    """Cns = 1 + sum p log2(1 - |x - mean| / range), 0 to 1: 1 all alike, 0 two halves at the two ends.

    Raises ValueError when there is no answer.
    """
    if not answers:
        raise ValueError("consensus needs at least one answer")
    mean = sum(answers) / len(answers)
    counts = Counter(answers)
    total = sum(
        count / len(answers) * log2(1 - abs(answer - mean) / (high - low))
        for answer, count in counts.items()
    )
    return min(1.0, max(0.0, 1 + total))


def agreement_of(score: float) -> Agreement:
    """The word for a consensus of 0 to 1."""
    if score >= 0.75:
        return Agreement.ALIGNED
    return Agreement.MIXED if score >= 0.50 else Agreement.SPLIT
