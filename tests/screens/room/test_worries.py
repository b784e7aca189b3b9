from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.screens.room.in_the_room import (
    OPENED,
    belief,
    body,
    do,
    join,
    keys,
    part,
    press,
    room_of,
    worry,
)
from toolkit.desk import Desk
from toolkit.screens.state import Place

SECRET = "QUIETWORD"


@pytest.fixture
def told(begun: Callable[..., str], desk: Desk) -> str:
    session_id = begun(OPENED, belief("a1", "buyers order again"))
    join(desk, session_id, "p1")
    do(desk, session_id, worry("w1", SECRET))
    return session_id


def test_a_worry_is_read_and_marked_as_read(told, tab, desk):
    test = part(tab(told, place=Place.ROOM), told, "worries")
    assert SECRET in body(test)
    assert "A worry waits" in body(tab(told))
    press(test, told, "room", "worry_read", "w1")
    assert [one.read for one in room_of(desk, told).worries] == [True]
    assert "A worry waits" not in body(tab(told))


def test_a_worry_becomes_a_safety_mark_by_hand_and_its_words_stay_here(told, tab, desk):
    test = part(tab(told, place=Place.ROOM), told, "worries")
    press(test, told, "room", "mark")
    assert not desk.session(told).assumptions[0].touches_safety
    test.selectbox(key=f"{told}:room:mark_card").set_value("a1").run()
    press(test, told, "room", "mark")
    (marked,) = desk.session(told).assumptions
    assert (marked.touches_safety, marked.text) == (True, "buyers order again")
    assert "room:mark" not in keys(test)


@pytest.mark.parametrize("place", list(Place))
def test_a_worry_stands_on_no_screen_but_this_one(told, tab, place):
    assert SECRET not in body(tab(told, place=place))
    assert SECRET not in body(tab(told, place=place, projector="1"))


def test_the_wall_does_not_even_say_that_a_worry_waits(told, tab):
    assert "worry waits" not in body(tab(told, projector="1"))
