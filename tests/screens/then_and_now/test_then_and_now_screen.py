from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.screens.beliefs import NASTY, believed, planned, press, rated, turn_to
from tests.screens.cast import said
from tests.screens.past import closed, observed, record_days_ago, some_days_ago
from toolkit.desk import Desk
from toolkit.domain.changes import AssumptionDeleted, AssumptionKeptPrivate
from toolkit.domain.vocabulary import EvidenceLevel, Mode

NAME = "then_and_now"


@pytest.fixture
def bakery(desk: Desk, begun: Callable[..., str]) -> str:
    """Four cards 100 days ago; 50 days ago one was tested; today there is new evidence and one is gone."""
    with some_days_ago(desk, 100):
        session_id = begun(
            believed("a1"),
            believed("a2", "the landlord keeps the lease"),
            believed("a3", NASTY),
            believed("a4", "a second shop pays the same"),
            *(rated(one, 3) for one in ("a1", "a2", "a3", "a4")),
            planned("p1", "a1", right_if="one pays"),
        )
    record_days_ago(desk, session_id, 50, closed("p1"), observed("e1", "a1", days=50))
    for change in (
        observed("e2", "a2", EvidenceLevel.E3, text="He signed for three years"),
        AssumptionDeleted(assumption_id="a4"),
    ):
        desk.record(session_id, change)
    return session_id


def test_since_last_time_says_what_moved_and_why(bakery, tab):
    words = said(tab(bakery, place=NAME))
    assert "7 weeks ago" in words
    assert "Card 2 moved from test now to watch: evidence is written down now." in words
    assert "He signed for three years" in words
    assert "No longer on the table. It stood at: test now." in words
    assert "1 card moved" in words
    assert "1 card stayed where it was." not in words
    assert "2 cards stayed where they were." in words


def test_what_people_wrote_is_never_read_as_html(bakery, tab):
    screen = turn_to(tab(bakery, place=NAME), bakery, NAME, "compare")
    assert "<script>" not in said(screen)


def test_a_first_sitting_says_what_will_stand_here(begun, tab):
    words = said(tab(begun(believed("a1"), rated("a1", 3)), place=NAME))
    assert "There is no last time yet" in words


def test_after_weeks_without_a_change_the_last_sitting_is_shown(begun, desk, tab):
    with some_days_ago(desk, 100):
        session_id = begun(believed("a1"), rated("a1", 3))
    record_days_ago(desk, session_id, 50, observed("e1", "a1", days=50))
    words = said(tab(session_id, place=NAME))
    assert "Nothing has changed since " in words
    assert "Card 1 moved from test now to watch" in words


def test_playback_turns_from_day_to_day_and_says_what_moved_on_each(bakery, tab):
    screen = turn_to(tab(bakery, place=NAME), bakery, NAME, "playback")
    assert "The map today" in said(screen)
    screen = press(screen, bakery, "playback", "earlier")
    assert "7 weeks ago" in said(screen)
    assert "Decided: keep going. Learned: Price is not the problem" in said(screen)
    screen = press(screen, bakery, "playback", "earlier")
    assert "Here the map begins." in said(screen)
    assert screen.button(key=f"{bakery}:playback:earlier").disabled
    assert screen.select_slider[0].value == 0


def test_the_slider_goes_to_a_day(bakery, tab):
    screen = turn_to(tab(bakery, place=NAME), bakery, NAME, "playback")
    screen = screen.select_slider[0].set_value(1).run()
    assert "What moved since" in said(screen)
    assert "7 weeks ago" in said(screen)


def test_play_begins_at_the_first_day_and_pauses_where_it_is(bakery, tab):
    screen = turn_to(tab(bakery, place=NAME), bakery, NAME, "playback")
    screen = press(screen, bakery, "playback", "play")
    assert screen.select_slider[0].value == 0
    assert screen.button(key=f"{bakery}:playback:play").label == "Pause"
    screen = press(screen, bakery, "playback", "play")
    assert (screen.select_slider[0].value, screen.button(key=f"{bakery}:playback:play").label) == (
        0,
        "Play",
    )


def test_a_session_of_one_day_has_nothing_to_play_back(begun, tab):
    session_id = begun(believed("a1"), rated("a1", 3))
    screen = turn_to(tab(session_id, place=NAME), session_id, NAME, "playback")
    assert "There is nothing to play back yet" in said(screen)


def test_two_days_stand_side_by_side_with_a_table_of_moves(bakery, tab):
    words = said(turn_to(tab(bakery, place=NAME), bakery, NAME, "compare"))
    assert "2 cards moved" in words
    assert words.count('<td class="place">Watch</td>') == 2


def test_choosing_the_same_day_twice_asks_for_another(bakery, tab):
    screen = turn_to(tab(bakery, place=NAME), bakery, NAME, "compare")
    screen = screen.selectbox[0].set_value(2).run()
    assert "Choose two different days." in said(screen)


def test_another_session_of_the_same_team_is_offered_first(bakery, begun, desk, tab):
    with some_days_ago(desk, 200):
        same = begun(believed("b1"), rated("b1", 3))
    begun(believed("c1", "something else"), team="Another Team")
    screen = turn_to(tab(bakery, place=NAME), bakery, NAME, "compare")
    screen = screen.radio[0].set_value("sessions").run()
    (box,) = screen.selectbox
    assert box.value == same
    assert ["same team" in option for option in box.options] == [True, False]
    assert "Card 1" in said(screen) or "evidence is written down now" in said(screen)


def test_the_wall_names_no_other_team_until_one_was_chosen(bakery, begun, tab):
    begun(believed("c1", "something else"), team="Another Team")
    screen = turn_to(tab(bakery, place=NAME, projector="1"), bakery, NAME, "compare")
    screen = screen.radio[0].set_value("sessions").run()
    assert len(screen.selectbox) == 0
    assert "Another Team" not in said(screen)
    assert "Choose the other session first" in said(screen)


def test_a_private_card_is_in_no_list_on_the_wall(bakery, tab, desk):
    desk.record(bakery, AssumptionKeptPrivate(assumption_id="a2", private=True))
    assert "the landlord keeps the lease" in said(tab(bakery, place=NAME))
    assert "the landlord keeps the lease" not in said(tab(bakery, place=NAME, projector="1"))


def test_somebody_alone_reads_how_to_look_at_it_with_an_example(begun, tab):
    session_id = begun(believed("a1"), mode=Mode.ALONE)
    screen = tab(session_id, place=NAME)
    assert "An open dot is where a card stood last time" in said(screen)
    assert "Go back to any day" in said(turn_to(screen, session_id, NAME, "playback"))
    assert "Put two days, or two sessions" in said(turn_to(screen, session_id, NAME, "compare"))
