from __future__ import annotations

from datetime import UTC, date, datetime

from tests.screens.cast import cards_under, said, texts_at
from toolkit.content import read_bank
from toolkit.desk import Desk
from toolkit.domain.changes import StageOpened
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Mode, Shelf, Stage
from toolkit.screens.frame.page_turn import where
from toolkit.screens.frame.run_sheet import place_on_run_sheet, run_sheet_html
from toolkit.screens.showing import Showing
from toolkit.screens.state import Place, ScreenState


def _key(session_id: str, *parts: str) -> str:
    return ":".join((session_id, *parts))


def test_next_opens_the_stage_after_and_back_the_one_before(begun, tab, desk):
    session_id = begun()
    screen = tab(session_id)
    screen.button(_key(session_id, "next")).click().run()
    assert desk.session(session_id).stage is Stage.ROLES
    screen.button(_key(session_id, "back")).click().run()
    assert desk.session(session_id).stage is Stage.STRATEGY


def test_the_first_stage_has_no_way_back_and_the_last_no_way_on(begun, tab):
    session_id = begun()
    screen = tab(session_id)
    assert screen.button(_key(session_id, "back")).disabled
    screen.button(_key(session_id, "stage", Stage.REVIEW)).click().run()
    assert _key(session_id, "next") not in [button.key for button in screen.button]


def test_undo_and_redo_take_several_steps(begun, tab, desk):
    session_id = begun(
        cards_under(Stage.STRATEGY, "We bake"), cards_under(Stage.GOALS, "Sell more")
    )
    screen = tab(session_id)
    screen.button(_key(session_id, "undo")).click().run()
    screen.button(_key(session_id, "undo")).click().run()
    assert desk.session(session_id).cards == ()
    assert screen.button(_key(session_id, "undo")).disabled
    screen.button(_key(session_id, "redo")).click().run()
    assert texts_at(desk.session(session_id), Stage.STRATEGY) == ["We bake"]


def test_projector_mode_leaves_only_what_the_room_needs(begun, tab):
    session_id = begun()
    screen = tab(session_id, projector="1")
    keys = {button.key for button in screen.button if button.key}
    assert _key(session_id, "go", "guide") not in keys
    assert {
        _key(session_id, "next"),
        _key(session_id, "back"),
        _key(session_id, "timer", "start"),
    } <= keys
    screen.button(_key(session_id, "projector")).click().run()
    assert "projector" not in screen.query_params


def test_the_timer_starts_pauses_and_grows(begun, tab, desk):
    session_id = begun()
    screen = tab(session_id)
    screen.button(_key(session_id, "timer", "start")).click().run()
    assert desk.session(session_id).timer.ends_at is not None
    screen.button(_key(session_id, "timer", "pause")).click().run()
    paused = desk.session(session_id).timer.seconds_left
    screen.button(_key(session_id, "timer", "more")).click().run()
    assert desk.session(session_id).timer.seconds_left == paused + 120


def test_somebody_alone_sees_a_timer_only_when_wanted(begun, tab):
    session_id = begun(mode=Mode.ALONE)
    screen = tab(session_id)
    keys = [button.key for button in screen.button]
    assert _key(session_id, "timer", "start") not in keys
    screen.button(_key(session_id, "timer", "wanted")).click().run()
    assert _key(session_id, "timer", "start") in [button.key for button in screen.button]


def test_a_session_that_is_not_there_gets_a_sentence_and_a_way_home(tab):
    screen = tab("no-such-session")
    assert "This session is not here." in said(screen)
    screen.button("failure_home").click().run()
    assert screen.query_params["place"] == "home"


def test_a_deleted_session_leads_home_and_says_why(begun, tab, desk):
    session_id = begun()
    desk.shelve(session_id, Shelf.DELETED)
    screen = tab(session_id)
    assert "This session is archived or deleted." in said(screen)
    assert screen.query_params["place"] == "home"


def test_the_run_sheet_says_the_step_and_the_minutes():
    session = Session(
        session_id="s",
        started_at=datetime(2026, 11, 24, tzinfo=UTC),
        team="Paper Kite Bakery",
        business="",
        country="",
        track_id="freedom_business",
        mode=Mode.FACILITATED,
        minutes=90,
        stage=Stage.MAP,
    )
    place = place_on_run_sheet(read_bank(), session)
    assert (place.minutes_before, place.minutes_here, place.minutes_total) == (52, 23, 90)
    assert "Step 7 of 10 · minute 52 to 75 of 90" in run_sheet_html(place)


def test_the_page_is_told_when_another_stage_opens_and_not_when_a_card_is_written(begun, desk):
    session_id = begun()
    before = where_now(desk, session_id)
    desk.record(session_id, cards_under(Stage.STRATEGY, "We bake"))
    assert where_now(desk, session_id) == before
    desk.record(session_id, StageOpened(stage=Stage.ROLES))
    assert where_now(desk, session_id) == before.replace("strategy", "roles")


def where_now(desk: Desk, session_id: str) -> str:
    state = ScreenState(place=Place.SESSION, session_id=session_id)
    history = desk.history(session_id)
    return where(
        Showing(desk=desk, bank=read_bank(), today=date(2026, 11, 24), state=state, history=history)
    )
