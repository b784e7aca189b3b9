"""The order of the cards on the list and in the plan."""

from __future__ import annotations

from datetime import date

from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Quadrant, Strip
from toolkit.scoring.standing import WORRY_COUNTS_AS, Standing, standings

UNRATED_LAST = -1.0


def rank_assumptions(session: Session, today: date) -> tuple[Standing, ...]:
    """Every assumption that is not parked, first things first.

    The safety strip (safety-critical cards, then worries nobody has judged yet; in each, risk down,
    evidence up), then by risk x (1 - evidence), ties by lower agreement, then by when it
    was written. Cards without a place come last, in the order they were written.
    """
    return rank(standings(session, today))


def rank(found: tuple[Standing, ...]) -> tuple[Standing, ...]:
    """The standings in the order of :func:`rank_assumptions`."""
    return tuple(sorted(found, key=_sort_key))


def _sort_key(standing: Standing) -> tuple[float, ...]:
    if standing.in_strip:
        evidence = 0.0 if standing.evidence is None else standing.evidence
        part = 0.0 if standing.strip is Strip.SAFETY_CRITICAL else 1.0
        return (part, -strip_risk(standing), evidence, tie_break(standing))
    return (2.0, -urgency(standing), tie_break(standing), 0.0)


def tie_break(standing: Standing) -> float:
    """The agreement, 0 to 1, that decides between equals, the lower first; 1 where it is not shown."""
    return 1.0 if standing.agreement is None else standing.agreement


def strip_risk(standing: Standing) -> float:
    """The risk a card of the strip ranks with, 0 to 1: a worry nobody has judged yet counts as safety-critical."""
    risk = 0.0 if standing.risk is None else standing.risk
    if standing.strip is Strip.WORRY_RAISED:
        return max(risk, WORRY_COUNTS_AS / 4)
    return risk


def urgency(standing: Standing) -> float:
    """risk x (1 - evidence), 0 to 1; -1 for a card without a place."""
    if standing.risk is None or standing.evidence is None:
        return UNRATED_LAST
    return standing.risk * (1 - standing.evidence)


def by_quadrant(found: tuple[Standing, ...]) -> dict[Quadrant, tuple[Standing, ...]]:
    """The placed cards of each quarter of the map, in the given order; every quarter has its key."""
    return {
        quadrant: tuple(standing for standing in found if standing.quadrant is quadrant)
        for quadrant in Quadrant
    }
