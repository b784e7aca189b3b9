from __future__ import annotations

from itertools import pairwise

from toolkit.domain.vocabulary import Stage
from toolkit.screens.frame.order import STAGES, stage_after, stage_before


def test_the_first_stage_has_nothing_before_it_and_the_last_nothing_after_it():
    assert stage_before(Stage.STRATEGY) is None
    assert stage_after(Stage.REVIEW) is None


def test_next_and_back_undo_each_other():
    for earlier, later in pairwise(STAGES):
        assert stage_after(earlier) is later
        assert stage_before(later) is earlier
