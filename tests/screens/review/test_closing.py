from __future__ import annotations

from datetime import date, timedelta

from toolkit.documents.plan_report import Step
from toolkit.domain.vocabulary import Lens, Purpose
from toolkit.screens.review.closing import COME_BACK_AFTER, next_date, next_steps

TODAY = date(2026, 11, 24)


def step(what: str, due: date | None) -> Step:
    return Step(number=1, lens=Lens.CONTEXT, purpose=Purpose.LEARN, what=what, owner="", due=due)


LATER = step("later", TODAY + timedelta(days=40))
SOON = step("soon", TODAY + timedelta(days=4))
PAST = step("past", TODAY - timedelta(days=4))
SOME_DAY = step("some day", None)


def test_the_soonest_steps_come_first_and_those_without_a_date_last():
    assert next_steps([SOME_DAY, LATER, SOON, PAST]) == (PAST, SOON, LATER, SOME_DAY)


def test_only_a_few_steps_are_read_aloud():
    assert next_steps([LATER, SOON], most=1) == (SOON,)


def test_the_next_date_is_the_soonest_that_has_not_passed():
    assert next_date([LATER, PAST, SOON], TODAY) == SOON.due


def test_a_plan_without_a_coming_date_is_looked_at_in_three_months():
    assert next_date([PAST, SOME_DAY], TODAY) == TODAY + COME_BACK_AFTER
