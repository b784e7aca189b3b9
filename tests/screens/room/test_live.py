from __future__ import annotations

from tests.screens.room.in_the_room import OPENED, WRITING, body
from toolkit.content import read_bank
from toolkit.desk import today
from toolkit.screens.room.live import _moved
from toolkit.screens.showing import Showing
from toolkit.screens.state import Notice, Place, ScreenState


def listeners(test) -> list[str]:
    """The keys of the scripts on the page that hear the app."""
    return [one.proto.id for one in test.get("bidi_component") if "room_live" in one.proto.id]


def showing_of(desk, session_id: str, state: ScreenState) -> Showing:
    return Showing(
        desk=desk,
        bank=read_bank(),
        today=today(),
        state=state,
        history=desk.history(session_id),
    )


def test_a_page_follows_the_phones_while_a_room_is_open(begun, tab):
    session_id = begun(OPENED)
    for place in (Place.SESSION, Place.ROOM, Place.ROUND):
        assert len(listeners(tab(session_id, place=place))) == 1
    assert len(listeners(tab(session_id, projector="1"))) == 1


def test_without_a_room_a_page_follows_nobody(begun, tab):
    assert listeners(tab(begun())) == []


def test_what_was_said_stays_when_the_page_only_catches_up(begun, desk):
    said = Notice("Saved.")
    state = ScreenState(notice_shown=said)
    _moved(showing_of(desk, begun(OPENED, WRITING), state))
    assert state.notice is said


def test_what_is_new_to_say_goes_before_what_was_said(begun, desk):
    fresh = Notice("Something else.")
    state = ScreenState(notice=fresh, notice_shown=Notice("Saved."))
    _moved(showing_of(desk, begun(OPENED), state))
    assert state.notice is fresh


def test_what_was_said_is_gone_with_the_next_press(begun, tab):
    session_id = begun(OPENED, WRITING)
    test = tab(session_id)
    test.button(key=f"{session_id}:next").click().run()
    assert "On the phones now" in body(test)
    test.button(key=f"{session_id}:badge:pause").click().run()
    assert "On the phones now" not in body(test)
