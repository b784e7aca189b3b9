"""The facilitator steers the room; people come in, are ready, vote, and tell what only the facilitator hears."""

from __future__ import annotations

from dataclasses import replace

from tests.journeys import BEGAN, begun, line
from tests.rooms import ANNA, BEN, CARDS, CODE, EVE, dots, in_room, ready, room_of, room_set, worry
from toolkit.domain import changes as c
from toolkit.domain.apply import apply
from toolkit.domain.changes import Change, Entry
from toolkit.domain.session import Dots, PrivateWorry, Room
from toolkit.domain.vocabulary import RoomStep, Stage


def test_a_room_opens_waiting_and_empty():
    journey = begun().do(c.RoomOpened(code=CODE))
    opened = journey.history.entries[-1].at
    assert room_of(journey) == Room(code=CODE, opened_at=opened)


def test_a_room_that_has_ended_stays_with_what_it_knew_until_the_next_one_opens():
    journey = in_room().do(c.RoomEnded())
    room = room_of(journey)
    assert (room.open, room.participants) == (False, (ANNA, BEN, EVE))
    assert room.ended_at == journey.history.entries[-1].at
    journey.do(c.RoomOpened(code="ABCDE"))
    assert room_of(journey).participants == ()


def test_a_step_says_what_phones_can_do_and_nobody_is_ready_with_it_yet():
    journey = in_room(RoomStep.WAIT).by(ANNA, ready(ANNA)).do(replace(CARDS, prompt_id="G1"))
    room = room_of(journey)
    assert (room.step, room.stage, room.prompt_id) == (RoomStep.CARDS, Stage.GOALS, "G1")
    assert room.ready == ()


def test_a_room_is_paused_and_set_without_losing_its_step():
    journey = in_room().do(c.RoomPaused(paused=True), room_set(moderated=True, dots=5))
    room = room_of(journey)
    assert (room.paused, room.moderated, room.counts_only, room.dots) == (True, True, False, 5)
    assert room.step is RoomStep.CARDS


def test_the_wall_turns_its_pages_and_begins_anew_with_every_step_and_reveal():
    journey = in_room(RoomStep.RATE).do(c.WallPageTurned(page=2))
    assert room_of(journey).page == 2
    assert room_of(journey.do(c.RoomStepOpened(step=RoomStep.MAP))).page == 0
    again = journey.do(c.RoundOpened(round_number=1, assumption_ids=("a1",)))
    assert room_of(again.do(c.RoundRevealed(round_number=1))).page == 0


def test_people_come_in_once():
    journey = in_room().by(ANNA, c.ParticipantJoined(participant=ANNA))
    assert room_of(journey).participants == (ANNA, BEN, EVE)


def test_ready_is_counted_once_and_can_be_taken_back():
    journey = in_room().by(ANNA, ready(ANNA), ready(ANNA)).by(BEN, ready(BEN))
    assert room_of(journey).ready == (ANNA, BEN)
    assert room_of(journey.by(ANNA, ready(ANNA, yes=False))).ready == (BEN,)


def test_the_newest_dots_of_a_step_count_each_thing_once():
    journey = in_room(RoomStep.VOTE_ASSUMPTIONS).by(ANNA, dots("a1"), dots("a2", "a3", "a2"))
    assert room_of(journey).votes == (
        Dots(participant=ANNA, step=RoomStep.VOTE_ASSUMPTIONS, chosen=("a2", "a3")),
    )


def test_dots_on_actions_stand_beside_those_on_assumptions():
    journey = in_room(RoomStep.VOTE_ASSUMPTIONS).by(ANNA, dots("a1"))
    journey.do(
        c.PlanLineWritten(line=line("l1", "a1")), c.RoomStepOpened(step=RoomStep.VOTE_ACTIONS)
    )
    journey.by(ANNA, dots("l1", step=RoomStep.VOTE_ACTIONS))
    assert [vote.chosen for vote in room_of(journey).votes] == [("a1",), ("l1",)]


def test_the_dots_of_two_merged_assumptions_stand_on_the_kept_one():
    journey = (
        in_room(RoomStep.VOTE_ASSUMPTIONS)
        .by(ANNA, dots("a1", "a2"))
        .by(BEN, dots("a2", participant=BEN))
    )
    journey.do(c.AssumptionsMerged(kept="a1", merged="a2"))
    assert [vote.chosen for vote in room_of(journey).votes] == [("a1",), ("a1",)]


def test_a_worry_is_told_and_read():
    journey = in_room().by(ANNA, worry("w1"))
    told = PrivateWorry(
        worry_id="w1",
        participant=ANNA,
        text="Somebody is in danger",
        told_at=journey.history.entries[-1].at,
    )
    assert room_of(journey).worries == (told,)
    assert room_of(journey.do(c.WorryRead(worry_id="w1"))).worries == (replace(told, read=True),)


def test_without_a_room_whatever_comes_from_phones_does_nothing():
    """So it is on replay, after the opening of the room was lost from a journal."""
    late: tuple[Change, ...] = (
        c.RoomEnded(),
        c.RoomPaused(paused=True),
        room_set(),
        CARDS,
        c.OfferLetThrough(offer_id="o1", shown=True),
        c.OfferMerged(offer_id="o1", into="o2"),
        c.ParticipantRemoved(participant=ANNA),
        c.WorryRead(worry_id="w1"),
        c.ParticipantJoined(participant=ANNA),
        c.OfferEdited(offer_id="o1", participant=ANNA, text="x"),
        c.OfferTakenBack(offer_id="o1", participant=ANNA),
        ready(ANNA),
        dots("a1"),
        worry("w1"),
    )
    session = begun().session
    for change in late:
        entry = Entry(seq=9, change_id="x9", at=BEGAN, actor=ANNA, change=change)
        assert apply(session, entry) == session
