from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.journeys import seen
from tests.strategies import TODAY, evidence_items, ledgers, levels
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, LedgerState, Lens, Side, Subject
from toolkit.scoring.evidence import (
    LEVEL_SCORE,
    WINDOW_MONTHS,
    Weight,
    level_counted,
    months_between,
    weigh_ledger,
    weigh_side,
)

STOP = LedgerState.STOP_AND_REVIEW
WRONG = LedgerState.PROBABLY_WRONG
CONTESTED = LedgerState.CONTESTED
UNKNOWN = LedgerState.UNKNOWN
SUPPORTED = LedgerState.SUPPORTED

LENSES = st.sampled_from(Lens)
CRITICAL = st.booleans()


def ledger(supporting: str, against: str = "") -> list[EvidenceItem]:
    """Items of the named levels, each from a source of its own, seen this month: "4 3" against "2"."""
    sides = ((Side.FOR, supporting), (Side.AGAINST, against))
    return [
        seen(f"{side}{n}", "a1", int(level), side, source=f"{side}{n}", seen=date(2026, 11, 1))
        for side, levels_of_side in sides
        for n, level in enumerate(levels_of_side.split())
    ]


def weigh(
    items: list[EvidenceItem], lens: Lens = Lens.VIABILITY, *, critical: bool = False
) -> Weight:
    return weigh_ledger(items, lens=lens, today=TODAY, safety_critical=critical)


WORKED = {
    "nothing": (ledger(""), 0.00, 0.00, 0.00, UNKNOWN, UNKNOWN),
    "five E1, five sources": (ledger("1 1 1 1 1"), 0.20, 0.00, 0.20, SUPPORTED, SUPPORTED),
    "three E2, three sources": (ledger("2 2 2"), 0.35, 0.00, 0.35, SUPPORTED, SUPPORTED),
    "one E3": (ledger("3"), 0.50, 0.00, 0.50, SUPPORTED, SUPPORTED),
    "one E3, against one E2": (ledger("3", "2"), 0.50, 0.25, 0.375, CONTESTED, STOP),
    "E4 and E3": (ledger("4 3"), 0.80, 0.00, 0.80, SUPPORTED, SUPPORTED),
    "E4, against E3": (ledger("4", "3"), 0.75, 0.50, 0.375, CONTESTED, STOP),
    "E4, against E4": (ledger("4", "4"), 0.75, 0.75, 0.1875, WRONG, STOP),
    "E2, against E3": (ledger("2", "3"), 0.25, 0.50, 0.125, WRONG, STOP),
    "one E5": (ledger("5"), 0.90, 0.00, 0.90, SUPPORTED, SUPPORTED),
}


@pytest.mark.parametrize("what", WORKED)
def test_the_worked_figures_of_a_ledger(what):
    items, supporting, against, net, state, if_critical = WORKED[what]
    assert weigh(items) == Weight(supporting=supporting, against=against, net=net, state=state)
    assert weigh(items, critical=True) == Weight(
        supporting=supporting, against=against, net=net, state=if_critical
    )


def test_the_scores_of_the_levels():
    assert list(LEVEL_SCORE.values()) == [0.00, 0.10, 0.25, 0.50, 0.75, 0.90]


def one_for(level: int = 4, **gates: object) -> EvidenceItem:
    return seen("e1", "a1", level, Side.FOR, seen=date(2026, 11, 1), **gates)


@pytest.mark.parametrize(
    ("gates", "level"),
    [
        ({}, 4),
        ({"elsewhere": True}, 3),
        ({"teller_gains": True}, 3),
        ({"elsewhere": True, "teller_gains": True}, 2),
        ({"told_to_power": True}, 1),
        ({"told_to_power": True, "elsewhere": True, "teller_gains": True}, 1),
        ({"made_stale": True}, 2),
        ({"made_stale": True, "elsewhere": True, "teller_gains": True, "told_to_power": True}, 0),
    ],
)
def test_gates_lower_what_speaks_for(gates, level):
    assert level_counted(one_for(**gates), TODAY) == level


