"""Pictures to lay out and draw: random, but the same for the same seed."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from toolkit.domain.vocabulary import Lens, Strip
from toolkit.drawing.picture import MapPicture, Mark, Spread
from toolkit.scoring.standing import quadrant_of

TEXTS = (
    "customers come back because the work is good, not only because of the cause",
    "buyers will order again next season",
    "a job is the right next step at this point in a person's recovery",
    "sales can pay every worker at least a local living wage",
    "អតិថិជននឹងត្រឡប់មកវិញ ព្រោះការងារល្អ",
)
QUICK_RISKS = (0.0, 0.2, 0.4, 0.6, 0.6, 0.8, 0.8)
QUICK_EVIDENCE = (0.0, 0.0, 0.1, 0.1, 0.25, 0.5, 0.75)


def mark(
    number: int = 1,
    *,
    risk: float = 0.8,
    evidence: float = 0.1,
    lens: Lens = Lens.DESIRABILITY,
    text: str = TEXTS[0],
    solid: bool = False,
    strip: Strip = Strip.NONE,
    spread: Spread | None = None,
    claim: float | None = None,
) -> Mark:
    """One mark, in the quarter where its values put it."""
    return Mark(
        assumption_id=f"a{number}",
        number=number,
        text=text,
        lens=lens,
        risk=risk,
        evidence=evidence,
        quadrant=quadrant_of(risk, evidence),
        solid=solid,
        strip=strip,
        spread=spread,
        claim=claim,
    )


def quick_picture(count: int, seed: int = 1) -> MapPicture:
    """A map as quick ratings give it: few different places, so many ties."""
    random = Random(seed)  # noqa: S311 (nothing secret)
    return MapPicture(
        marks=tuple(
            mark(
                number,
                risk=random.choice(QUICK_RISKS),
                evidence=random.choice(QUICK_EVIDENCE),
                lens=random.choice(tuple(Lens)),
                text=random.choice(TEXTS),
                solid=random.random() < 0.3,
                strip=Strip.SAFETY_CRITICAL if random.random() < 0.15 else Strip.NONE,
            )
            for number in range(1, count + 1)
        )
    )


def tied_picture(count: int) -> MapPicture:
    """A map on which every card was rated alike: greatest risk, nothing known."""
    lenses = tuple(Lens)
    return MapPicture(
        marks=tuple(
            mark(
                number,
                risk=1.0,
                evidence=0.0,
                lens=lenses[number % 5],
                strip=Strip.WORRY_RAISED if number % 7 == 0 else Strip.NONE,
            )
            for number in range(1, count + 1)
        )
    )


def claimed_picture(count: int, seed: int = 1) -> MapPicture:
    """A map on which a ledger stands behind every second card, and something else was claimed."""
    random = Random(seed)  # noqa: S311 (nothing secret)
    return MapPicture(
        marks=tuple(
            replace(one, solid=True, claim=random.choice(QUICK_EVIDENCE)) if number % 2 else one
            for number, one in enumerate(quick_picture(count, seed).marks)
        )
    )
