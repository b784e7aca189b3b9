from __future__ import annotations

import pytest

from toolkit.content import read_bank
from toolkit.domain.vocabulary import Stage
from toolkit.screens.frame.review_sheet import nearest_step, review_steps
from toolkit.screens.frame.run_sheet import place_in_review, run_sheet_html
from toolkit.screens.state import Place

STEPS = review_steps(read_bank())


def test_the_steps_of_a_review_lie_where_they_are_done():
    assert [(step.step.step_id, step.place, step.step.stage) for step in STEPS] == [
        ("due", Place.DUE, Stage.REVIEW),
        ("learned", Place.SESSION, Stage.PLAN),
        ("evidence", Place.SESSION, Stage.MAP),
        ("then_and_now", Place.THEN_AND_NOW, Stage.MAP),
        ("plan", Place.SESSION, Stage.PLAN),
        ("close", Place.SESSION, Stage.REVIEW),
    ]


@pytest.mark.parametrize(
    ("remembered", "place", "stage", "at"),
    [
        (0, Place.DUE, Stage.STRATEGY, 0),
        (0, Place.SESSION, Stage.PLAN, 1),
        (1, Place.SESSION, Stage.PLAN, 1),
        (3, Place.SESSION, Stage.PLAN, 4),
        (4, Place.SESSION, Stage.PLAN, 4),
        (5, Place.SESSION, Stage.PLAN, 1),
        (2, Place.SESSION, Stage.STRATEGY, 2),
        (2, Place.THEN_AND_NOW, Stage.MAP, 3),
        (1, Place.GUIDE, Stage.PLAN, 1),
    ],
)
def test_a_tab_is_at_the_step_it_remembers_or_at_the_next_one_done_there(
    remembered, place, stage, at
):
    assert nearest_step(STEPS, remembered, place, stage) == at


def test_the_line_of_a_review_says_the_name_of_the_step_and_its_own_minutes():
    words = run_sheet_html(place_in_review(read_bank(), 4))
    assert "Review, step 5 of 6: Plan · minute 55 to 70 of 75" in words
