from __future__ import annotations

from tests.screens.room.in_the_room import (
    OPENED,
    WRITING,
    belief,
    body,
    do,
    join,
    keys,
    press,
    room_of,
)
from tests.screens.rounds.at_a_round import ballots, hands
from toolkit.domain.changes import (
    PromptShown,
    ReadySaid,
    RoomStepOpened,
    RoundOpened,
    RoundRevealed,
    StageOpened,
)
from toolkit.domain.vocabulary import RoomStep, Stage
from toolkit.screens.along import phones_step
from toolkit.screens.room.counts import rated_of_cards
from toolkit.screens.state import Place

BELIEFS = (belief("a1", "buyers order again"), belief("a2", "a job is what people want"))
RATING = RoomStepOpened(step=RoomStep.RATE)
ROUND = RoundOpened(round_number=1, assumption_ids=("a1", "a2"))


def steps_of(test) -> dict[str, bool]:
    """The steps with a button, and whether each can be pressed now."""
    found = [b for b in test.button if ":room_step:" in (b.key or "")]
    return {b.key.rpartition(":")[2]: not b.disabled for b in found}


def test_every_step_has_a_button_and_what_has_nothing_to_judge_waits(begun, tab):
    test = tab(begun(OPENED), place=Place.ROOM)
    assert steps_of(test) == {
        "cards": True,
        "assumptions": True,
        "rate": False,
        "map": True,
        "vote_assumptions": False,
        "vote_actions": False,
        "learned": True,
        "wait": True,
    }


def test_a_press_turns_the_phones(begun, tab, desk):
    session_id = begun(OPENED, StageOpened(stage=Stage.ROLES), PromptShown(prompt_id="ro-1"))
    test = tab(session_id, place=Place.ROOM)
    press(test, session_id, "room_step", "other", "cards")
    room = room_of(desk, session_id)
    assert (room.step, room.stage, room.prompt_id) == (RoomStep.CARDS, Stage.ROLES, "ro-1")
    press(test, session_id, "room_step", "other", "learned")
    assert room_of(desk, session_id).step is RoomStep.LEARNED
    assert "room_step:here:learned" in keys(test)


def test_rating_begins_with_the_choice_of_cards_and_phones_go_along(begun, tab, desk):
    session_id = begun(OPENED, *BELIEFS)
    test = tab(session_id, place=Place.ROOM)
    press(test, session_id, "room_step", "other", "rate")
    assert desk.session(session_id).open_round() is None
    press(test, session_id, "round", "begin")
    opened = desk.session(session_id).open_round()
    assert opened is not None
    assert opened.assumption_ids == ("a1", "a2")
    assert room_of(desk, session_id).step is RoomStep.RATE


def test_the_choice_of_cards_can_be_left(begun, tab, desk):
    session_id = begun(OPENED, *BELIEFS)
    test = press(tab(session_id, place=Place.ROOM), session_id, "room_step", "other", "rate")
    press(test, session_id, "room", "not_now")
    assert "round:begin" not in keys(test)
    assert desk.session(session_id).rounds == ()


def test_while_a_round_is_open_rating_goes_on_where_it_was(begun, tab, desk):
    session_id = begun(OPENED, *BELIEFS, ROUND, RoomStepOpened(step=RoomStep.WAIT))
    press(tab(session_id, place=Place.ROOM), session_id, "room_step", "other", "rate")
    assert room_of(desk, session_id).step is RoomStep.RATE
    assert len(desk.session(session_id).rounds) == 1


def test_each_card_says_how_many_rated_it_by_phone_and_by_hand(begun, tab, desk):
    session_id = begun(OPENED, *BELIEFS, ROUND, RATING)
    for change in (*ballots("a1", (1, 2, 3)), hands("a1", (0, 2, 0, 0, 0)), *ballots("a2", (1,))):
        desk.record(session_id, change)
    session = desk.session(session_id)
    opened = session.open_round()
    assert opened is not None
    assert rated_of_cards(session, opened) == (("a1", 5), ("a2", 1))
    page = body(tab(session_id, place=Place.ROOM))
    assert "5 people" in page
    assert "5 have rated" in page


def test_reveal_closes_the_round(begun, tab, desk):
    session_id = begun(OPENED, *BELIEFS, ROUND, RATING)
    press(tab(session_id, place=Place.ROOM), session_id, "room", "reveal")
    assert desk.session(session_id).open_round() is None


