"""The random weights against other people's calculations: Dirichlet, beta, and a weighted median written out."""

from __future__ import annotations

from itertools import accumulate

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from toolkit.scoring.bootstrap import (
    DRAWS,
    among_first,
    hand_weights,
    rater_weights,
    weighted_median,
)

FAR = 4.5
"""So many standard errors a share of 2,000 draws may lie off: once in 100,000 fair seeds, and the seed is fixed."""


def standard_error(share: float) -> float:
    return float(np.sqrt(share * (1 - share) / DRAWS))


def shared_out(raters: int, session_id: str = "s1"):
    weights = np.array([rater_weights(session_id, f"p{n}") for n in range(raters)])
    return weights / weights.sum(axis=0)


@pytest.mark.parametrize("raters", [2, 3, 10])
def test_shared_out_the_weights_of_raters_are_dirichlet_with_all_ones(raters):
    weights, dirichlet = shared_out(raters), stats.dirichlet(np.ones(raters))
    error = np.sqrt(dirichlet.var() / DRAWS)
    assert np.abs((weights.mean(axis=1) - dirichlet.mean()) / error).max() < FAR
    assert weights.var(axis=1) == pytest.approx(dirichlet.var(), rel=0.15)
    covariance = np.cov(weights[0], weights[1])[0, 1]
    assert covariance == pytest.approx(-1 / (raters**2 * (raters + 1)), rel=0.2)


def test_the_weight_of_one_of_five_raters_is_beta_all_along_its_range():
    for weights in shared_out(5):
        assert stats.kstest(weights, stats.beta(1, 4).cdf).pvalue > 0.001


def test_hands_together_weigh_like_so_many_raters():
    hands = hand_weights("s1", "a1", "impact", (2, 0, 5))
    assert hands.shape == (3, DRAWS)
    assert hands[1].max() == 0
    share = hands[0] / hands.sum(axis=0)
    assert stats.kstest(share, stats.beta(2, 5).cdf).pvalue > 0.001


def test_hands_are_weighed_anew_for_each_card_and_question():
    one = hand_weights("s1", "a1", "impact", (3, 4))
    assert np.corrcoef(one[0], hand_weights("s1", "a1", "claim", (3, 4))[0])[0, 1] < 0.1
    assert np.corrcoef(one[0], hand_weights("s1", "a2", "impact", (3, 4))[0])[0, 1] < 0.1


@pytest.mark.parametrize("low", range(1, 8))
def test_two_camps_change_places_as_often_as_beta_says(low):
    """``low`` hands say 0 and 8 - ``low`` say 4: the median is 4 where the second camp has more than half."""
    high = 8 - low
    weights = hand_weights("s1", "a1", "impact", (low, 0, 0, 0, high))
    share = float(np.mean(weighted_median(weights) == 4))
    expected = float(stats.beta(high, low).sf(0.5))
    assert abs(share - expected) < FAR * standard_error(expected)


def test_the_median_of_a_whole_scale_is_spread_as_beta_says():
    counts = (2, 3, 1, 4, 2)
    medians = weighted_median(hand_weights("s1", "a1", "impact", counts))
    for answer, below in zip(range(4), accumulate(counts), strict=False):
        expected = float(stats.beta(below, sum(counts) - below).sf(0.5))
        share = float(np.mean(medians <= answer))
        assert abs(share - expected) < FAR * standard_error(expected)


def test_a_weighted_median_written_out():
    """Of 10 in all, half is reached at answer 2 in the first draw, at 0 in the second, at 4 in the third."""
    weights = np.array([[2.0, 6.0, 0.0], [2.0, 1.0, 0.0], [3.0, 1.0, 4.9], [0, 0, 0], [3, 2, 5.1]])
    assert weighted_median(weights).tolist() == [2, 0, 4]


def median_by_hand(weighed: list[tuple[int, float]]) -> int:
    """The lowest answer at which half of the weight is reached, counted one by one."""
    half, reached = sum(weight for _, weight in weighed) / 2, 0.0
    for answer, weight in sorted(weighed):
        reached += weight
        if reached >= half:
            return answer
    raise AssertionError("half is always reached")


EIGHTHS = st.integers(0, 64).map(lambda eighths: eighths / 8)


@given(st.lists(EIGHTHS, min_size=5, max_size=5).filter(any))
def test_the_median_is_the_one_counted_by_hand(weights):
    column = np.array(weights)[:, np.newaxis]
    weighed = [(answer, weight) for answer, weight in enumerate(weights) if weight]
    assert weighted_median(column).tolist() == [median_by_hand(weighed)]


@settings(max_examples=100)
@given(
    st.integers(1, 12).flatmap(
        lambda rows: st.lists(
            st.lists(st.integers(0, 4), min_size=rows, max_size=rows), min_size=1, max_size=4
        )
    ),
    st.integers(1, 6),
)
def test_the_first_of_each_draw_are_those_of_a_stable_sort(draws, count):
    values = np.array(draws, dtype=np.float64).T
    expected = np.zeros(values.shape, dtype=bool)
    for column, draw in enumerate(draws):
        ranked = sorted(range(len(draw)), key=lambda row: -draw[row])
        expected[ranked[:count], column] = True
    assert among_first(values, count).tolist() == expected.tolist()


def test_the_same_names_give_the_same_weights_and_others_give_others():
    assert rater_weights("s1", "p1").tolist() == rater_weights("s1", "p1").tolist()
    for other in (rater_weights("s2", "p1"), rater_weights("s1", "p2")):
        assert abs(np.corrcoef(rater_weights("s1", "p1"), other)[0, 1]) < 0.1


def test_the_first_weights_of_a_session_are_the_same_on_every_machine():
    assert rater_weights("s1", "p1")[:3] == pytest.approx(FIRST_WEIGHTS, abs=1e-12)


FIRST_WEIGHTS = [3.215291409149143, 1.1444756394937508, 0.8145005993046492]
