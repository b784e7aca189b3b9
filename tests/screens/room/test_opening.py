from __future__ import annotations

import pytest

from tests.screens.room.in_the_room import CODE, OPENED, body, join, keys, press, room_of
from toolkit.domain.changes import StageOpened
from toolkit.domain.vocabulary import CODE_LETTERS, Mode, RoomStep, Stage
from toolkit.screens.room.entrance import qr_html, typed_address
from toolkit.screens.state import Place


@pytest.fixture(autouse=True)
def on_this_machine_only(monkeypatch):
    for name in ("TOOLKIT_ROOM", "TOOLKIT_PORT", "TOOLKIT_ADDRESS"):
        monkeypatch.delenv(name, raising=False)


def test_a_room_opens_under_a_code_and_phones_do_what_fits_the_stage(begun, tab, desk):
    session_id = begun(StageOpened(stage=Stage.GOALS))
    press(tab(session_id, place=Place.ROOM), session_id, "room", "open")
    room = room_of(desk, session_id)
    assert set(room.code) <= set(CODE_LETTERS)
    assert (room.open, room.step, room.stage) == (True, RoomStep.CARDS, Stage.GOALS)


def test_the_way_in_shows_address_code_and_qr_code(begun, tab, desk):
    session_id = begun(OPENED)
    join(desk, session_id, "p1", "p2")
    page = body(tab(session_id, place=Place.ROOM))
    assert f'<div class="room-code"><bdi dir="auto">{CODE}</bdi></div>' in page
    assert '<div class="room-address"><bdi dir="auto">127.0.0.1:8501/p</bdi></div>' in page
    assert qr_html(f"http://127.0.0.1:8501/p/{CODE}") in page
    assert "2 people in" in page


def test_the_address_is_read_without_what_browsers_add_and_without_the_code(begun, desk):
    room = room_of(desk, begun(OPENED))
    assert typed_address(f"http://192.168.137.1:8501/p/{CODE}", room) == "192.168.137.1:8501/p"


def test_outside_room_mode_the_screen_says_what_to_start_again(begun, tab):
    session_id = begun(OPENED)
    page = body(tab(session_id, place=Place.ROOM))
    assert '<code class="nowrap">python3 -m toolkit --room</code>' in page
    assert "{command}" not in page


def test_in_room_mode_nothing_is_to_be_started_again(begun, tab, monkeypatch):
    monkeypatch.setenv("TOOLKIT_ROOM", "1")
    monkeypatch.setenv("TOOLKIT_ADDRESS", "192.168.137.1")
    page = body(tab(begun(OPENED), place=Place.ROOM))
    assert "--room" not in page
    assert "192.168.137.1:8501/p" in page


def test_slips_are_there_on_the_papers_of_both_halves_of_the_world(begun, tab):
    session_id = begun(OPENED)
    test = tab(session_id, place=Place.ROOM)
    assert [one.label for one in test.download_button] == [
        "Slips with the code, A4 (PDF)",
        "Slips with the code, Letter (PDF)",
    ]
    assert "Eight on a page, to cut. For more people print the page again." in body(test)


def test_the_wall_opens_with_a_key_of_this_room(begun, tab):
    test = tab(begun(OPENED), place=Place.ROOM)
    wall, phone = (link.proto.url for link in test.get("link_button"))
    assert wall.startswith(f"/wall/{CODE}?key=")
    assert phone == f"/p/{CODE}"


def test_the_room_ends_after_one_question_and_undo_opens_it_again(begun, tab, desk):
    session_id = begun(OPENED)
    test = press(tab(session_id, place=Place.ROOM), session_id, "room", "tab_other", "keeping")
    press(test, session_id, "room", "end")
    assert room_of(desk, session_id).open
    press(test, session_id, "room", "yes", "end")
    assert not room_of(desk, session_id).open
    assert "The last room is over." in body(test)
    press(test, session_id, "undo")
    assert room_of(desk, session_id).open


def test_the_question_can_be_left(begun, tab, desk):
    session_id = begun(OPENED)
    test = press(tab(session_id, place=Place.ROOM), session_id, "room", "tab_other", "keeping")
    press(test, session_id, "room", "end")
    press(test, session_id, "room", "no", "end")
    assert room_of(desk, session_id).open
    assert "room:yes:end" not in keys(test)


def test_a_team_finds_the_room_in_the_sidebar_and_somebody_alone_does_not(begun, tab):
    assert "go:room" in keys(tab(begun()))
    assert "go:room" not in keys(tab(begun(mode=Mode.ALONE)))


def test_on_the_projector_the_room_is_the_way_in_and_nothing_else(begun, tab):
    test = tab(begun(OPENED), place=Place.ROOM, projector="1")
    assert CODE in body(test)
    assert not {key for key in keys(test) if key.startswith(("room_step", "room:tab"))}
