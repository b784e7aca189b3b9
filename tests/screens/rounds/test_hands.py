from __future__ import annotations

from tests.screens.cast import said
from tests.screens.rounds.at_a_round import OPENED, beliefs, body, hands, press
from toolkit.domain.session import HandCount


def count(test, session_id: str, assumption_id: str, *raised: int):
    """Enter hands for 0 to 4, E0 to E5, and yes; then save."""
    start = f"{session_id}:hands:1:table-1:{assumption_id}"
    for place, many in enumerate(raised):
        test.number_input(key=f"{start}:{place}").set_value(many)
    return test.button(key=f"{start}:0:save").click().run()


def test_hands_are_counted_card_by_card(desk, begun, tab):
    session_id = begun(*beliefs(2), OPENED)
    test = press(tab(session_id, place="round"), session_id, "hands", "begin")
    count(test, session_id, "a1", 0, 1, 2, 3, 4, 5, 0, 0, 5, 0, 0, 2)
    assert desk.session(session_id).hand_counts == (
        HandCount(
            assumption_id="a1",
            table="table-1",
            round_number=1,
            impact=(0, 1, 2, 3, 4),
            claim=(5, 0, 0, 5, 0, 0),
            worries=2,
        ),
    )
    assert "Here is the next card." in said(test)
    assert "belief number 2" in said(test)
    test.button(key=f"{session_id}:hands:1:table-1:a2:0:done").click().run()
    assert "10 people have rated." in said(test)


def test_unlike_numbers_of_hands_are_allowed_and_pointed_out(desk, begun, tab):
    session_id = begun(*beliefs(2), OPENED)
    test = press(tab(session_id, place="round"), session_id, "hands", "begin")
    count(test, session_id, "a1", 3, 0, 0, 0, 0, 2)
    assert "You counted 3 hands for how bad it is and 2 for how we know" in said(test)
    assert "belief number 1" in said(test)
    assert [one.claim for one in desk.session(session_id).hand_counts] == [(2, 0, 0, 0, 0, 0)]


def test_a_count_without_hands_is_refused_and_stays_on_the_page(desk, begun, tab):
    session_id = begun(*beliefs(2), OPENED)
    test = press(tab(session_id, place="round"), session_id, "hands", "begin")
    count(test, session_id, "a1", 3)
    assert desk.session(session_id).hand_counts == ()
    assert "Count at least one hand for each question" in said(test)
    assert test.number_input(key=f"{session_id}:hands:1:table-1:a1:0").value == 3


def test_counting_again_starts_from_the_count_before_and_replaces_it(desk, begun, tab):
    session_id = begun(*beliefs(2), OPENED, hands("a1", (0, 0, 3, 0, 0)))
    test = press(tab(session_id, place="round"), session_id, "hands", "begin")
    start = f"{session_id}:hands:1:table-1:a1"
    assert test.number_input(key=f"{start}:2").value == 3
    test.number_input(key=f"{start}:3").set_value(1)
    test.number_input(key=f"{start}:6").set_value(4)
    test.button(key=f"{start}:0:save").click().run()
    assert [one.impact for one in desk.session(session_id).hand_counts] == [(0, 0, 3, 1, 0)]


def test_the_wall_shows_the_card_that_hands_are_raised_for_and_no_count(begun, tab):
    session_id = begun(*beliefs(2), OPENED, hands("a1", (0, 0, 7, 0, 0)))
    test = press(tab(session_id, place="round"), session_id, "hands", "begin")
    test.button(key=f"{session_id}:projector").click().run()
    assert "belief number 1" in said(test)
    assert list(test.number_input) == []
    assert "7" not in body(test)


def test_going_to_another_card_saves_what_was_entered(desk, begun, tab):
    session_id = begun(*beliefs(2), OPENED)
    test = press(tab(session_id, place="round"), session_id, "hands", "begin")
    start = f"{session_id}:hands:1:table-1:a1"
    test.number_input(key=f"{start}:2").set_value(4)
    test.number_input(key=f"{start}:7").set_value(4)
    test.button(key=f"{start}:0:after").click().run()
    assert [one.impact for one in desk.session(session_id).hand_counts] == [(0, 0, 4, 0, 0)]
    test.button(key=f"{session_id}:hands:1:table-1:a2:0:before").click().run()
    assert "belief number 1" in said(test)
    assert len(desk.session(session_id).hand_counts) == 1
