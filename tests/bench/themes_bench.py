"""What suggesting themes costs, per card, as a gathering grows: 10, 60 and 200 tables with 40 cards each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from random import Random

from tests.bench.clock import Row, cpu_seconds_side_by_side
from toolkit.content import read_bank
from toolkit.scoring.alike.themes import suggest_themes

TABLES = (10, 60, 200)
CARDS = 40
RUNS = 3
WORDS_CHANGED = 3

GROWTH_AIM = 5.0
"""A card among 8,000 may cost at most this many times what it costs among 400. If every pair were compared and kept,
it would be 20 times."""


def rows() -> Iterator[Row]:
    """Measure on cards of which a quarter are starter cards, a quarter are changed ones, and half nobody else has."""
    made = {tables: written_by(tables) for tables in TABLES}
    works = [partial(suggest_themes, texts) for texts in made.values()]
    taken = cpu_seconds_side_by_side(works, runs=RUNS)
    per_card = [seconds / len(made[tables]) for tables, seconds in zip(TABLES, taken, strict=True)]
    for tables, seconds in zip(TABLES, per_card, strict=True):
        grown = tables != TABLES[0]
        yield Row(
            what=f"themes, per card of {tables * CARDS:,}",
            seconds=seconds,
            against=f"per card of {TABLES[0] * CARDS}" if grown else "",
            ratio=seconds / per_card[0] if grown else None,
            aim=GROWTH_AIM if grown else None,
        )


def written_by(tables: int) -> list[str]:
    """The cards of so many tables, the same on every run. Those nobody else has are words of the bank in any order."""
    chance = Random(7)  # noqa: S311 (the same cards every time; no secret)
    starters = [one.text for track in read_bank("en").tracks for one in track.starters]
    words = sorted({word for text in starters for word in text.split()})
    return [_written(n % 4, starters, words, chance) for n in range(tables * CARDS)]


def _written(kind: int, starters: list[str], words: list[str], chance: Random) -> str:
    text = chance.choice(starters).split()
    if kind == 1:
        for _ in range(WORDS_CHANGED):
            text[chance.randrange(len(text))] = chance.choice(words)
    elif kind > 1:
        text = chance.choices(words, k=chance.randint(7, 14))
    return " ".join(text)
