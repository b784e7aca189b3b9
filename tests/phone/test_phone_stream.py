from __future__ import annotations

import asyncio
import threading
from contextlib import aclosing

from starlette.concurrency import run_in_threadpool

from tests.loops import run_apart
from tests.phone.phones import hall
from toolkit.domain.changes import Entry
from toolkit.domain.vocabulary import RoomStep
from toolkit.phone.broadcast import Broadcast
from toolkit.phone.heard import mark_of
from toolkit.phone.side import PhoneSide

__all__ = ["hall"]

PATIENCE_SECONDS = 30


def test_a_phone_hears_the_mark_at_once_and_again_when_the_room_goes_on(hall):
    async def listen() -> list[str]:
        side = PhoneSide(lambda: hall.desk)
        async with aclosing(side.lines(hall.session_id)) as lines:
            heard = [await anext(lines), await anext(lines)]
            await run_in_threadpool(hall.step, RoomStep.LEARNED)
            heard.append(await asyncio.wait_for(anext(lines), PATIENCE_SECONDS))
        return heard

    first = mark_of(hall.desk.history(hall.session_id))
    heard = run_apart(listen())
    second = mark_of(hall.desk.history(hall.session_id))
    assert heard == ["retry: 2000\n\n", f"data: {first}\n\n", f"data: {second}\n\n"]
    assert first != second


def test_a_stream_that_ends_leaves_nobody_listening(hall):
    async def listen() -> int:
        side = PhoneSide(lambda: hall.desk)
        async with aclosing(side.lines(hall.session_id)) as lines:
            await anext(lines)
            await anext(lines)
        return side._begun().listening(hall.session_id)

    assert run_apart(listen()) == 0


def test_what_is_quick_is_rendered_on_the_loop_and_what_takes_long_beside_it(hall, monkeypatch):
    threads: list[str] = []

    def render(session_id: str) -> str:
        threads.append("loop" if threading.current_thread() is loops[0] else "beside")
        return f"{session_id}{len(threads)}"

    loops: list[threading.Thread] = []

    async def listen() -> None:
        loops.append(threading.current_thread())
        broadcast = Broadcast(hall.desk, render)
        broadcast.start()
        async with aclosing(broadcast.listen(hall.session_id)) as heard:
            await anext(heard)
            for quick in (60.0, 0.0):
                monkeypatch.setattr("toolkit.phone.broadcast.QUICK_SECONDS", quick)
                await run_in_threadpool(hall.step, RoomStep.LEARNED)
                await asyncio.wait_for(anext(heard), PATIENCE_SECONDS)
        broadcast.close()

    run_apart(listen())
    assert threads == ["beside", "loop", "beside"]


def test_phones_that_all_ask_after_a_rest_wait_for_one_look_into_the_journal(hall, monkeypatch):
    monkeypatch.setattr("toolkit.desk.keeping.FRESH_SECONDS", 0.0)
    hall.step(RoomStep.LEARNED)
    reads: list[str] = []
    read = hall.desk.journal.entries

    def counted(session_id: str, after: int = 0) -> tuple[Entry, ...]:
        reads.append(f"{session_id} after {after}")
        found: tuple[Entry, ...] = read(session_id, after)
        return found

    monkeypatch.setattr(hall.desk.journal, "entries", counted)

    async def looks(side: PhoneSide, count: int) -> list[str]:
        """The session that each found, and how often the journal was read for all of them."""
        reads.clear()
        found = await asyncio.gather(*(side._keeper._looked_up(hall.code) for _ in range(count)))
        assert {one and one.session.session_id for one in found} == {hall.session_id}
        return list(reads)

    async def once_and_all_together() -> list[list[str]]:
        side = PhoneSide(lambda: hall.desk)
        await looks(side, 1)
        return [await looks(side, 1), await looks(side, 200)]

    alone, together = run_apart(once_and_all_together())
    assert alone == together
    assert alone
