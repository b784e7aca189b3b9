from __future__ import annotations

from toolkit.content import read_bank
from toolkit.domain.bank import BankTest, ReachIf
from toolkit.domain.vocabulary import Effort, EvidenceLevel, Lens
from toolkit.scoring.suggest import Suggestion
from toolkit.screens.plan.suggesting import effort_words, suggestion_row

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


def suggestion(test: BankTest, condition: str = "") -> Suggestion:
    return Suggestion(
        test=test, reach=test.reach, condition=condition, score_gained=0.25, worth=0.1
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
