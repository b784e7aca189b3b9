from __future__ import annotations

import pytest

from tests.language.ledgers import BEGAN, case, items
from toolkit.domain.session import Clearing, Placement, WorryAnswer
from toolkit.language.reasons import brief_reason, first_step, reason


def placed(risk: float) -> Placement:
    return Placement(risk=risk, evidence=0.1, who="", why="", agreed_at=BEGAN)


@pytest.mark.parametrize(
    ("impact", "vulnerability", "words"),
    [
        ((0, 4, 0, 0), 1, "High risk (decided by mission; hard to imagine that the world breaks it)"),
        ((1, 1, 4, 1), 3, "High risk (decided by business; signs already that it breaks)"),
        ((2, 2, 2, 2), 2, "Lower risk (decided by safety and dignity, mission, business and law and reputation)"),
        ((0, 3, 3, 0), 2, "High risk (decided by mission and business)"),
        ((0, 0, 0, 0), 2, "Lower risk (no area is touched)"),
    ],
)  # fmt: skip
def test_the_area_that_decides_is_named_and_how_the_world_stands_to_it(
    impact, vulnerability, words
):
    found = case(impact=impact, vulnerability=vulnerability)
    assert reason(found.standing) == f"{words}, evidence not rated yet."


def test_a_danger_to_a_person_counts_whatever_the_chance():
    found = case(impact=(4, 0, 0, 0), vulnerability=1)
    assert reason(found.standing) == (
        "If this is wrong, somebody may be seriously harmed."
        " High risk (decided by safety and dignity), evidence not rated yet."
    )


def test_a_danger_keeps_a_card_above_the_place_that_was_agreed():
    found = case(worry_answer=WorryAnswer(safety=3, said="seen"), placement=placed(0.2))
    assert "High risk (a danger to a person keeps it above the agreed place)" in (
        reason(found.standing)
    )
    agreed = case(worry_answer=WorryAnswer(safety=3, said="seen"), placement=placed(0.9))
    assert "High risk (agreed by the team)" in reason(agreed.standing)


def test_what_rests_on_a_card_is_said_last():
    assert reason(case().standing, bears_load=True) == (
        "Nobody has rated it yet. Load-bearing: the plan loses a support without it."
    )


def test_what_is_loud_is_said_first():
    stop = case(items("3", "1"), impact=(3, 0, 0, 0)).standing
    wrong = case(items("2", "3"), impact=(0, 3, 0, 0)).standing
    assert reason(stop).startswith("Stop and review: ")
    assert reason(wrong).startswith("Probably wrong, change the plan: ")


def test_in_a_list_what_is_loud_says_enough():
    stop = case(items("3", "1"), impact=(3, 0, 0, 0)).standing
    assert brief_reason(stop, bears_load=True) == (
        "Stop and review: something speaks against it, and no change is recorded yet."
        " Load-bearing: the plan loses a support without it."
    )
    calm = case(items("3", "2"), impact=(0, 3, 0, 0)).standing
    assert brief_reason(calm) == reason(calm)


@pytest.mark.parametrize(
    ("supporting", "against", "said"),
    [
        ("3", "2", "Contested: evidence speaks for it and against it."),
        ("", "2", "Doubted so far."),
        ("5", "1", "Supported so far, with a doubt."),
    ],
)
def test_a_ledger_with_two_sides_says_so(supporting, against, said):
    assert reason(case(items(supporting, against)).standing).endswith(said)


def test_a_ledger_that_only_supports_needs_no_further_words():
    found = case(items("3"), impact=(0, 3, 0, 0)).standing
    assert reason(found) == (
        "High risk (decided by mission), strong evidence (written down in the ledger)."
    )


@pytest.mark.parametrize(
    ("found", "step"),
    [
        (case(items("2", "3"), impact=(0, 4, 0, 0)), "Change the plan: more testing will not help."),
        (case(impact=(0, 4, 0, 0), placement=placed(0.9)), "Test it soon, cheaply and safely."),
        (
            case(items("3", "1"), impact=(3, 0, 0, 0)),
            "Stop and review it now: protect people first, and record what you change.",
        ),
        (case(items("4"), impact=(3, 0, 0, 0)), "Protect people first, and keep watching: this is never done."),
        (case(items("1"), impact=(3, 0, 0, 0)), "Protect people first, then learn."),
        (case(items("4", "1"), touches_safety=True), "Talk about the worry and record what the group says."),
        (case(), "Rate it, or agree on its place."),
    ],
)  # fmt: skip
def test_the_first_step_fits_the_state(found, step):
    assert first_step(found.standing) == step


def test_a_plan_that_is_wrong_is_changed_also_where_the_danger_was_answered():
    cleared = Clearing(at=BEGAN, what_changed="two work at night", answers=("against0",))
    found = case(items("2", "3"), impact=(3, 0, 0, 0), clearings=(cleared,))
    assert first_step(found.standing) == "Protect people first, and change the plan."
