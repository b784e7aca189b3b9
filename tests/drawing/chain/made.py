"""Chains to lay out and draw."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.drawing.made import TEXTS
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Lens, Stage, Strip
from toolkit.drawing.chain import ChainCard, ChainMark, ChainPicture, Firmness

LENSES = tuple(Lens)


def belief(number: int = 1, **fields) -> ChainMark:
    """An assumption under a card."""
    return ChainMark(
        **{
            "assumption_id": f"a{number}",
            "number": number,
            "text": TEXTS[number % len(TEXTS)],
            "lens": LENSES[number % len(LENSES)],
            "strip": Strip.NONE,
            "solid": False,
            "bears_load": False,
            **fields,
        }
    )


def card(
    card_id: str,
    *marks: ChainMark,
    text: str = "Buyers order again",
    firmness: Firmness = Firmness.STANDS,
    stage: Stage = Stage.STRATEGY,
) -> ChainCard:
    """A card."""
    return ChainCard(card_id=card_id, stage=stage, text=text, marks=marks, firmness=firmness)


def chain_of(*bands: Sequence[ChainCard], leads: tuple[tuple[str, str], ...] = ()) -> ChainPicture:
    """A chain of these bands; those not given are empty."""
    filled = [tuple(band) for band in bands] + [()] * (len(DEBRIEF_STAGES) - len(bands))
    return ChainPicture(bands=tuple(zip(DEBRIEF_STAGES, filled, strict=True)), leads=leads)


def large_chain(
    cards: int, beliefs: int, seed: int = 1, texts: Sequence[str] = TEXTS
) -> ChainPicture:
    """Cards in all four bands, each on up to four assumptions, with links; the same for the same seed."""
    random = Random(seed)  # noqa: S311 (nothing secret)
    marks = [
        belief(
            number,
            strip=random.choice((Strip.NONE, Strip.NONE, Strip.NONE, Strip.SAFETY_CRITICAL)),
            bears_load=random.random() < 0.2,
            solid=random.random() < 0.3,
        )
        for number in range(1, beliefs + 1)
    ]
    bands: list[list[ChainCard]] = [[] for _ in DEBRIEF_STAGES]
    leads = []
    for number in range(cards):
        place = number % len(bands)
        reached = [later for later in bands[place + 1 :] if later and random.random() < 0.3]
        leads += [(f"c{number}", random.choice(later).card_id) for later in reached]
        held = random.sample(marks, min(len(marks), random.randint(0, 4)))
        bands[place].append(card(f"c{number}", *held, text=random.choice(texts)))
    return chain_of(*bands, leads=tuple(leads))
