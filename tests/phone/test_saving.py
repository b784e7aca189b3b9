"""What phones send together is stored together, and each phone is told what became of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
import sqlalchemy as sa

from tests.loops import run_apart
from tests.phone.phones import hall
from toolkit.desk import Ticket
from toolkit.domain import changes as c
from toolkit.phone.saving import Saver

__all__ = ["hall"]

PHONES = 200


def came_in(number: int) -> Ticket:
    who = f"p{number}"
    return Ticket(change=c.ParticipantJoined(participant=who), change_id=f"j{number}", actor=who)


def said(works: list[Coroutine[Any, Any, None]]) -> list[str]:
    """What each came to when all are begun at once: nothing, or the code of what it was refused for."""

    async def all_at_once() -> list[str]:
        found = await asyncio.gather(*works, return_exceptions=True)
        return [getattr(one, "code", "") if one is not None else "saved" for one in found]

    return run_apart(all_at_once())


def test_a_whole_room_is_stored_in_one_commit(hall):
    commits: list[int] = []
    sa.event.listen(hall.desk.journal.engine, "commit", lambda _connection: commits.append(1))
    saver = Saver(lambda: hall.desk)
    works = [saver.save(hall.session_id, came_in(number)) for number in range(PHONES)]
    assert said(works) == ["saved"] * PHONES
    assert hall.room.participants == tuple(f"p{number}" for number in range(PHONES))
    assert len(commits) == 1


def test_what_is_refused_keeps_nobody_else_from_being_stored(hall):
    saver = Saver(lambda: hall.desk)
    stranger = Ticket(
        change=c.ReadySaid(participant="p1", ready=True), change_id="r1", actor="somebody else"
    )
    works = [saver.save(hall.session_id, one) for one in (came_in(0), stranger, came_in(1))]
    assert said(works) == ["saved", "only_the_facilitator", "saved"]
    assert hall.room.participants == ("p0", "p1")


def test_a_session_that_is_gone_says_so_to_all_who_wait_and_the_next_are_stored(hall):
    saver = Saver(lambda: hall.desk)
    gone = [saver.save("nowhere", came_in(number)) for number in range(2)]
    assert said([*gone, saver.save(hall.session_id, came_in(2))]) == [
        "session_unknown",
        "session_unknown",
        "saved",
    ]


def test_a_desk_that_fails_says_so_to_all_who_wait_and_the_next_are_stored(hall):
    desks = iter([None, hall.desk])
    saver = Saver(lambda: next(desks))

    async def first_then_second() -> list[type]:
        works = [saver.save(hall.session_id, came_in(number)) for number in range(2)]
        failed = await asyncio.gather(*works, return_exceptions=True)
        await saver.save(hall.session_id, came_in(2))
        return [type(one) for one in failed]

    assert run_apart(first_then_second()) == [AttributeError, AttributeError]
    assert hall.room.participants == ("p2",)


def test_what_a_phone_sent_is_stored_when_it_went_away_before_the_answer(hall):
    saver = Saver(lambda: hall.desk)

    async def leave_early() -> None:
        work = asyncio.create_task(saver.save(hall.session_id, came_in(0)))
        await asyncio.sleep(0)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work
        await saver.save(hall.session_id, came_in(1))

    run_apart(leave_early())
    assert hall.room.participants == ("p0", "p1")


def test_two_loops_are_served_by_one_saver(hall):
    saver = Saver(lambda: hall.desk)
    for number in range(2):
        run_apart(saver.save(hall.session_id, came_in(number)))
    assert hall.room.participants == ("p0", "p1")
