from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.journeys import Journey, begun, line, rated, seen
from tests.makers import a_test, closed, looked, signpost
from tests.strategies import TODAY, sessions
from toolkit.domain import changes as c
from toolkit.domain.changes import Change
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Side, StepStatus
from toolkit.scoring.due import SOON_DAYS, Due, DueKind, due_list
from toolkit.scoring.order import rank_assumptions

MONTH = TODAY.replace(day=1)


def due(journey: Journey) -> tuple[Due, ...]:
    return due_list(journey.session, TODAY)


def kinds(journey: Journey) -> list[DueKind]:
    return [one.kind for one in due(journey)]


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def step(line_id: str, on: date | None, assumption_id: str = "a1") -> c.PlanLineWritten:
    return c.PlanLineWritten(line=replace(line(line_id, assumption_id, right_if="x"), due=on))


def reviewed(next_on: date | None) -> tuple[Change, Change]:
    return c.ReviewOpened(), c.ReviewClosed(next_on=next_on)


def against(evidence_id: str, assumption_id: str, level: int = 3) -> c.EvidenceAdded:
    item = seen(evidence_id, assumption_id, level, Side.AGAINST, seen=MONTH)
    return c.EvidenceAdded(item=item)


def test_nothing_is_due_at_the_beginning():
    assert due(begun()) == ()


@pytest.mark.parametrize(
    ("days", "kind"),
    [
        (-400, DueKind.STEP_OVERDUE),
        (-1, DueKind.STEP_OVERDUE),
        (0, DueKind.STEP_SOON),
        (SOON_DAYS, DueKind.STEP_SOON),
        (SOON_DAYS + 1, None),
    ],
)
def test_a_step_is_due_from_two_weeks_before_its_date_and_overdue_after_it(days, kind):
    journey = begun().do(step("p1", in_days(days)), step("p2", None))
    expected = Due(kind=kind, assumption_id="a1", on=in_days(days), line_id="p1") if kind else None
    assert due(journey) == ((expected,) if expected else ())


def test_a_closed_step_is_due_no_more():
    assert due(begun().do(step("p1", in_days(-5)), closed("p1"))) == ()
    running = begun().do(step("p1", in_days(-5)), c.StepStarted(line_id="p1"))
    assert kinds(running) == [DueKind.STEP_OVERDUE]


@pytest.mark.parametrize(
    ("days", "kind"),
    [(-1, DueKind.CHECK_OVERDUE), (0, DueKind.CHECK_SOON), (14, DueKind.CHECK_SOON), (15, None)],
)
def test_a_signpost_is_due_for_its_check(days, kind):
    journey = begun().do(signpost("w1", "a1", check_on=in_days(days)), signpost("w2", "a1"))
    expected = (
        Due(kind=kind, assumption_id="a1", on=in_days(days), signpost_id="w1") if kind else None
    )
    assert due(journey) == ((expected,) if expected else ())


def test_a_tripped_signpost_is_due_until_a_later_look_finds_it_quiet():
    journey = begun().do(signpost("w1", "a1", check_on=in_days(90)), looked("w1", tripped=True))
    assert due(journey) == (
        Due(kind=DueKind.SIGNPOST_TRIPPED, assumption_id="a1", signpost_id="w1"),
    )
    assert due(journey.do(looked("w1", in_days(90)))) == ()


@pytest.mark.parametrize(
    ("days", "kind"),
    [(-1, DueKind.REVIEW_OVERDUE), (0, DueKind.REVIEW_SOON), (15, None), (None, None)],
)
def test_the_next_review_is_due_on_the_day_the_newest_one_named(days, kind):
    on = None if days is None else in_days(days)
    journey = begun().do(*reviewed(in_days(-50)), *reviewed(on))
    assert due(journey) == ((Due(kind=kind, on=on),) if kind else ())


def test_while_a_review_is_under_way_none_is_due():
    assert due(begun().do(*reviewed(in_days(-50)), c.ReviewOpened())) == ()


