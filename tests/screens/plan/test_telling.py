from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import Purpose
from toolkit.screens.plan.telling import line_words

SET = datetime(2026, 3, 3, 20, tzinfo=UTC)
WHOLE = PlanLine(
    line_id="l",
    assumption_id="a",
    purpose=Purpose.LEARN,
    what="Ask two buyers",
    measure="orders",
    right_if="one orders",
    owner="shop manager",
    due=date(2026, 12, 1),
    cost="two mornings",
    caution_read=True,
    threshold_at=SET,
)


def test_a_whole_test_says_who_when_what_is_looked_at_and_the_guess_with_its_day():
    assert line_words(WHOLE, UTC) == (
        "Learn · Planned · shop manager, by 1 Dec 2026 · look at: orders"
        " · We are right if: one orders (set 3 Mar 2026) · cost: two mornings"
    )


def test_days_are_those_of_the_reader():
    assert "(set 4 Mar 2026)" in line_words(WHOLE, ZoneInfo("Asia/Phnom_Penh"))


def test_a_step_under_way_says_since_when():
    begun = replace(WHOLE, started_at=datetime(2026, 3, 9, tzinfo=UTC))
    assert "Learn · Under way since 9 Mar 2026" in line_words(begun, UTC)


def test_a_guess_that_was_changed_while_the_test_ran_says_so():
    begun = replace(WHOLE, started_at=datetime(2026, 3, 1, tzinfo=UTC))
    assert "(set 3 Mar 2026, after the start)" in line_words(begun, UTC)


def test_what_a_test_still_lacks_is_said_in_words():
    line = PlanLine(line_id="l", assumption_id="a", purpose=Purpose.LEARN, what="Ask two buyers")
    assert line_words(line, UTC) == (
        "Learn · Planned · no owner yet, no date yet · not said yet what would prove us right"
        " · caution not ticked yet"
    )


def test_a_step_that_protects_is_not_asked_for_a_proof_or_a_caution():
    line = PlanLine(
        line_id="l", assumption_id="a", purpose=Purpose.PROTECT, what="No logo on the van"
    )
    assert line_words(line, UTC) == "Protect · Planned · no owner yet, no date yet"
