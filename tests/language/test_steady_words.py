"""Words for how steady a place is, one way and the other."""

from __future__ import annotations

import pytest

from toolkit.language import steady_words
from toolkit.scoring.robustness import Robustness


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (1.0, "Whoever had rated it, this card would almost always be in Test now."),
        (0.9, "Whoever had rated it, this card would almost always be in Test now."),
        (0.8, "Whoever had rated it, this card would mostly be in Test now."),
        (0.5, "Whether this card is in Test now depends on who happened to rate it."),
        (0.2, "Whoever had rated it, this card would mostly not be in Test now."),
        (0.0, "Whoever had rated it, this card would almost never be in Test now."),
    ],
)
def test_a_share_of_draws_is_told_in_words(share, said):
    assert steady_words.quarter_words(Robustness(raters=5, test_now=share)) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.95, "Whoever had rated it, it would almost always be among the first five."),
        (0.7, "Whoever had rated it, it would mostly be among the first five."),
        (0.3, "Whoever had rated it, it would mostly not be among the first five."),
        (0.31, "Whether it is among the first five depends on who happened to rate it."),
        (0.05, "Whoever had rated it, it would almost never be among the first five."),
    ],
)
def test_the_first_five_are_told_the_same_way(share, said):
    assert steady_words.top_five_words(Robustness(raters=5, top_five=share)) == said


def test_below_three_raters_there_are_no_words():
    few = Robustness(raters=2)
    assert (steady_words.quarter_words(few), steady_words.top_five_words(few)) == ("", "")
