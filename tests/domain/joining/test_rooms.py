"""What people did in a room on the other machine comes in; no room opens here by it, and none here is disturbed."""

from __future__ import annotations

from tests.apart import Machine, file_of, joined, two_machines
from tests.domain.joining.test_joining import belief
from tests.journeys import begun
from tests.rooms import ANNA, CODE, offered
from toolkit.domain import changes as c
from toolkit.domain.joining import Relation
from toolkit.domain.vocabulary import FACILITATOR, RoomStep, Shelf, Stage


def test_a_room_that_the_file_opened_is_over_here_and_its_cards_stay():
    here, there = two_machines(begun().history)
    there.do(c.RoomOpened(code=CODE), c.RoomStepOpened(step=RoomStep.CARDS, stage=Stage.GOALS))
    there.do(c.ParticipantJoined(participant=ANNA), offered("of1"), actor=ANNA)
    plan = joined(file_of(there), here.history)
    session = plan.after.session
    assert session.room is not None
    assert not session.room.open
    assert session.cards[-1].text == "A shop orders again"
    there.do(offered("of2", text="And another shop"), actor=ANNA)
    again = joined(file_of(there), plan.after)
    assert (again.relation, again.refused) == (Relation.NEWER, ())
    assert again.after.session.cards[-1].text == "And another shop"
    assert again.after.session.room is not None
    assert not again.after.session.room.open


def test_no_undo_here_opens_a_room_of_the_other_machine():
    for ended_there in (True, False):
        here, there = two_machines(begun().history)
        there.do(c.RoomOpened(code=CODE), c.RoomStepOpened(step=RoomStep.WAIT))
        if ended_there:
            there.do(c.RoomEnded())
        after = Machine(joined(file_of(there), here.history).after, "later")
        while after.history.undo_stack:
            after.do(c.Undone(change_id=after.history.undo_stack[-1]))
            room = after.history.session.room
            assert room is None or not room.open


def test_what_a_participant_did_stays_a_participants_and_no_undo_takes_it():
    here, there = two_machines(begun().history)
    there.do(c.RoomOpened(code=CODE))
    there.do(c.ParticipantJoined(participant=ANNA), offered("of1"), actor=ANNA)
    after = joined(file_of(there), here.history).after
    actors = {e.actor for e in after.entries if isinstance(e.change, c.Offered)}
    assert FACILITATOR not in actors
    assert ANNA not in actors
    actor_of = {e.change_id: e.actor for e in after.entries}
    assert {actor_of[one] for one in after.undo_stack} == {FACILITATOR}


def test_nothing_is_joined_while_the_room_here_is_open_or_the_session_is_set_aside():
    here, there = two_machines(begun().history)
    there.do(belief("new words"))
    here.do(c.RoomOpened(code=CODE))
    open_room = joined(file_of(there), here.history)
    here.do(c.RoomEnded(), c.SessionShelved(shelf=Shelf.ARCHIVED))
    archived = joined(file_of(there), here.history)
    assert [p.closed and p.closed.code for p in (open_room, archived)] == [
        "join_needs_room_over",
        "session_not_open",
    ]
    assert (open_room.added, archived.added) == ((), ())


def test_a_room_in_the_file_waits_until_the_last_one_here_is_looked_through():
    past = begun().do(c.RoomOpened(code=CODE), c.RoomSet(moderated=True, counts_only=False, dots=3))
    past.by(ANNA, c.ParticipantJoined(participant=ANNA), offered("of1"))
    here, there = two_machines(past.do(c.RoomEnded()).history)
    there.do(c.RoomOpened(code="ABCDE"))
    plan = joined(file_of(there), here.history)
    assert plan.closed
    assert plan.closed.code == "join_room_waits"