def test_gates_do_not_lower_what_speaks_against():
    gates = {"elsewhere": True, "teller_gains": True, "told_to_power": True}
    assert level_counted(replace(one_for(**gates), side=Side.AGAINST), TODAY) == 4


def test_what_speaks_against_ages_unless_the_card_is_safety_critical():
    old = replace(one_for(), side=Side.AGAINST, seen=date(2020, 1, 1))
    assert level_counted(old, TODAY) == 2
    assert level_counted(old, TODAY, raises_stop=True) == 4
    stale = replace(one_for(), side=Side.AGAINST, made_stale=True)
    assert level_counted(stale, TODAY, raises_stop=True) == 4


def test_a_low_item_never_counts_below_nothing():
    assert level_counted(one_for(1, elsewhere=True, teller_gains=True), TODAY) == 0


def test_the_windows_in_months():
    by_months = {
        months: {s for s, w in WINDOW_MONTHS.items() if w == months}
        for months in set(WINDOW_MONTHS.values())
    }
    assert by_months == {
        6: {Subject.CUSTOMERS, Subject.PRICES, Subject.PARTNERS, Subject.WELLBEING},
        12: {Subject.LAW, Subject.SKILLS, Subject.CONTEXT},
        36: {Subject.STUDY},
    }


def month_before(months: int) -> date:
    years, left = divmod(TODAY.year * 12 + TODAY.month - 1 - months, 12)
    return date(years, left + 1, 1)


@pytest.mark.parametrize("subject", Subject)
def test_an_item_is_full_in_its_window_one_down_up_to_twice_and_two_down_after(subject):
    window = WINDOW_MONTHS[subject]
    ages = (0, window, window + 1, 2 * window, 2 * window + 1, 10 * window)
    counted = [
        level_counted(replace(one_for(), subject=subject, seen=month_before(age)), TODAY)
        for age in ages
    ]
    assert counted == [4, 4, 3, 3, 2, 2]


def test_an_item_from_the_future_is_not_older_than_today():
    assert months_between(date(2027, 5, 1), TODAY) == 0


def test_of_one_source_only_the_highest_counts():
    same = [
        replace(item, source=name)
        for item, name in zip(ledger("3 3 2"), ("Books", " books", "BOOKS"), strict=True)
    ]
    assert weigh(same).supporting == 0.50


def test_items_that_name_no_source_stand_alone():
    assert weigh([replace(item, source="") for item in ledger("3 3")]).supporting == 0.55


def test_wellbeing_is_held_until_one_safe_worker_voice_is_there():
    items = ledger("4 4")
    assert weigh(items, Lens.WELLBEING).supporting == 0.25
    heard = [*items, seen("v", "a1", 1, source="voice", worker_voice=True)]
    assert weigh(heard, Lens.WELLBEING).supporting == 0.80
    against = [*items, seen("v", "a1", 1, Side.AGAINST, source="voice", worker_voice=True)]
    assert weigh(against, Lens.WELLBEING).supporting == 0.25
    assert weigh(items, Lens.CONTEXT).supporting == 0.80


def test_what_power_heard_and_what_nobody_said_is_no_safe_voice():
    items = ledger("4 4")
    for unsafe in (
        seen("v", "a1", 4, source="voice", worker_voice=True, told_to_power=True),
        seen("v", "a1", 0, source="voice", worker_voice=True),
    ):
        assert weigh([*items, unsafe], Lens.WELLBEING).supporting == 0.25


def test_one_gate_or_age_and_the_highest_of_a_source_decide_together():
    """E4 from elsewhere counts as E3, the same source's own E2 does not count; an old E3 of another source as E2."""
    items = [
        seen("e1", "a1", 4, source="buyer", seen=date(2026, 11, 1), elsewhere=True),
        seen("e2", "a1", 2, source="Buyer", seen=date(2026, 11, 1)),
        seen("e3", "a1", 3, source="books", seen=date(2026, 3, 1)),
    ]
    assert weigh(items).supporting == 0.55


