from __future__ import annotations

from datetime import date

from hypothesis import given

from tests.language.ledgers import TODAY, case, items
from tests.makers import seen
from tests.strategies import ledgers
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side
from toolkit.scoring.evidence import weigh_ledger, weigh_side
from toolkit.scoring.ledger import read_ledger


def test_the_strongest_item_comes_first_and_an_item_stands_below_the_one_it_repeats():
    found = case(
        (
            seen("weak", "a1", 2, source="till", seen=date(2026, 11, 1)),
            seen("strong", "a1", 4, source="Till ", seen=date(2026, 11, 1)),
            seen("other", "a1", 1, source="buyer", seen=date(2026, 11, 1)),
        )
    )
    assert [(one.item.evidence_id, one.repeats) for one in found.read.supporting] == [
        ("strong", False),
        ("weak", True),
        ("other", False),
    ]


def test_the_two_sides_have_sources_of_their_own():
    both = (
        seen("e1", "a1", 3, source="till", seen=date(2026, 11, 1)),
        seen("e2", "a1", 3, Side.AGAINST, source="till", seen=date(2026, 11, 1)),
    )
    read = case(both).read
    assert [one.repeats for one in (*read.supporting, *read.against)] == [False, False]


def test_age_and_gates_are_counted_and_a_danger_passes_neither():
    old = seen("e1", "a1", 3, Side.AGAINST, seen=date(2020, 1, 1))
    (calm,) = case((old,)).read.against
    (open_danger,) = case((old,), impact=(3, 0, 0, 0)).read.against
    assert (calm.level, calm.aged, calm.danger) == (EvidenceLevel.E1, 2, False)
    assert (open_danger.level, open_danger.aged, open_danger.danger) == (EvidenceLevel.E3, 0, True)


def test_the_for_side_of_wellbeing_waits_for_a_voice_only_where_it_is_held_down():
    def waits(ledger) -> bool:
        return case(ledger, lens=Lens.WELLBEING).read.waits_for_voice

    assert [waits(items("2")), waits(items("2 2")), waits(items("3", worker_voice=True))] == [
        False,
        True,
        False,
    ]


@given(ledgers())
def test_the_levels_of_the_sides_weigh_what_the_ledger_weighs(ledger):
    standing = case(tuple(ledger)).standing
    read = read_ledger(standing, ledger, TODAY)
    weighed = weigh_ledger(ledger, lens=Lens.VIABILITY, today=TODAY, safety_critical=False)
    assert [
        weigh_side(one.level for one in side if not one.repeats)
        for side in (read.supporting, read.against)
    ] == [weighed.supporting, weighed.against]
