from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from tests.screens.beliefs import believed, rated
from toolkit.content import read_bank
from toolkit.domain.bank import BankTest, ReachIf
from toolkit.domain.session import PlanLine, StepResult
from toolkit.domain.vocabulary import Decision, Effort, EvidenceLevel, Lens, Purpose
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.suggest import Suggestion
from toolkit.screens.plan.suggesting import (
    effort_words,
    never_run_tests,
    order_words,
    runs_before,
    suggestion_row,
)

TEST = BankTest(
    test_id="T1",
    what="Ask customers",
    tells="Real buying habits",
    effort=Effort.SMALL,
    effort_up_to=Effort.MEDIUM,
    reach=EvidenceLevel.E2,
    reach_if=(ReachIf(level=EvidenceLevel.E3, condition="they pay"),),
    caution="No stories as bait",
    lenses=(Lens.DESIRABILITY,),
)


def suggestion(test: BankTest, condition: str = "", gained: float = 0.25) -> Suggestion:
    return Suggestion(
        test=test, reach=test.reach, condition=condition, score_gained=gained, worth=0.1
    )


def test_a_suggestion_says_what_it_tells_costs_and_reaches_and_always_its_caution():
    assert suggestion_row(suggestion(TEST), picked=False).below == (
        "Tells you: Real buying habits. Half a day or less to up to two weeks, can reach E2: People told us."
        " Caution: No stories as bait."
    )


def test_a_level_under_a_condition_names_the_condition():
    assert "can reach E2: People told us, if they pay." in (
        suggestion_row(suggestion(TEST, "they pay"), picked=False).below
    )


def test_every_test_of_the_bank_carries_its_caution():
    rows = [suggestion_row(suggestion(test), picked=False) for test in read_bank().tests]
    cautions = [test.caution.rstrip(".") for test in read_bank().tests]
    assert [caution in row.below for caution, row in zip(cautions, rows, strict=True)] == [
        True
    ] * len(cautions)


def test_an_effort_that_is_no_range_is_one_phrase():
    test = read_bank().test("T10")
    assert test is not None
    assert effort_words(test) == "Up to two weeks"


def test_a_test_that_gains_nothing_before_a_worker_is_heard_says_so():
    assert "It moves this card only once a safe worker voice is in the ledger." in (
        suggestion_row(suggestion(TEST, gained=0.0), picked=False).below
    )


def test_a_test_that_was_run_for_the_card_before_names_the_month():
    line = PlanLine(
        line_id="l",
        assumption_id="a",
        purpose=Purpose.LEARN,
        what="Ask customers",
        right_if="2 of 5",
        bank_test_id="T1",
        result=StepResult(
            closed_at=datetime(2026, 4, 9, tzinfo=UTC),
            observed="3 of 5",
            learned="",
            decision=Decision.KEEP_TESTING,
        ),
    )
    ran = runs_before([line])
    assert ran == {"T1": "April 2026"}
    row = suggestion_row(suggestion(TEST), picked=False, run_in=ran["T1"])
    assert "You ran it for this card in April 2026. Caution: No stories as bait." in row.below


def test_what_is_on_the_never_run_list_is_never_suggested():
    bank = read_bank()
    bad = replace(bank.tests[0], test_id="T99", what="pretend to be a recruiter and offer a job")
    wider = replace(bank, tests=(*bank.tests, bad))
    assert never_run_tests(wider) == {"T99"}
    assert never_run_tests(bank) == frozenset()


def test_the_order_is_explained_from_what_is_known_now(desk, begun):
    session = desk.session(begun(believed("a", starter_id="D1"), rated("a", 4, claim=2)))
    (standing,) = rank_assumptions(session, date(2026, 11, 24))
    assert order_words(standing).startswith("You are at “People told us”. First comes the test")
