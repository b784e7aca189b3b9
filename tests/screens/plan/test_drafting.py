from __future__ import annotations

from datetime import date

import pytest

from toolkit.content import read_bank
from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import Purpose
from toolkit.screens.plan.drafting import Draft, draft_of, first_purpose, line_of, with_test

LEARN = Draft(
    purpose=Purpose.LEARN,
    what=" Ask two buyers ",
    measure="orders",
    right_if="one of them orders",
    owner=" shop \n manager",
    due=date(2026, 12, 1),
    cost="two mornings",
    bank_test_id="T11",
    caution_read=True,
)


def line(purpose: Purpose) -> PlanLine:
    return PlanLine(line_id="l", assumption_id="a", purpose=purpose, what="x")


def test_a_draft_becomes_a_line_without_stray_spaces():
    made = line_of(LEARN, "l", "a")
    assert (made.what, made.owner, made.right_if) == (
        "Ask two buyers",
        "shop manager",
        "one of them orders",
    )


def test_a_line_that_is_opened_and_saved_again_stays_as_it_was():
    made = line_of(LEARN, "l", "a")
    assert line_of(draft_of(made), "l", "a") == made


def test_a_step_that_protects_keeps_nothing_of_a_test():
    made = line_of(
        Draft(**{f: getattr(LEARN, f) for f in LEARN.__slots__} | {"purpose": Purpose.PROTECT}),
        "l",
        "a",
    )
    assert (made.right_if, made.bank_test_id, made.caution_read) == ("", None, False)


@pytest.mark.parametrize(
    ("in_strip", "purposes", "first"),
    [
        (True, [], Purpose.PROTECT),
        (True, [Purpose.LEARN], Purpose.PROTECT),
        (True, [Purpose.PROTECT], Purpose.LEARN),
        (False, [], Purpose.LEARN),
    ],
)
def test_on_a_card_of_the_strip_to_protect_is_asked_first(in_strip, purposes, first):
    assert first_purpose(in_strip, [line(purpose) for purpose in purposes]) is first


def test_a_test_of_the_bank_is_taken_over_with_its_caution_unread():
    test = read_bank().test("T11")
    assert test is not None
    taken = with_test(Draft(purpose=Purpose.PROTECT, caution_read=True), test)
    assert (taken.purpose, taken.what, taken.bank_test_id, taken.caution_read) == (
        Purpose.LEARN,
        test.what,
        "T11",
        False,
    )


def test_words_somebody_typed_are_kept_when_a_test_is_taken_over():
    test = read_bank().test("T11")
    assert test is not None
    once = with_test(Draft(purpose=Purpose.LEARN, what="two hotels"), test)
    assert once.what == f"{test.what}\ntwo hotels"
    assert with_test(once, test).what == once.what
