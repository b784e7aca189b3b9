"""Steps, dangers, signposts, reviews and the private check: what is recorded between two sittings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.journeys import BEGAN, Journey, begun, line, seen
from tests.makers import a_test, closed, looked, signpost
from toolkit.domain import changes as c
from toolkit.domain.apply import apply
from toolkit.domain.changes import Change, Entry
from toolkit.domain.session import (
    Assumption,
    Clearing,
    Look,
    PlanLine,
    Review,
    Session,
    SignAnswer,
    Signpost,
    StepResult,
    WorryAnswer,
)
from toolkit.domain.vocabulary import Answer, Decision, Lens, Purpose, Side, StepStatus
from toolkit.domain.whole import problems_of


def minute(number: int):
    return BEGAN.replace(minute=number)


def only_step(journey: Journey) -> PlanLine:
    (step,) = journey.session.plan
    return step


def test_a_step_is_planned_then_under_way_then_closed():
    journey = begun().do(a_test("p1", "a1"))
    assert only_step(journey).status is StepStatus.PLANNED
    started = only_step(journey.do(c.StepStarted(line_id="p1")))
    assert started.status is StepStatus.RUNNING
    assert started.started_at == minute(9)
    finished = only_step(journey.do(closed("p1", decision=Decision.STOP)))
    assert finished.status is StepStatus.CLOSED
    assert finished == replace(
        started,
        result=StepResult(
            closed_at=minute(10),
            observed="Two of three ordered",
            learned="Bags sell",
            decision=Decision.STOP,
        ),
    )


def test_a_step_closed_at_once_began_when_it_was_closed():
    (closed_line,) = begun().do(a_test("p1", "a1"), closed("p1")).session.plan
    assert closed_line.started_at == minute(9)


def test_the_threshold_carries_the_time_of_its_last_change():
    journey = begun().do(a_test("p1", "a1"))
    assert journey.session.plan[0].threshold_at == minute(8)
    same = replace(journey.session.plan[0], owner="sales lead")
    assert journey.do(c.PlanLineWritten(line=same)).session.plan[0].threshold_at == minute(8)
    other = replace(same, right_if="all three order")
    assert journey.do(c.PlanLineWritten(line=other)).session.plan[0].threshold_at == minute(10)
    none = replace(same, right_if=" ")
    assert journey.do(c.PlanLineWritten(line=none)).session.plan[0].threshold_at is None


def test_no_plan_line_brings_its_own_times_or_result():
    claimed = replace(
        line("p1", "a1", right_if="two of three"),
        threshold_at=minute(1),
        started_at=minute(1),
        result=StepResult(
            closed_at=minute(2), observed="x", learned="", decision=Decision.KEEP_GOING
        ),
    )
    (written,) = begun().do(c.PlanLineWritten(line=claimed)).session.plan
    assert (written.threshold_at, written.started_at, written.result) == (minute(8), None, None)
    again = begun().do(a_test("p1", "a1"), c.StepStarted(line_id="p1"))
    (rewritten,) = again.do(c.PlanLineWritten(line=claimed)).session.plan
    assert (rewritten.started_at, rewritten.result) == (minute(9), None)


def test_closing_a_step_writes_the_items_it_earned_as_those_of_its_card_and_step():
    earned = seen("e1", "somewhere else", 3), seen("e2", "a3", 2, Side.AGAINST)
    session = begun().do(a_test("p1", "a1"), closed("p1", *earned)).session
    assert session.evidence == tuple(
        replace(item, assumption_id="a1", line_id="p1") for item in earned
    )


def test_undoing_the_close_takes_back_result_and_items_together():
    journey = begun().do(a_test("p1", "a1"), closed("p1", seen("e1", "a1")))
    journey.undo()
    assert journey.session == begun().do(a_test("p1", "a1")).session


def test_the_items_of_a_deleted_step_stay_without_its_name():
    journey = begun().do(a_test("p1", "a1"), closed("p1", seen("e1", "a1")))
    session = journey.do(c.PlanLineDeleted(line_id="p1")).session
    assert (session.plan, [item.line_id for item in session.evidence]) == ((), [None])


def after(session: Session, change: Change, at: int = 50) -> Session:
    """The session after a change that no rule looked at, as on a replay after an early undo."""
    entry = Entry(seq=99, change_id="x99", at=minute(at), actor="facilitator", change=change)
    return apply(session, entry)


@pytest.mark.parametrize(
    "change",
    [
        c.PlanLineWritten(line=line("p1", "a1", "Other words", "a later guess")),
        c.StepStarted(line_id="p1"),
        closed("p1", seen("e9", "a1"), decision=Decision.STOP),
    ],
)
def test_a_closed_step_stays_as_it_was_on_a_replay_too(change: Change):
    session = begun().do(a_test("p1", "a1"), closed("p1")).session
    assert after(session, change) == session


@pytest.mark.parametrize("change", [c.StepStarted(line_id="p1"), closed("p1", seen("e1", "a1"))])
def test_a_test_without_a_threshold_neither_starts_nor_closes_on_a_replay(change: Change):
    session = begun().do(c.PlanLineWritten(line=line("p1", "a1"))).session
    assert after(session, change) == session


def test_a_step_that_protects_needs_no_threshold():
    protects = replace(line("p1", "a1"), purpose=Purpose.PROTECT)
    session = begun().do(c.PlanLineWritten(line=protects), closed("p1")).session
    assert session.plan[0].status is StepStatus.CLOSED
    assert problems_of(session) == ()


def test_undoing_the_threshold_of_a_closed_test_opens_it_again():
    journey = begun().do(
        c.PlanLineWritten(line=line("p1", "a1")), a_test("p1", "a1"), closed("p1", seen("e1", "a1"))
    )
    journey.undo("x9")
    assert journey.session.plan[0].status is StepStatus.PLANNED
    assert journey.session.evidence == ()


def test_a_slow_clock_never_puts_the_result_before_the_threshold():
    session = begun().do(a_test("p1", "a1")).session
    (closed_line,) = after(session, closed("p1"), at=2).plan
    assert closed_line.result is not None
    assert closed_line.result.closed_at == closed_line.threshold_at == minute(8)


def endangered() -> Journey:
    return begun().do(
        c.EvidenceAdded(item=seen("e1", "a1", 2, Side.AGAINST)),
        c.EvidenceAdded(item=seen("e2", "a1", 1, Side.AGAINST)),
    )


def test_what_was_changed_after_a_danger_is_kept_with_the_items_it_answers():
    change = c.DangerAnswered(
        assumption_id="a1", what_changed="A second key", answers=("e2", "e1", "e2")
    )
    assumption = endangered().do(change).session.assumptions[0]
    assert assumption.clearings == (
        Clearing(at=minute(10), what_changed="A second key", answers=("e2", "e1")),
    )
    assert assumption.answered == {"e1", "e2"}


def test_a_signpost_is_written_without_looks_and_written_again_keeps_them():
    brought = (Look(at=minute(1), noted="", tripped=True),)
    journey = begun().do(signpost("w1", "a1", looks=brought), looked("w1"))
    assert journey.session.signposts[0].looks == (
        Look(at=minute(9), noted="Counted orders", tripped=False),
    )
    journey.do(signpost("w1", "a1", owner="sales lead"))
    assert journey.session.signposts == (
        Signpost(
            signpost_id="w1",
            assumption_id="a1",
            sign="Fewer orders in a month",
            owner="sales lead",
            looks=(Look(at=minute(9), noted="Counted orders", tripped=False),),
        ),
    )


def test_a_look_sets_the_next_check_or_takes_the_old_one_off():
    journey = begun().do(signpost("w1", "a1", check_on=date(2026, 11, 1)))
    journey.do(looked("w1", date(2027, 2, 1)))
    assert journey.session.signposts[0].check_on == date(2027, 2, 1)
    assert journey.do(looked("w1")).session.signposts[0].check_on is None


def test_a_tripped_signpost_makes_what_speaks_for_its_card_stale_at_once():
    journey = begun().do(
        c.EvidenceAdded(item=seen("e1", "a1", 4)),
        c.EvidenceAdded(item=seen("e2", "a1", 3, Side.AGAINST)),
        c.EvidenceAdded(item=seen("e3", "a2", 4)),
        signpost("w1", "a1"),
        looked("w1", tripped=True),
        c.EvidenceAdded(item=seen("e4", "a1", 3)),
    )
    stale = {item.evidence_id: item.made_stale for item in journey.session.evidence}
    assert stale == {"e1": True, "e2": False, "e3": False, "e4": False}
    assert journey.session.signposts[0].tripped


def test_a_later_quiet_look_ends_the_alarm_and_what_went_stale_stays_stale():
    journey = begun().do(
        c.EvidenceAdded(item=seen("e1", "a1")),
        signpost("w1", "a1"),
        looked("w1", tripped=True),
        looked("w1"),
    )
    assert not journey.session.signposts[0].tripped
    assert journey.session.evidence[0].made_stale


def test_a_deleted_signpost_is_gone_and_a_look_at_it_finds_nothing():
    journey = begun().do(signpost("w1", "a1"), c.SignpostDeleted(signpost_id="w1"))
    assert journey.session == begun().session
    assert after(journey.session, looked("w1", tripped=True)) == begun().session


def test_a_review_is_opened_and_closed_with_the_day_of_the_next():
    opened = begun().do(c.ReviewOpened()).session
    assert opened.reviewing
    ended = begun().do(c.ReviewOpened(), c.ReviewClosed(next_on=date(2027, 2, 1))).session
    assert not ended.reviewing
    assert ended.reviews == (
        Review(opened_at=minute(8), closed_at=minute(9), next_on=date(2027, 2, 1)),
    )
    assert after(ended, c.ReviewClosed()) == ended


FINDING = c.Finding(assumption_id="f1", text="papers are kept", safety=4, said="Seen in the office")


def test_a_sign_found_in_the_own_business_becomes_a_private_safety_critical_card():
    session = (
        begun().do(c.SignAnswered(sign_id="papers", answer=Answer.HERE, finding=FINDING)).session
    )
    assert session.sign_answers == (
        SignAnswer(sign_id="papers", answer=Answer.HERE, answered_at=minute(8), assumption_id="f1"),
    )
    assert session.assumptions[-1] == Assumption(
        assumption_id="f1",
        text="papers are kept",
        lens=Lens.WELLBEING,
        written_at=minute(8),
        touches_safety=True,
        private=True,
        worry_answer=WorryAnswer(safety=4, said="Seen in the office"),
    )


def test_a_later_answer_replaces_the_first_and_still_names_its_card():
    journey = begun().do(
        c.SignAnswered(sign_id="papers", answer=Answer.HERE, finding=FINDING),
        c.SignAnswered(sign_id="wages", answer=Answer.NOT_HERE),
        c.SignAnswered(sign_id="papers", answer=Answer.NOT_SURE),
    )
    assert [(a.sign_id, a.answer, a.assumption_id) for a in journey.session.sign_answers] == [
        ("wages", Answer.NOT_HERE, None),
        ("papers", Answer.NOT_SURE, "f1"),
    ]
    assert journey.session.assumption("f1") is not None


def test_a_hint_is_turned_off_once_and_on_again():
    off = c.HintTurnedOff(hint_id="vague", off=True)
    journey = begun().do(off, off)
    assert journey.session.hints_off == ("vague",)
    assert journey.do(c.HintTurnedOff(hint_id="vague", off=False)).session == begun().session