def test_a_card_goes_back_to_the_phones_from_the_reveal(begun, tab, desk):
    session_id = begun(OPENED, *BELIEFS, ROUND, RATING, *ballots("a1", (0, 4, 4)))
    desk.record(session_id, RoundRevealed(round_number=1))
    desk.record(session_id, RoomStepOpened(step=RoomStep.WAIT))
    press(tab(session_id, place=Place.ROUND), session_id, "round", "ask_again", "a1")
    opened = desk.session(session_id).open_round()
    assert opened is not None
    assert (opened.number, opened.assumption_ids) == (2, ("a1",))
    assert room_of(desk, session_id).step is RoomStep.RATE


def test_without_a_room_the_reveal_offers_nothing_to_phones(begun, tab, desk):
    session_id = begun(*BELIEFS, ROUND, *ballots("a1", (0, 4, 4)), RoundRevealed(round_number=1))
    assert "round:ask_again:a1" not in keys(tab(session_id, place=Place.ROUND))


def test_hands_are_counted_in_the_open_round(begun, tab, desk):
    session_id = begun(OPENED, *BELIEFS, ROUND, RATING)
    test = press(tab(session_id, place=Place.ROOM), session_id, "room", "hands")
    assert "Round 1: show of hands" in body(test)


def test_turning_the_stage_takes_the_phones_along_and_says_so(begun, tab, desk):
    session_id = begun(OPENED, WRITING)
    test = press(tab(session_id), session_id, "next")
    room = room_of(desk, session_id)
    assert (room.step, room.stage) == (RoomStep.CARDS, Stage.ROLES)
    assert "On the phones now: Write cards" in body(test)
    press(test, session_id, "stage", Stage.ASSUMPTIONS)
    assert room_of(desk, session_id).step is RoomStep.ASSUMPTIONS
    press(test, session_id, "stage", Stage.MAP)
    assert room_of(desk, session_id).step is RoomStep.MAP


def test_phones_stay_where_a_stage_has_no_part_for_them(begun, tab, desk):
    session_id = begun(OPENED, WRITING)
    press(tab(session_id), session_id, "stage", Stage.PLAN)
    assert room_of(desk, session_id).step is RoomStep.CARDS


def test_phones_stay_with_an_open_round(begun, tab, desk):
    session_id = begun(OPENED, *BELIEFS, ROUND, RATING)
    press(tab(session_id), session_id, "stage", Stage.MAP)
    assert room_of(desk, session_id).step is RoomStep.RATE


def test_without_a_room_turning_the_stage_records_the_stage_alone(begun, tab, desk):
    session_id = begun()
    before = desk.history(session_id).seq
    press(tab(session_id), session_id, "next")
    assert desk.history(session_id).seq == before + 1


def test_a_prompt_on_the_screen_comes_to_the_phones_that_write(begun, tab, desk):
    session_id = begun(OPENED, WRITING)
    press(tab(session_id), session_id, "prompt", "first")
    session = desk.session(session_id)
    assert session.wall.prompt_id is not None
    assert room_of(desk, session_id).prompt_id == session.wall.prompt_id


def test_a_prompt_does_not_call_phones_back_from_another_step(begun, tab, desk):
    session_id = begun(OPENED, RoomStepOpened(step=RoomStep.WAIT))
    press(tab(session_id), session_id, "prompt", "first")
    assert room_of(desk, session_id).step is RoomStep.WAIT


def test_phones_that_are_where_they_should_be_are_left_in_peace(begun, desk):
    session_id = begun(OPENED, WRITING)
    join(desk, session_id, "p1")
    do(desk, session_id, ReadySaid(participant="p1", ready=True))
    assert phones_step(desk.session(session_id)) is None


def test_the_whole_room_pauses_and_goes_on_from_any_screen(begun, tab, desk):
    session_id = begun(OPENED, WRITING)
    test = press(tab(session_id), session_id, "badge", "pause")
    assert room_of(desk, session_id).paused
    assert "Paused: phones and wall show a calm screen" in body(test)
    press(test, session_id, "badge", "pause")
    assert not room_of(desk, session_id).paused


def test_reveal_is_at_hand_on_any_screen_while_a_round_is_open(begun, tab, desk):
    session_id = begun(OPENED, *BELIEFS)
    assert "badge:reveal" not in keys(tab(session_id))
    for change in (ROUND, RATING):
        desk.record(session_id, change)
    press(tab(session_id), session_id, "badge", "reveal")
    assert desk.session(session_id).open_round() is None


def test_the_badge_counts_and_leaves_with_the_room(begun, tab, desk):
    session_id = begun(OPENED, WRITING)
    join(desk, session_id, "p1", "p2", "p3")
    do(desk, session_id, ReadySaid(participant="p2", ready=True))
    page = body(tab(session_id))
    assert "3 people in" in page
    assert "1 ready" in page
    assert "badge:pause" not in keys(tab(begun()))
