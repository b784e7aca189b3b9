"""What a large gathering costs: 10, 60 and 200 tables with 40 cards each, their common map, the search for what they
contradict one another about, and their plenary pack. What themes cost stands in ``themes_bench``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from time import perf_counter

from tests.bench.clock import Row, cpu_seconds_side_by_side
from toolkit.content import read_bank
from toolkit.documents.gathering.plenary_pack import render_plenary_pack
from toolkit.documents.pack import Pack
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedCard
from toolkit.drawing.matrix import draw_image
from toolkit.drawing.shared_map import shared_picture
from toolkit.exchange import open_gathering_sample
from toolkit.language import map_words
from toolkit.scoring.alike.contradictions import contradictions

TODAY = date(2026, 11, 24)
TABLES = (10, 60, 200)
CARDS = 40
RUNS = 3

MAP_AIM = 1.0
"""A table among 200 may cost the common map no more than a table among ten: it draws sixty marks of however many."""

SEARCH_AIM = 5.0
"""The same for contradictions: with every pair of cards compared and kept it would be twenty times."""

PACK_AIM = 1.5
"""A table among 200 may cost the pack so many times what a table among ten costs."""

CHANGED_AIM = 0.35
"""One changed table may cost this share of a whole new pack: its pages are drawn already, the file is written anew."""


def rows() -> Iterator[Row]:
    """Measure on the sample's cards, dealt out to more tables."""
    made = {tables: with_tables(tables) for tables in TABLES}
    yield from _grown("common map", made, _map, MAP_AIM)
    yield from _grown("contradictions", made, contradictions, SEARCH_AIM)
    yield from _packs(made)


def _grown(
    name: str, made: dict[int, Gathering], work: Callable[[Gathering], object], aim: float
) -> Iterator[Row]:
    """What a table costs as there are more of them."""
    taken = cpu_seconds_side_by_side([partial(work, one) for one in made.values()], runs=RUNS)
    per_table = [seconds / tables for tables, seconds in zip(TABLES, taken, strict=True)]
    for tables, whole, one in zip(TABLES, taken, per_table, strict=True):
        grown = tables != TABLES[0]
        yield Row(
            what=f"{name} of {tables} tables",
            seconds=whole,
            against=f"a table of {tables} to one of {TABLES[0]}" if grown else "",
            ratio=one / per_table[0] if grown else None,
            aim=aim if grown else None,
        )


def _map(gathering: Gathering) -> str:
    return draw_image(shared_picture(gathering.cards()), map_words())


def _packs(made: dict[int, Gathering]) -> Iterator[Row]:
    first_per_table = 0.0
    for tables, gathering in made.items():
        first, pack = _timed(gathering)
        first_per_table = first_per_table or first / tables
        grown = tables != TABLES[0]
        yield Row(
            what=f"plenary pack of {tables} tables: {_told(pack)}",
            seconds=first,
            against=f"a table of {tables} to one of {TABLES[0]}" if grown else "",
            ratio=first / tables / first_per_table if grown else None,
            aim=PACK_AIM if grown else None,
        )
        again, pack = _timed(with_a_change(gathering))
        yield Row(
            what=f"the same, a table changed: {_told(pack)}",
            seconds=again,
            against="all of it",
            ratio=again / first,
            aim=CHANGED_AIM,
        )


def _timed(gathering: Gathering) -> tuple[float, Pack]:
    began = perf_counter()
    pack = render_plenary_pack(gathering, (), bank=read_bank(), today=TODAY)
    return perf_counter() - began, pack


def _told(pack: Pack) -> str:
    return f"laid out {pack.laid_out} of {pack.parts}"


def with_tables(count: int) -> Gathering:
    """A gathering of so many tables with forty cards each, the same on every run."""
    sample = open_gathering_sample("three-rivers-gathering", TODAY).gathering
    cards = [card for _ref, card in sample.cards()]
    tables = tuple(_table(sample, cards, number) for number in range(count))
    return replace(sample, tables=tables, themes=(), calls=(), groups=())


def _table(sample: Gathering, cards: list[SharedCard], number: int) -> Table:
    pattern = sample.tables[number % len(sample.tables)]
    assert pattern.shared is not None
    dealt = (cards[(number * 7 + place) % len(cards)] for place in range(CARDS))
    mine = tuple(
        replace(
            card,
            assumption_id=f"a{place}",
            number=place,
            text=f"{card.text}, as table {number} says",
        )
        for place, card in enumerate(dealt, start=1)
    )
    shared = replace(pattern.shared, cards=mine)
    return replace(pattern, table_id=f"t{number}", name=f"Table {number}", shared=shared)


def with_a_change(gathering: Gathering) -> Gathering:
    """The gathering after one table wrote its first bridge card anew."""
    first, *others = gathering.tables
    assert first.shared is not None
    said = ("Since then we saw more.", *first.shared.summary[1:])
    changed = replace(first, shared=replace(first.shared, summary=said))
    return replace(gathering, tables=(changed, *others))
