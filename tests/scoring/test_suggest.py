from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.domain.bank import BankTest, ReachIf, Starter
from toolkit.domain.session import Assumption, EvidenceItem
from toolkit.domain.vocabulary import Effort, EvidenceLevel, Lens, Side, Strip, Subject
from toolkit.scoring.evidence import LEVEL_SCORE
from toolkit.scoring.standing import Standing
from toolkit.scoring.suggest import level_of, suggest_tests

E0, E1, E2, E3, E4, E5 = EvidenceLevel


def bank_test(test_id: str, effort: Effort, reach: EvidenceLevel, **fields) -> BankTest:
    fields = {"lenses": (Lens.VIABILITY,), "caution": f"caution of {test_id}"} | fields
    return BankTest(
        test_id=test_id, what=test_id, tells="something", effort=effort, reach=reach, **fields
    )


def stands(
    risk: float | None = 0.8, evidence: float | None = 0.0, lens: Lens = Lens.VIABILITY
) -> Standing:
    assumption = Assumption(
        assumption_id="a",
        text="sales will grow",
        lens=lens,
        written_at=datetime(2026, 3, 2, 12, tzinfo=UTC),
    )
    return Standing(
        assumption=assumption,
        strip=Strip.NONE,
        risk=risk,
        risk_from=None,
        evidence=evidence,
        evidence_from=None,
        claim=None,
        weight=None,
        agreement=None,
        raters=0,
    )


def starter(*test_ids: str, protect_only: bool = False) -> Starter:
    return Starter(
        starter_id="V1",
        track_id="freedom_business",
        lens=Lens.VIABILITY,
        text="sales will grow",
        test_ids=test_ids,
        protect_only=protect_only,
    )


BOOKS = bank_test("books", Effort.SMALL, E3, reach_if=(ReachIf(level=E4, condition="twice"),))
PEER = bank_test("peer", Effort.SMALL, E1)
PRICES = bank_test("prices", Effort.MEDIUM, E3)
STUDY = bank_test("study", Effort.LARGE, E5)
GUESS = bank_test("guess", Effort.SMALL, E0)
BANK = (GUESS, PEER, PRICES, BOOKS, STUDY)


def ids(found) -> list[str]:
    return [suggestion.test.test_id for suggestion in found]


def test_tests_are_ordered_by_risk_times_score_gained_over_effort():
    found = suggest_tests(stands(risk=0.8), BANK)
    assert [(s.test.test_id, round(s.worth, 4)) for s in found] == [
        ("books", 0.4),
        ("prices", 0.1333),
        ("study", 0.09),
        ("peer", 0.08),
    ]


def test_a_test_that_reaches_no_higher_than_the_present_level_is_left_out():
    assert ids(suggest_tests(stands(evidence=0.10), BANK)) == ["books", "prices", "study"]


def test_a_test_goes_on_when_its_further_level_lies_above_and_says_the_condition():
    found = suggest_tests(stands(evidence=0.50), BANK)
    assert [(s.test.test_id, s.reach, s.condition, s.score_gained) for s in found] == [
        ("books", E4, "twice", 0.25),
        ("study", E5, "", 0.4),
    ]


def test_the_tests_a_starter_card_names_come_alone():
    assert ids(suggest_tests(stands(), BANK, starter=starter("study", "peer"))) == ["study", "peer"]


def test_when_the_named_tests_reach_no_higher_those_of_the_lens_are_suggested():
    found = suggest_tests(stands(evidence=0.50), BANK, starter=starter("peer"))
    assert ids(found) == ["books", "study"]


def test_without_a_starter_card_only_tests_of_the_lens_fit():
    assert suggest_tests(stands(lens=Lens.CONTEXT), BANK) == ()


def test_a_starter_card_for_protecting_only_gets_no_test():
    assert suggest_tests(stands(), BANK, starter=starter("books", protect_only=True)) == ()


def test_what_is_on_the_never_run_list_is_not_suggested_even_when_it_is_named():
    found = suggest_tests(stands(), BANK, starter=starter("books", "peer"), never_run={"books"})
    assert ids(found) == ["peer"]


def test_a_test_of_more_than_one_effort_counts_as_its_greatest():
    wide = bank_test("wide", Effort.SMALL, E3, effort_up_to=Effort.LARGE)
    assert suggest_tests(stands(risk=0.8), [wide])[0].worth == pytest.approx(0.8 * 0.5 / 8)


def test_wellbeing_gains_no_more_than_a_quarter_without_worker_voice():
    walk_in = bank_test("walk in", Effort.SMALL, E3, lenses=(Lens.WELLBEING,))
    paper_slips = bank_test(
        "paper slips", Effort.SMALL, E3, lenses=(Lens.WELLBEING,), worker_voice=True
    )
    found = suggest_tests(stands(lens=Lens.WELLBEING), [walk_in, paper_slips])
    assert [(s.test.test_id, s.score_gained) for s in found] == [
        ("paper slips", 0.5),
        ("walk in", 0.25),
    ]


def test_wellbeing_gains_in_full_once_the_ledger_holds_worker_voice():
    walk_in = bank_test("walk in", Effort.SMALL, E3, lenses=(Lens.WELLBEING,))
    heard = EvidenceItem(
        evidence_id="e",
        assumption_id="a",
        side=Side.FOR,
        level=E2,
        text="heard",
        seen=date(2026, 3, 1),
        subject=Subject.WELLBEING,
        source="listener",
        worker_voice=True,
    )
    found = suggest_tests(stands(lens=Lens.WELLBEING), [walk_in], ledger=[heard])
    assert [s.score_gained for s in found] == [0.5]


def test_a_card_nobody_rated_is_suggested_tests_in_the_same_order():
    assert ids(suggest_tests(stands(risk=None, evidence=None), BANK)) == [
        "books",
        "prices",
        "study",
        "peer",
    ]


@pytest.mark.parametrize(
    ("evidence", "level"),
    [
        (None, E0),
        (0.0, E0),
        (0.09, E0),
        (0.10, E1),
        (0.375, E2),
        (0.50, E3),
        (0.80, E4),
        (0.95, E5),
    ],
)
def test_the_present_level_is_the_highest_one_reached(evidence, level):
    assert level_of(evidence) is level


some_tests = st.lists(
    st.builds(
        bank_test,
        st.uuids().map(str),
        st.sampled_from(Effort),
        st.sampled_from(EvidenceLevel),
        reach_if=st.sampled_from([(), (ReachIf(level=E4, condition="twice"),)]),
    ),
    max_size=12,
)
shares = st.floats(0, 1)


@given(shares, st.floats(0, 0.95), some_tests)
def test_every_suggestion_reaches_above_the_present_level_and_carries_its_caution(
    risk, evidence, tests
):
    found = suggest_tests(stands(risk, evidence), tests)
    assert all(LEVEL_SCORE[s.reach] > evidence for s in found)
    assert all(s.test.caution == f"caution of {s.test.test_id}" for s in found)


@given(shares, st.floats(0, 0.95), some_tests)
def test_worth_never_rises_down_the_list(risk, evidence, tests):
    worths = [s.worth for s in suggest_tests(stands(risk, evidence), tests)]
    assert worths == sorted(worths, reverse=True)


@given(shares, st.floats(0, 0.95), some_tests)
def test_the_same_tests_are_suggested_whatever_order_the_bank_has(risk, evidence, tests):
    forwards = set(ids(suggest_tests(stands(risk, evidence), tests)))
    backwards = set(ids(suggest_tests(stands(risk, evidence), tests[::-1])))
    assert forwards == backwards
