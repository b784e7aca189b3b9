from __future__ import annotations

from tests.screens.room.in_the_room import OPENED, belief, body, dots, join, keys, press, room_of
from tests.screens.rounds.at_a_round import ballots
from toolkit.domain.changes import RoomStepOpened, RoundOpened, RoundRevealed
from toolkit.domain.vocabulary import RoomStep
from toolkit.screens.room.keys import CARD_BACK_KEY, CARD_NEXT_KEY
from toolkit.screens.state import Place

REVEALED = (
    belief("a1", "buyers order again"),
    belief("a2", "a job is what people want"),
    RoundOpened(round_number=1, assumption_ids=("a1", "a2")),
    RoomStepOpened(step=RoomStep.RATE),
    *ballots("a1", (2, 2, 2)),
    *ballots("a2", (0, 4, 4)),
    RoundRevealed(round_number=1),
)


def test_the_facilitator_leads_the_wall_through_the_cards_of_a_reveal(begun, tab, desk):
    session_id = begun(OPENED, *REVEALED)
    test = tab(session_id, place=Place.ROOM)
    assert "On the wall: card 1 of 2" in body(test)
    assert "a job is what people want" in body(test)
    press(test, session_id, "room", "turn", CARD_NEXT_KEY)
    assert room_of(desk, session_id).page == 1
    assert "On the wall: card 2 of 2" in body(test)
    press(test, session_id, "room", "turn", CARD_BACK_KEY)
    assert room_of(desk, session_id).page == 0


def test_nothing_is_turned_before_the_reveal_nor_after_the_wall_went_on(begun, tab):
    for further in (
        RoundOpened(round_number=2, assumption_ids=("a1",)),
        RoomStepOpened(step=RoomStep.MAP),
    ):
        session_id = begun(OPENED, *REVEALED, further)
        assert f"room:turn:{CARD_NEXT_KEY}" not in keys(tab(session_id, place=Place.ROOM))


def test_the_reveal_of_a_vote_shows_its_dots_and_ends_it(begun, tab, desk):
    session_id = begun(OPENED, *REVEALED[:2], RoomStepOpened(step=RoomStep.VOTE_ASSUMPTIONS))
    test = tab(session_id, place=Place.ROOM)
    assert "room:reveal" not in keys(test)
    join(desk, session_id, "p1", "p2", "p3")
    for change in dots(("p1", "p2", "p3"), "a1"):
        desk.record(session_id, change, actor=change.participant)
    test = tab(session_id, place=Place.ROOM)
    press(test, session_id, "room", "reveal")
    assert room_of(desk, session_id).step is RoomStep.WAIT
