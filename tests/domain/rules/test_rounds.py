"""What the rules refuse in rounds of private ratings; each refusal leaves no trace."""

from __future__ import annotations

import pytest

from tests.journeys import Journey, begun, rated
from tests.makers import hands, round_opened
from toolkit.domain import changes as c
from toolkit.domain.changes import Change
from toolkit.domain.errors import RuleBroken
from toolkit.domain.vocabulary import HANDS_AT_MOST


def asked() -> Journey:
    """Round 1 is revealed, round 2 asks about two of three cards."""
    return begun().do(
        round_opened(1, "a1"),
        rated("a1", "p1"),
        c.RoundRevealed(round_number=1),
        round_opened(2, "a1", "a2"),
    )


REFUSED: dict[str, tuple[Change, str]] = {
    "a second open round": (round_opened(3, "a3"), "round_already_open"),
    "revealing a round that is revealed": (c.RoundRevealed(round_number=1), "round_not_open"),
    "revealing a round that never was": (c.RoundRevealed(round_number=7), "round_not_open"),
    "rating in a round that is over": (rated("a1", "p1"), "round_is_over"),
    "hands in a round that is over": (hands("a1"), "round_is_over"),
    "rating a card the round does not ask about": (
        rated("a3", "p1", round_number=2),
        "round_without_card",
    ),
    "hands for a card the round does not ask about": (
        hands("a3", round_number=2),
        "round_without_card",
    ),
    "merging a card the round asks about": (
        c.AssumptionsMerged(kept="a3", merged="a2"),
        "round_still_open",
    ),
    "merging into a card the round asks about": (
        c.AssumptionsMerged(kept="a1", merged="a3"),
        "round_still_open",
    ),
    "round 0": (rated("a3", round_number=0), "out_of_range"),
    "round 100": (rated("a3", round_number=100), "out_of_range"),
    "hands of no table": (hands("a1", table=" ", round_number=2), "id_empty"),
    "no hands": (hands("a1", (0, 0, 0, 0, 0), round_number=2), "no_hands"),
    "no hands for how we know": (
        hands("a1", claim=(0, 0, 0, 0, 0, 0), round_number=2),
        "no_hands",
    ),
    "fewer hands than none": (hands("a1", (-1, 2, 0, 0, 0), round_number=2), "out_of_range"),
    "more hands than a hall holds": (
        hands("a1", (HANDS_AT_MOST + 1, 0, 0, 0, 0), round_number=2),
        "out_of_range",
    ),
    "more worries than hands": (hands("a1", worries=4, round_number=2), "out_of_range"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_rules_refuse(what):
    change, code = REFUSED[what]
    journey = asked()
    before = journey.history
    with pytest.raises(RuleBroken) as caught:
        journey.do(change)
    assert caught.value.code == code
    assert journey.history is before


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (round_opened(1, "a1"), "round_number_taken"),
        (round_opened(2, "a1"), "round_number_taken"),
        (round_opened(3), "round_without_cards"),
        (round_opened(3, "a1", "no"), "assumption_unknown"),
        (round_opened(0, "a1"), "out_of_range"),
        (round_opened(100, "a1"), "out_of_range"),
    ],
)
def test_the_rules_refuse_to_open(change, code):
    journey = asked().do(c.RoundRevealed(round_number=2))
    with pytest.raises(RuleBroken) as caught:
        journey.do(change)
    assert caught.value.code == code
    assert journey.do(round_opened(3, "a3")).session.open_round() is not None


def test_a_number_somebody_rated_with_is_taken():
    journey = begun().do(rated("a1", round_number=4))
    with pytest.raises(RuleBroken) as caught:
        journey.do(round_opened(4, "a2"))
    assert caught.value.code == "round_number_taken"


def test_other_cards_are_merged_while_a_round_is_open():
    journey = begun().do(round_opened(1, "a1"), c.AssumptionsMerged(kept="a2", merged="a3"))
    assert [a.assumption_id for a in journey.session.assumptions] == ["a1", "a2"]