def test_stop_and_review_and_probably_wrong_come_first():
    journey = begun().do(
        step("p1", in_days(-9), "a3"),
        against("e1", "a1"),
        c.WorryAnswered(assumption_id="a2", safety=3, said="Serious"),
        against("e2", "a2", 1),
    )
    assert due(journey) == (
        Due(kind=DueKind.STOP_AND_REVIEW, assumption_id="a2"),
        Due(kind=DueKind.PROBABLY_WRONG, assumption_id="a1"),
        Due(kind=DueKind.STEP_OVERDUE, assumption_id="a3", on=in_days(-9), line_id="p1"),
    )
    journey.do(c.DangerAnswered(assumption_id="a2", what_changed="A key", answers=("e2",)))
    assert kinds(journey) == [DueKind.PROBABLY_WRONG, DueKind.STEP_OVERDUE]


def test_evidence_is_due_when_the_card_weighs_less_than_when_it_was_fresh():
    old = seen("old", "a1", 4, seen=date(2026, 3, 1), source="books")
    journey = begun().do(c.EvidenceAdded(item=old))
    assert due(journey) == (
        Due(kind=DueKind.STALE_EVIDENCE, assumption_id="a1", evidence_ids=("old",)),
    )
    fresh = replace(old, evidence_id="new", seen=MONTH)
    assert due(journey.do(c.EvidenceAdded(item=fresh))) == ()


def test_evidence_in_its_window_or_against_the_card_is_not_due():
    young = seen("young", "a1", 4, seen=date(2026, 5, 1))
    old = seen("old", "a1", 1, Side.AGAINST, seen=date(2020, 1, 1))
    assert due(begun().do(c.EvidenceAdded(item=young), c.EvidenceAdded(item=old))) == ()


def test_what_a_tripped_signpost_made_stale_is_due_with_it():
    journey = begun().do(
        c.EvidenceAdded(item=seen("e1", "a1", 4, seen=MONTH)),
        signpost("w1", "a1"),
        looked("w1", tripped=True),
    )
    assert kinds(journey) == [DueKind.SIGNPOST_TRIPPED, DueKind.STALE_EVIDENCE]


def test_of_one_kind_the_earlier_date_comes_first_and_then_the_higher_rank():
    journey = begun().do(
        rated("a2", impact=4, claim=0),
        rated("a1", impact=1, claim=0),
        step("later", in_days(-1), "a2"),
        step("low", in_days(-3), "a1"),
        step("high", in_days(-3), "a2"),
    )
    assert [one.line_id for one in due(journey)] == ["high", "low", "later"]


def test_parked_cards_have_nothing_due():
    journey = begun().do(
        step("p1", in_days(-9)),
        signpost("w1", "a1"),
        looked("w1", tripped=True),
        against("e1", "a1"),
        c.AssumptionParked(assumption_id="a1", parked=True),
    )
    assert due(journey) == ()


def test_the_days_ahead_can_be_chosen():
    session = begun().do(step("p1", in_days(1)), step("p2", in_days(60))).session
    assert [one.line_id for one in due_list(session, TODAY, within=0)] == []
    assert [one.line_id for one in due_list(session, TODAY, within=60)] == ["p1", "p2"]


@given(sessions(), st.integers(0, 400))
def test_the_list_is_in_the_order_of_urgency_and_the_same_with_a_ranking_at_hand(
    session: Session, within
):
    found = due_list(session, TODAY, within=within)
    assert found == due_list(session, TODAY, rank_assumptions(session, TODAY), within=within)
    places = [list(DueKind).index(one.kind) for one in found]
    assert places == sorted(places)
    live = {a.assumption_id for a in session.live_assumptions()}
    assert {one.assumption_id for one in found if one.assumption_id} <= live
    for one in found:
        assert (
            one.on is None
            or one.on <= TODAY + timedelta(days=within)
            or one.kind is DueKind.SIGNPOST_TRIPPED
        )
    open_lines = {p.line_id for p in session.plan if p.status is not StepStatus.CLOSED}
    assert {one.line_id for one in found if one.line_id} <= open_lines


def test_a_planned_test_without_a_date_is_not_due():
    assert due(begun().do(a_test("p1", "a1"))) == ()
