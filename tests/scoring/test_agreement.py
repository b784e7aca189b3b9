from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from toolkit.scoring.agreement import Agreement, agreement_of, consensus

ANSWERS = st.lists(st.integers(0, 4), min_size=1, max_size=40)


@pytest.mark.parametrize("answer", range(5))
@pytest.mark.parametrize("raters", [1, 3, 30])
def test_all_alike_agree_wholly(answer, raters):
    assert consensus([answer] * raters, 0, 4) == 1


@pytest.mark.parametrize("half", [1, 2, 15])
def test_two_opposite_halves_do_not_agree_at_all(half):
    assert consensus([0] * half + [4] * half, 0, 4) == 0


def test_a_worked_figure():
    """Three raters say 2, 3 and 4: 1 + (log2(3/4) + log2(1) + log2(3/4)) / 3."""
    assert consensus([2, 3, 4], 0, 4) == pytest.approx(0.723308, abs=1e-6)


@pytest.mark.parametrize(
    ("score", "word"),
    [
        (1.0, Agreement.ALIGNED),
        (0.75, Agreement.ALIGNED),
        (0.7499, Agreement.MIXED),
        (0.50, Agreement.MIXED),
        (0.4999, Agreement.SPLIT),
        (0.0, Agreement.SPLIT),
    ],
)
def test_the_words_for_agreement(score, word):
    assert agreement_of(score) is word


def test_nobody_cannot_agree():
    with pytest.raises(ValueError, match="at least one answer"):
        consensus([], 0, 4)


@given(ANSWERS)
def test_it_is_the_expectation_that_scipy_finds(answers):
    """Cns = 1 + E[log2(1 - |X - E[X]| / range)], with X drawn from the answers."""
    values, counts = np.unique(answers, return_counts=True)
    drawn = stats.rv_discrete(values=(values, counts / len(answers)))
    mean = drawn.mean()
    expected = 1 + drawn.expect(lambda x: np.log2(1 - np.abs(x - mean) / 4))
    assert consensus(answers, 0, 4) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("answers", "written_out"),
    [
        ([0, 0, 0, 4], 0.5 + 0.5 - 0.75 * 0.415037 - 0.25 * 2),
        ([1, 3], 1 - 0.415037),
        ([0, 2, 4], 1 - 2 / 3),
        ([2, 2, 2, 2, 4], 1 + 0.8 * -0.152003 + 0.2 * -0.736966),
    ],
)
def test_figures_written_out(answers, written_out):
    """log2(3/4) = -0.415037, log2(1/2) = -1, log2(1/4) = -2, log2(0.9) = -0.152003, log2(0.6) = -0.736966."""
    assert consensus(answers, 0, 4) == pytest.approx(written_out, abs=1e-5)


@given(ANSWERS)
def test_agreement_lies_between_nothing_and_one(answers):
    assert 0 <= consensus(answers, 0, 4) <= 1


@given(ANSWERS, st.randoms(use_true_random=False))
def test_the_order_of_the_raters_does_not_matter(answers, dice):
    shuffled = list(answers)
    dice.shuffle(shuffled)
    assert consensus(shuffled, 0, 4) == pytest.approx(consensus(answers, 0, 4), abs=1e-9)


@given(ANSWERS)
def test_turning_the_scale_round_changes_nothing(answers):
    turned = [4 - answer for answer in answers]
    assert consensus(turned, 0, 4) == pytest.approx(consensus(answers, 0, 4), abs=1e-9)


@given(ANSWERS, st.integers(2, 5))
def test_twice_the_same_room_agrees_as_much_as_once(answers, times):
    assert consensus(answers * times, 0, 4) == pytest.approx(consensus(answers, 0, 4), abs=1e-9)
