"""How bad it is if an assumption is wrong, adjusted by whether the world could break it.

Load-bearing and vulnerable after RAND's Assumption-Based Planning; severity first after the UN Guiding Principles.
The maximum of the areas, never the mean: a mean would hide the one harm that matters (house rule).
"""

from __future__ import annotations

from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import SAFETY_CRITICAL_FROM

VULNERABILITY_FACTOR = {1: 0.6, 2: 0.8, 3: 1.0}
"""Hard to imagine, could happen in the plan period, signs already (house rule)."""


def risk_of(impact: Impact, vulnerability: int) -> float:
    """Risk, 0 to 1, of the four impact areas (each 0 to 4) at a vulnerability of 1 to 3.

    From 3 on, impact on safety counts in full: a low vulnerability never lowers it.
    """
    factor = VULNERABILITY_FACTOR[vulnerability]
    worst_other = max(impact.mission, impact.business, impact.law)
    return max(safety_risk(impact.safety, vulnerability), round(factor * worst_other / 4, 6))


def safety_risk(safety: int, vulnerability: int) -> float:
    """The share of the risk, 0 to 1, that comes from impact on safety and dignity (0 to 4)."""
    factor = 1.0 if safety >= SAFETY_CRITICAL_FROM else VULNERABILITY_FACTOR[vulnerability]
    return round(factor * safety / 4, 6)
