"""What gives a card its risk: the areas of impact that decide, the greatest and never the mean."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import SAFETY_CRITICAL_FROM
from toolkit.scoring.risk import risk_of
from toolkit.scoring.standing import RiskFrom, Standing, recorded_safety


class Area(StrEnum):
    """An area of impact, by the name it has in an Impact."""

    SAFETY = "safety"
    MISSION = "mission"
    BUSINESS = "business"
    LAW = "law"


def deciding_areas(standing: Standing) -> tuple[Area, ...]:
    """The areas that give the card its risk, several where they tie; none where nothing was judged by area.

    An agreed place hides them, unless a recorded danger to a person keeps the card above that place.
    """
    assumption = standing.assumption
    if standing.risk_from is RiskFrom.AGREED:
        return (Area.SAFETY,) if safety_holds_it_up(standing) else ()
    safety = recorded_safety(assumption) or 0
    if standing.risk_from is RiskFrom.SAFETY_ANSWER:
        return (Area.SAFETY,) if safety else ()
    if standing.risk_from is not RiskFrom.JUDGED or assumption.impact is None:
        return (Area.SAFETY,) if safety and _reaches(standing, Area.SAFETY, safety) else ()
    impact = replace(assumption.impact, safety=safety)
    return tuple(area for area in Area if _reaches(standing, area, getattr(impact, area)))


def _reaches(standing: Standing, area: Area, impact: int) -> bool:
    """Whether that area by itself gives the card its whole risk."""
    alone = replace(Impact(safety=0, mission=0, business=0, law=0), **{area.value: impact})
    return impact > 0 and risk_of(alone, standing.assumption.vulnerability) == standing.risk


def safety_holds_it_up(standing: Standing) -> bool:
    """Whether the card was agreed to stand lower than a recorded danger to a person lets it."""
    placement = standing.assumption.placement
    safety = recorded_safety(standing.assumption) or 0
    return (
        placement is not None
        and safety >= SAFETY_CRITICAL_FROM
        and standing.risk is not None
        and placement.risk < standing.risk
    )
