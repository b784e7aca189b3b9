from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.screens.room.in_the_room import (
    MODERATED,
    OPENED,
    WRITING,
    body,
    card,
    do,
    join,
    keys,
    part,
    press,
    room_of,
)
from toolkit.desk import Desk
from toolkit.domain.changes import Offered, OfferLetThrough
from toolkit.domain.vocabulary import OfferState, Stage
from toolkit.screens.room.handling import others_of
from toolkit.screens.room.moderating import SHOWN_AT_ONCE
from toolkit.screens.state import Place


def texts(desk: Desk, session_id: str) -> list[str]:
    return [one.text for one in desk.session(session_id).cards_of(Stage.STRATEGY)]


def states(desk: Desk, session_id: str) -> dict[str, OfferState]:
    return {one.offer_id: one.state for one in room_of(desk, session_id).offers}


def at_the_cards(
    begun: Callable[..., str], tab: Callable[..., AppTest], desk: Desk, *offers: Offered
) -> tuple[str, AppTest]:
    """A moderated room with these cards waiting, and the page that lists them."""
    session_id = begun(OPENED, WRITING, MODERATED)
    join(desk, session_id, *{one.participant for one in offers})
    do(desk, session_id, *offers)
    return session_id, part(tab(session_id, place=Place.ROOM), session_id, "cards")


def test_a_card_waits_until_it_is_let_through(begun, tab, desk):
    session_id, test = at_the_cards(begun, tab, desk, card("o1", "We bake"))
    assert texts(desk, session_id) == []
    press(test, session_id, "room", "let", "o1")
    assert texts(desk, session_id) == ["We bake"]


def test_a_card_is_hidden_before_and_after_it_came_in_and_comes_back(begun, tab, desk):
    session_id, test = at_the_cards(begun, tab, desk, card("o1", "We bake"))
    press(test, session_id, "room", "hide", "o1")
    assert states(desk, session_id) == {"o1": OfferState.HIDDEN}
    press(test, session_id, "room", "let", "o1")
    press(test, session_id, "room", "hide", "o1")
    assert texts(desk, session_id) == []
    press(test, session_id, "undo")
    assert texts(desk, session_id) == ["We bake"]


def test_the_card_that_waits_longest_comes_first(begun, tab, desk):
    _, test = at_the_cards(begun, tab, desk, card("o1", "the first"), card("o2", "the second"))
    page = body(test)
    assert page.index("the first") < page.index("the second")


def test_a_card_like_another_is_merged_with_one_press_and_undo_takes_them_apart(begun, tab, desk):
    session_id, test = at_the_cards(
        begun,
        tab,
        desk,
        card("o1", "We sell bread to offices every morning"),
        card("o2", "Buyers pay within thirty days", by="p2"),
        card("o3", "We sell bread to offices each morning", by="p3"),
    )
    press(test, session_id, "room", "more", "o3")
    press(test, session_id, "room", "merge_alike", "o3")
    merged = room_of(desk, session_id).offer("o3")
    assert merged is not None
    assert (merged.state, merged.merged_into) == (OfferState.MERGED, "o1")
    press(test, session_id, "undo")
    assert states(desk, session_id)["o3"] is OfferState.WAITING


def test_a_card_is_merged_with_one_that_a_person_chose(begun, tab, desk):
    session_id, test = at_the_cards(begun, tab, desk, card("o1", "Bread"), card("o2", "Loaves"))
    press(test, session_id, "room", "more", "o2")
    assert "room:merge_alike:o2" not in keys(test)
    press(test, session_id, "room", "merge", "o2")
    assert states(desk, session_id)["o2"] is OfferState.WAITING
    test.selectbox(key=f"{session_id}:room:merge_with:o2").set_value("o1").run()
    press(test, session_id, "room", "merge", "o2")
    assert states(desk, session_id)["o2"] is OfferState.MERGED


def test_only_what_waits_or_is_in_the_room_can_be_merged_with(begun, desk):
    session_id = begun(OPENED, WRITING)
    join(desk, session_id, "p1")
    do(desk, session_id, *(card(f"o{n}", f"card {n}") for n in range(3)))
    desk.record(session_id, OfferLetThrough(offer_id="o2", shown=False))
    room = room_of(desk, session_id)
    assert others_of(room, room.offers[0]) == {"o1": "card 1"}