@pytest.mark.parametrize(
    ("levels_of_side", "score"),
    [
        ("", 0.0),
        ("0 0 0", 0.0),
        ("1", 0.10),
        ("1 1", 0.15),
        ("1 1 1", 0.20),
        ("1 0 0", 0.10),
        ("2 1", 0.30),
        ("2 1 1", 0.35),
        ("3 2 2 2", 0.60),
        ("3 1 1", 0.50),
        ("4 3 4", 0.85),
        ("5 5 5", 0.95),
        ("5 4", 0.95),
        ("5 3", 0.90),
    ],
)
def test_a_side_is_its_strongest_item_and_a_little_for_each_near_one(levels_of_side, score):
    assert weigh_side(EvidenceLevel(int(n)) for n in levels_of_side.split()) == score


@given(st.lists(levels(), max_size=30))
def test_a_side_lies_between_nothing_and_0_95(counted):
    assert 0 <= weigh_side(counted) <= 0.95


@given(st.integers(1, 4), st.integers(1, 500))
def test_a_pile_of_weak_items_never_reaches_the_next_level(level, count):
    pile = [EvidenceLevel(level)] * count
    assert weigh_side(pile) < LEVEL_SCORE[EvidenceLevel(level + 1)]


@given(ledgers(), LENSES, CRITICAL)
def test_every_weight_is_bounded(items, lens, critical):
    weight = weigh(items, lens, critical=critical)
    assert 0 <= weight.supporting <= 0.95
    assert 0 <= weight.against <= 0.95
    assert 0 <= weight.net <= weight.supporting
    assert isclose(weight.net, weight.supporting * (1 - weight.against), abs_tol=1e-6)


@given(ledgers(), evidence_items(side=Side.FOR), LENSES, CRITICAL)
def test_a_further_item_for_never_lowers_what_speaks_for(items, further, lens, critical):
    before = weigh(items, lens, critical=critical)
    after = weigh([*items, further], lens, critical=critical)
    assert after.supporting >= before.supporting
    assert after.against == before.against


@given(ledgers(), evidence_items(side=Side.AGAINST), LENSES, CRITICAL)
def test_a_further_item_against_never_raises_the_net(items, further, lens, critical):
    before = weigh(items, lens, critical=critical)
    after = weigh([*items, further], lens, critical=critical)
    assert after.against >= before.against
    assert after.net <= before.net


@given(evidence_items(side=Side.FOR), st.dates(date(2020, 1, 1), date(2035, 1, 1)), CRITICAL)
def test_gates_and_age_only_ever_lower_an_item(item, today, critical):
    assert level_counted(item, today, raises_stop=critical) <= item.level
    bare = replace(
        item, elsewhere=False, teller_gains=False, told_to_power=False, made_stale=False, seen=today
    )
    assert level_counted(bare, today, raises_stop=critical) == item.level


@given(ledgers(), st.integers(0, 120), st.integers(0, 120), LENSES)
def test_time_alone_never_raises_what_speaks_for(items, months, more, lens):
    def supporting(after: int) -> float:
        years, left = divmod(TODAY.year * 12 + TODAY.month - 1 + after, 12)
        day = date(years, left + 1, 1)
        return weigh_ledger(items, lens=lens, today=day, safety_critical=False).supporting

    assert supporting(months + more) <= supporting(months)


@given(ledgers(), st.randoms(use_true_random=False), LENSES, CRITICAL)
def test_the_order_of_the_items_does_not_matter(items, dice, lens, critical):
    shuffled = list(items)
    dice.shuffle(shuffled)
    assert weigh(shuffled, lens, critical=critical) == weigh(items, lens, critical=critical)


@given(ledgers(), LENSES)
def test_anything_against_a_safety_critical_card_stops_it(items, lens):
    weight = weigh(items, lens, critical=True)
    assert (weight.state is STOP) == (weight.against >= 0.10)
