from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.screens.cast import cards_under
from tests.screens.room.in_the_room import (
    MODERATED,
    OPENED,
    WRITING,
    body,
    card,
    do,
    join,
    keys,
    learned,
    press,
    room_of,
)
from toolkit.desk import Desk
from toolkit.domain.changes import (
    CardEdited,
    CardLinked,
    Offered,
    OfferEdited,
    OfferLetThrough,
    OfferTakenBack,
    RoomSet,
    RoomStepOpened,
    StageOpened,
)
from toolkit.domain.vocabulary import OfferKind, RoomStep, Stage
from toolkit.screens.held_back import without_held_back

COUNTS_ONLY = RoomSet(moderated=False, counts_only=True, dots=3)
SECRET = "QUIETWORD"


@pytest.fixture
def written(begun: Callable[..., str], desk: Desk) -> str:
    """A room where one card came from a phone and one was typed, before the reveal."""
    session_id = begun(OPENED, WRITING, COUNTS_ONLY, cards_under(Stage.STRATEGY, "typed by hand"))
    join(desk, session_id, "p1")
    do(desk, session_id, card("o1", SECRET))
    return session_id


def test_the_wall_counts_the_cards_until_the_reveal(written, tab, desk):
    test = tab(written, projector="1")
    assert "1 card came from phones." in body(test)
    press(test, written, "badge", "reveal")
    assert not room_of(desk, written).counts_only
    assert "came from phones." not in body(test)


def test_a_card_that_waits_is_not_in_the_session_that_the_wall_gets(written, desk):
    session = desk.session(written)
    assert [one.text for one in without_held_back(session).cards] == ["typed by hand"]


def test_the_facilitators_own_screen_has_the_card(written, tab):
    test = tab(written)
    assert "1 card came" in body(test)
    assert "came from phones." not in body(test)
    assert "badge:reveal" in keys(test)


def test_links_to_a_card_that_waits_wait_with_it(written, desk):
    desk.record(written, CardLinked(card_id="strategy1", leads_to="o1", linked=True))
    (shown,) = without_held_back(desk.session(written)).cards
    assert shown.leads_to == ()


def test_once_the_phones_go_on_their_cards_are_shown(written, desk):
    desk.record(written, RoomStepOpened(step=RoomStep.CARDS, stage=Stage.ROLES))
    texts = [one.text for one in without_held_back(desk.session(written)).cards]
    assert texts == ["typed by hand", SECRET]


def test_assumptions_from_phones_wait_too_and_the_others_keep_their_numbers(begun, tab, desk):
    session_id = begun(
        OPENED,
        StageOpened(stage=Stage.ASSUMPTIONS),
        RoomStepOpened(step=RoomStep.ASSUMPTIONS),
        COUNTS_ONLY,
    )
    join(desk, session_id, "p1")
    offered = Offered(
        offer_id="o1", participant="p1", kind=OfferKind.ASSUMPTION, text=f"buyers {SECRET}"
    )
    do(desk, session_id, offered)
    wall = tab(session_id, projector="1")
    assert SECRET not in body(wall)
    assert "1 card came from phones." in body(wall)
    assert not [b for b in wall.button if SECRET in b.label]
    assert [b for b in tab(session_id).button if SECRET in b.label]


@pytest.mark.parametrize("place", ["happened", "session", "room"])
def test_words_that_wait_for_the_reveal_are_not_in_the_list_of_what_happened(written, tab, place):
    assert SECRET not in body(tab(written, place=place, projector="1"))


def test_the_list_on_the_wall_repeats_no_words_that_were_not_let_through(begun, tab, desk):
    session_id = begun(OPENED, WRITING, MODERATED, cards_under(Stage.STRATEGY, "typed by hand"))
    join(desk, session_id, "p1")
    do(
        desk,
        session_id,
        card("waits", f"{SECRET} waits"),
        card("hidden", f"{SECRET} hidden"),
        card("again", f"{SECRET} as it was"),
        card("shown", "in the room"),
        learned("learned", f"{SECRET} learned"),
        OfferEdited(offer_id="waits", participant="p1", text=f"{SECRET} still waits"),
        OfferTakenBack(offer_id="again", participant="p1"),
    )
    for change in (
        OfferLetThrough(offer_id="shown", shown=True),
        OfferLetThrough(offer_id="hidden", shown=True),
        CardEdited(card_id="hidden", text=f"{SECRET} said better"),
        OfferLetThrough(offer_id="hidden", shown=False),
    ):
        desk.record(session_id, change)
    wall = body(tab(session_id, place="happened", projector="1"))
    assert (SECRET in wall, "in the room" in wall, "typed by hand" in wall) == (False, True, True)
    assert wall.count("A card from a phone was let through") == 2
    assert SECRET in body(tab(session_id, place="happened"))


def test_words_are_in_the_list_again_once_they_are_let_through(begun, tab, desk):
    session_id = begun(OPENED, WRITING, MODERATED)
    join(desk, session_id, "p1")
    do(desk, session_id, learned("l1", f"{SECRET} learned"))
    assert SECRET not in body(tab(session_id, place="happened", projector="1"))
    desk.record(session_id, OfferLetThrough(offer_id="l1", shown=True))
    assert SECRET in body(tab(session_id, place="happened", projector="1"))


def test_without_a_room_nothing_waits(begun, desk):
    session = desk.session(begun(cards_under(Stage.STRATEGY, "typed by hand")))
    assert without_held_back(session) is session