def test_whoever_wrote_a_card_leaves_the_room_after_one_question_and_undo_lets_them_in(
    begun, tab, desk
):
    session_id, test = at_the_cards(
        begun, tab, desk, card("o1", "rude"), card("o2", "kind", by="p2")
    )
    press(test, session_id, "room", "more", "o1")
    press(test, session_id, "room", "remove", "o1")
    assert room_of(desk, session_id).removed == ()
    press(test, session_id, "room", "yes", "remove_o1")
    assert room_of(desk, session_id).removed == ("p1",)
    assert states(desk, session_id) == {"o1": OfferState.HIDDEN, "o2": OfferState.WAITING}
    assert "1 person in" in body(test)
    press(test, session_id, "undo")
    assert room_of(desk, session_id).removed == ()
    assert states(desk, session_id)["o1"] is OfferState.WAITING


def test_nobody_is_named_on_the_screen(begun, tab, desk):
    session_id, test = at_the_cards(
        begun, tab, desk, card("o1", "We bake", by="secret-id-of-a-phone")
    )
    press(test, session_id, "room", "more", "o1")
    assert "secret-id-of-a-phone" not in body(test)
    assert not [key for key in keys(test) if "secret-id-of-a-phone" in key]


def test_many_cards_come_up_in_turn(begun, tab, desk):
    many = [card(f"o{n}", f"card {n}") for n in range(SHOWN_AT_ONCE + 3)]
    session_id, test = at_the_cards(begun, tab, desk, *many)
    assert "3 more come up as you go on." in body(test)
    press(test, session_id, "room", "let", "o0")
    assert "2 more come up as you go on." in body(test)


def test_a_waiting_card_is_on_no_wall(begun, tab, desk):
    session_id, _ = at_the_cards(begun, tab, desk, card("o1", "QUIETWORD"))
    for place in (Place.ROOM, Place.SESSION, Place.ROUND, Place.CHAIN):
        assert "QUIETWORD" not in body(tab(session_id, place=place, projector="1"))


def test_the_switches_say_how_the_room_is_kept(begun, tab, desk):
    session_id = begun(OPENED)
    test = part(tab(session_id, place=Place.ROOM), session_id, "keeping")
    test.toggle(key=f"{session_id}:room:switch:moderated").set_value(True).run()
    test.toggle(key=f"{session_id}:room:switch:counts_only").set_value(True).run()
    test.number_input(key=f"{session_id}:room:dots").set_value(5).run()
    room = room_of(desk, session_id)
    assert (room.moderated, room.counts_only, room.dots) == (True, True, 5)
    press(test, session_id, "undo")
    assert test.number_input(key=f"{session_id}:room:dots").value == 3


def test_what_was_held_stays_in_sight_when_cards_come_through_by_themselves(begun, tab, desk):
    session_id, test = at_the_cards(begun, tab, desk, card("o1", "We bake"), card("o2", "We sell"))
    part(test, session_id, "keeping")
    test.toggle(key=f"{session_id}:room:switch:moderated").set_value(False).run()
    assert "2 cards wait for you: let through or hide what came before." in body(test)
    do(desk, session_id, card("o3", "We deliver"))
    assert states(desk, session_id) == {
        "o1": OfferState.WAITING,
        "o2": OfferState.WAITING,
        "o3": OfferState.SHOWN,
    }
    assert "2 cards wait for you" in body(tab(session_id))
    assert "wait for you" not in body(tab(session_id, projector="1"))
    test = part(tab(session_id, place=Place.ROOM), session_id, "cards")
    assert "Waiting for you · 2" in body(test)
    press(test, session_id, "room", "let", "o1")
    assert "1 card waits for you" in body(tab(session_id))


def test_the_end_of_a_room_says_what_was_not_let_through(begun, tab, desk):
    session_id, test = at_the_cards(begun, tab, desk, card("o1", "We bake"))
    part(test, session_id, "keeping")
    press(test, session_id, "room", "end")
    assert "1 card waits for you: what is not let through before the end" in body(test)
