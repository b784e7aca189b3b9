from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens.beliefs import believed, planned, press, press_row, rated, row, rows
from tests.screens.cast import said
from tests.screens.past import closed, days_ago, observed, record_days_ago, some_days_ago
from toolkit.desk import Desk, today
from toolkit.domain.changes import (
    AssumptionKeptPrivate,
    ReviewClosed,
    ReviewOpened,
    SignpostLookedAt,
    SignpostWritten,
    StageOpened,
    WorryAnswered,
)
from toolkit.domain.session import Signpost
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Mode, Side, Stage


@pytest.fixture
def bakery(desk: Desk, begun: Callable[..., str]) -> str:
    """A session that was left 40 days ago with a step, a check, a danger and old evidence."""
    with some_days_ago(desk, 300):
        session_id = begun()
    post = Signpost(
        signpost_id="g1",
        assumption_id="a1",
        sign="a buyer puts off the payment",
        check_on=days_ago(5),
    )
    record_days_ago(
        desk,
        session_id,
        300,
        believed("a1"),
        believed("a2", "nobody in town can guess a worker's past", Lens.WELLBEING),
        rated("a1", 3),
        rated("a2", 4, touches_safety=True),
        WorryAnswered(assumption_id="a2", safety=4, said="serious"),
        observed("e1", "a1", days=300),
    )
    record_days_ago(
        desk,
        session_id,
        40,
        observed("e2", "a2", EvidenceLevel.E2, Side.AGAINST, days=40, text="A customer asked her"),
        planned("p1", "a1", owner="sales lead", right_if="one pays", due=days_ago(10)),
        planned("p2", "a1", "Call the second buyer", due=days_ago(-400)),
        SignpostWritten(signpost=post),
        StageOpened(stage=Stage.PLAN),
    )
    return session_id


def test_what_is_due_stands_in_the_order_of_its_urgency(bakery, tab):
    screen = tab(bakery, place="due")
    assert rows(screen, "due") == [
        "stop_and_review-a2",
        "step_overdue-p1",
        "check_overdue-g1",
        "stale_evidence-a1",
    ]


def test_a_row_leads_to_the_place_where_the_thing_is_done(bakery, tab, desk):
    for row_id, stage, words in (
        ("stop_and_review-a2", Stage.MAP, "a worker&#x27;s past"),
        ("step_overdue-p1", Stage.PLAN, "buyers will order again"),
        ("check_overdue-g1", Stage.PLAN, "buyers will order again"),
    ):
        screen = press_row(tab(bakery, place="due"), "due", row_id)
        assert desk.session(bakery).stage is stage
        assert screen.query_params["place"] == "session"
        assert words in said(screen)


def test_the_row_of_a_step_says_what_who_and_when(bakery, tab):
    label = words_on(tab(bakery, place="due"), "step_overdue-p1")
    assert "Step: Ask two buyers · sales lead · " in label
    assert "10 days late" in label


def words_on(screen: AppTest, row_id: str) -> str:
    """What stands on a row, as a person reads it."""
    return row(screen, "due", row_id).label.replace("\\", "")


def test_an_empty_list_says_so_with_the_next_date(begun, tab):
    session_id = begun(believed("a1"), planned("p1", "a1", due=today() + timedelta(days=60)))
    assert "Nothing is due. The next date is" in said(tab(session_id, place="due"))
    assert "in 9 weeks" in said(tab(session_id, place="due"))


def test_an_empty_list_without_any_date_says_what_belongs_here(begun, tab):
    assert "Example: ask two buyers for a trial order" in said(tab(begun(), place="due"))


def test_a_review_is_opened_and_closed_with_the_next_date(bakery, tab, desk):
    screen = press(tab(bakery, place="due"), bakery, "review", "open")
    assert desk.session(bakery).reviewing
    assert "Review, step 1 of 6: What is due · minute 0 to 10 of 75" in said(screen)
    screen = press(screen, bakery, "review", "close")
    (review,) = desk.session(bakery).reviews
    assert review.next_on == today() + timedelta(days=90)
    assert "The review is ended. The next one is on" in said(screen)


def test_next_leads_through_the_steps_of_the_review_and_it_ends_where_it_closes(bakery, tab, desk):
    screen = press(tab(bakery, place="due"), bakery, "review", "open")
    been = []
    for _step in range(5):
        screen = press(screen, bakery, "next")
        been.append((screen.query_params["place"], desk.session(bakery).stage))
    assert been == [
        ("session", Stage.PLAN),
        ("session", Stage.MAP),
        ("then_and_now", Stage.MAP),
        ("session", Stage.PLAN),
        ("session", Stage.REVIEW),
    ]
    assert "Review, step 6 of 6: Close" in said(screen)
    press(screen, bakery, "review", "close")
    assert not desk.session(bakery).reviewing


def test_the_review_that_was_agreed_is_due_and_its_row_starts_one(begun, tab, desk):
    session_id = begun(believed("a1"), ReviewOpened(), ReviewClosed(next_on=days_ago(2)))
    screen = press_row(tab(session_id, place="due"), "due", "review_overdue-")
    assert desk.session(session_id).reviewing
    assert "The review is under way" in said(screen)


def test_somebody_alone_reads_what_to_do_with_an_example(begun, tab):
    words = "Go from the top to the bottom"
    assert words in said(tab(begun(mode=Mode.ALONE), place="due"))
    assert words not in said(tab(begun(), place="due"))


def test_a_private_card_is_not_due_on_the_wall(bakery, tab, desk):
    desk.record(bakery, AssumptionKeptPrivate(assumption_id="a2", private=True))
    assert "stop_and_review-a2" in rows(tab(bakery, place="due"), "due")
    assert "stop_and_review-a2" not in rows(tab(bakery, place="due", projector="1"), "due")


def test_a_tripped_sign_says_what_was_prepared_or_that_nothing_was(bakery, tab, desk):
    desk.record(
        bakery, SignpostLookedAt(signpost_id="g1", noted="Two asked for time", tripped=True)
    )
    label = words_on(tab(bakery, place="due"), "signpost_tripped-g1")
    assert "The sign is here: a buyer puts off the payment · Two asked for time" in label
    assert "Nothing was prepared for this" in label


def test_opening_after_weeks_starts_with_what_is_due_once(bakery, tab):
    screen = tab(bakery)
    assert screen.query_params["place"] == "due"
    assert "Welcome back: last time was 6 weeks ago." in said(screen)
    screen = press(screen, bakery, "due", "go_on")
    assert screen.query_params["place"] == "session"
    assert "Welcome back" not in said(screen.run())


def test_opening_from_the_list_of_sessions_starts_there_too(bakery, tab):
    screen = tab()
    screen.button(key=f"home:open:{bakery}").click().run()
    assert screen.query_params["place"] == "due"


def test_a_session_of_this_week_opens_where_it_stopped(begun, tab):
    session_id = begun(believed("a1"), planned("p1", "a1", due=days_ago(3)))
    screen = tab(session_id)
    assert screen.query_params["place"] == "session"


def test_after_weeks_with_nothing_due_the_session_opens_where_it_stopped(begun, desk, tab):
    with some_days_ago(desk, 40):
        session_id = begun(believed("a1"), rated("a1", 3))
    screen = tab(session_id)
    assert "Welcome back" not in said(screen)
    assert screen.query_params["place"] == "session"


def test_a_step_that_was_closed_is_not_due_any_more(bakery, tab, desk):
    desk.record(bakery, closed("p1"))
    assert "step_overdue-p1" not in rows(tab(bakery, place="due"), "due")
