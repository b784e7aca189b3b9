from __future__ import annotations

import asyncio
from contextlib import aclosing

from starlette.concurrency import run_in_threadpool

from tests.loops import run_apart
from tests.phone.phones import hall
from toolkit.domain.vocabulary import RoomStep
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
