"""Words for how steady a place is, one way and the other."""

from __future__ import annotations

import pytest

from toolkit.language import steady_words
from toolkit.scoring.robustness import Robustness


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (1.0, "In almost every draw this card is in Test now."),
        (0.9, "In almost every draw this card is in Test now."),
        (0.8, "In most draws this card is in Test now."),
        (0.5, "Whether this card is in Test now depends on who happened to rate it."),
        (0.2, "In most draws this card is not in Test now."),
        (0.0, "In almost every draw this card is not in Test now."),
    ],
)
def test_a_share_of_draws_is_told_in_words(share, said):
    assert steady_words.quarter_words(Robustness(raters=5, test_now=share)) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.95, "In almost every draw it is among the first five."),
        (0.7, "In most draws it is among the first five."),
        (0.3, "In most draws it is not among the first five."),
        (0.31, "Whether it is among the first five depends on who happened to rate it."),
        (0.05, "In almost every draw it is not among the first five."),
    ],
)
def test_the_first_five_are_told_the_same_way(share, said):
    assert steady_words.top_five_words(Robustness(raters=5, top_five=share)) == said


def test_below_three_raters_there_are_no_words():
    few = Robustness(raters=2)
    assert (steady_words.quarter_words(few), steady_words.top_five_words(few)) == ("", "")
