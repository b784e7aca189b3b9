from __future__ import annotations

from datetime import date

from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import Purpose
from toolkit.screens.plan.telling import line_words


def test_a_whole_test_says_who_when_what_is_looked_at_and_what_proves_it_right():
    line = PlanLine(
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
    )
    assert line_words(line) == (
        "Learn · shop manager, by 1 Dec 2026 · look at: orders · right if: one orders · cost: two mornings"
    )


def test_what_a_test_still_lacks_is_said_in_words():
    line = PlanLine(line_id="l", assumption_id="a", purpose=Purpose.LEARN, what="Ask two buyers")
    assert line_words(line) == (
        "Learn · no owner yet, no date yet · not said yet what would prove us right · caution not ticked yet"
    )


def test_a_step_that_protects_is_not_asked_for_a_proof_or_a_caution():
    line = PlanLine(
        line_id="l", assumption_id="a", purpose=Purpose.PROTECT, what="No logo on the van"
    )
    assert line_words(line) == "Protect · no owner yet, no date yet"
