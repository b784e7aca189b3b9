from __future__ import annotations

from datetime import timedelta

from streamlit.testing.v1 import AppTest

from tests.screens.beliefs import believed, planned, turn_to
from tests.screens.cast import said
from toolkit.desk import today
from toolkit.documents.plan_report import Period
from toolkit.documents.ranked import Ranked
from toolkit.domain.changes import (
    AssumptionParked,
    ReviewClosed,
    ReviewOpened,
    SignpostWritten,
    StageOpened,
    StepClosed,
    StepStarted,
)
from toolkit.domain.session import Session, Signpost
from toolkit.domain.vocabulary import Decision, Purpose, Stage
from toolkit.screens.plan.agenda import Kind, agenda

HERE = StageOpened(stage=Stage.PLAN)


def in_days(days: int):
    return today() + timedelta(days=days)


def post(signpost_id: str, assumption_id: str, days: int) -> SignpostWritten:
    return SignpostWritten(
        signpost=Signpost(
            signpost_id=signpost_id,
            assumption_id=assumption_id,
            sign=f"sign {signpost_id}",
            check_on=in_days(days),
        )
    )


def told(session: Session) -> list[tuple[Period, list[tuple[Kind, str]]]]:
    parts = agenda(Ranked(session, today()))
    return [(part.period, [(one.kind, one.what) for one in part.dated]) for part in parts]


def downloads(test: AppTest) -> list[str]:
    return [str(one.proto.label) for one in test.get("download_button")]


CHANGES = (
    HERE,
    believed("a"),
    believed("b"),
    planned("learn", "a", "Ask two buyers", due=in_days(10), right_if="one orders"),
    planned("protect", "a", "No logo", purpose=Purpose.PROTECT, due=in_days(-2)),
    planned("some day", "a", "Ask a peer"),
    post("soon", "a", 5),
    post("parked", "b", 5),
    ReviewOpened(),
    ReviewClosed(next_on=in_days(80)),
    AssumptionParked(assumption_id="b", parked=True),
)


def test_steps_looks_and_reviews_stand_in_one_list_by_when_they_are_due(desk, begun):
    assert told(desk.session(begun(*CHANGES))) == [
        (Period.OVERDUE, [(Kind.PROTECT, "No logo")]),
        (Period.DAYS_30, [(Kind.LOOK, "sign soon"), (Kind.LEARN, "Ask two buyers")]),
        (Period.DAYS_60, []),
        (Period.DAYS_90, [(Kind.REVIEW, "")]),
        (Period.UNDATED, [(Kind.LEARN, "Ask a peer")]),
    ]


def test_a_closed_step_is_no_longer_in_the_list(desk, begun):
    session_id = begun(*CHANGES)
    closed = StepClosed(
        line_id="learn", observed="one ordered", learned="", decision=Decision.KEEP_GOING
    )
    desk.record(session_id, closed)
    kinds = [kind for _, dated in told(desk.session(session_id)) for kind, _ in dated]
    assert kinds == [Kind.PROTECT, Kind.LOOK, Kind.REVIEW, Kind.LEARN]


def test_a_step_under_way_says_so_in_the_list(begun, tab):
    session_id = begun(*CHANGES, StepStarted(line_id="learn"))
    html = said(turn_to(tab(session_id), session_id, "plan", "dates"))
    assert "Learn · Under way · no owner yet" in html


def test_dates_come_with_a_calendar_file_and_without_dates_there_is_none(desk, begun, tab):
    session_id = begun(*CHANGES)
    test = turn_to(tab(session_id), session_id, "plan", "dates")
    assert downloads(test) == ["Calendar file (.ics)"]
    bare = begun(HERE, believed("a"), planned("l", "a"))
    test = turn_to(tab(bare), bare, "plan", "dates")
    assert downloads(test) == []
    assert not test.exception
