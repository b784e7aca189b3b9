"""The map as a value: what stands where, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import quantiles

from toolkit.domain.session import Session
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Quadrant, Strip
from toolkit.scoring.agreement import RATERS_NEEDED
from toolkit.scoring.answers import Answers, newest_answers, spread_out
from toolkit.scoring.evidence import LEVEL_SCORE
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.risk import VULNERABILITY_FACTOR
from toolkit.scoring.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The middle half of a group's own ratings, as (low, high) of risk and of evidence, 0 to 1."""

    risk: tuple[float, float]
    evidence: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One card on the map. ``risk`` and ``evidence`` are 0 to 1; ``solid`` when a ledger stands behind it.

    ``claim`` is where the card would stand by what people say they know, 0 to 1, beside a ledger that says otherwise.
    """

    assumption_id: str
    number: int
    text: str
    lens: Lens
    risk: float
    evidence: float
    quadrant: Quadrant
    solid: bool
    strip: Strip
    spread: Spread | None = None
    claim: float | None = None

    @property
    def x(self) -> float:
        """How far right, 0 to 1: *we have it* is left, *we have none* is right."""
        return 1 - self.evidence

    @property
    def y(self) -> float:
        """How far up, 0 to 1."""
        return self.risk


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPicture:
    """Every mark of a map, in the order of the list beside it."""

    marks: tuple[Mark, ...]


def map_picture(session: Session, today: date, *, with_private: bool = False) -> MapPicture:
    """The map of a session: every placed card that is not parked; the private ones only when somebody chose so."""
    ranked = rank_assumptions(session, today)
    found = tuple(one for one in ranked if with_private or not one.assumption.private)
    return picture_of(found, card_numbers(session), spreads_of(session))


def picture_of(
    found: Iterable[Standing],
    numbers: dict[str, int],
    spreads: dict[str, Spread] | None = None,
) -> MapPicture:
    """The map of these standings; those without a place are left out."""
    known = spreads or {}
    marks = (
        _mark(one, numbers[one.assumption.assumption_id], known.get(one.assumption.assumption_id))
        for one in found
    )
    return MapPicture(marks=tuple(mark for mark in marks if mark is not None))


def _mark(standing: Standing, number: int, spread: Spread | None) -> Mark | None:
    if standing.risk is None or standing.evidence is None or standing.quadrant is None:
        return None
    return Mark(
        assumption_id=standing.assumption.assumption_id,
        number=number,
        text=standing.assumption.text,
        lens=standing.assumption.lens,
        risk=standing.risk,
        evidence=standing.evidence,
        quadrant=standing.quadrant,
        solid=standing.solid,
        strip=standing.strip,
        spread=spread,
        claim=_other_claim(standing),
    )


def _other_claim(standing: Standing) -> float | None:
    """The claim, where a ledger puts the card somewhere else."""
    if not standing.solid or standing.claim == standing.evidence:
        return None
    return standing.claim


def spreads_of(session: Session) -> dict[str, Spread]:
    """The spread of the newest round of each assumption that three or more people rated.

    With fewer raters a spread would point at persons (the same house rule as for agreement).
    """
    factors = {
        a.assumption_id: VULNERABILITY_FACTOR[a.vulnerability] for a in session.live_assumptions()
    }
    return {
        assumption_id: _spread(answers, factors[assumption_id])
        for assumption_id, answers in newest_answers(session).items()
        if assumption_id in factors
        and min(sum(answers.impact), sum(answers.claim)) >= RATERS_NEEDED
    }


def _spread(answers: Answers, factor: float) -> Spread:
    return Spread(
        risk=_middle_half([factor * impact / 4 for impact in spread_out(answers.impact)]),
        evidence=_middle_half(
            [LEVEL_SCORE[EvidenceLevel(level)] for level in spread_out(answers.claim)]
        ),
    )


def _middle_half(values: list[float]) -> tuple[float, float]:
    low, _, high = quantiles(values, n=4, method="inclusive")
    return low, high
