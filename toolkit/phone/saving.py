"""What phones send goes to the desk together: one thread at a time stores all that wait, in one commit.

Two hundred threads that wait for their turn at the journal would cost more than what they store.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from toolkit.desk.keeping import Keeping
from toolkit.desk.recording import AnyTicket

C = TypeVar("C")
S = TypeVar("S")


@dataclass(slots=True)
class Queue(Generic[C, S]):
    """What waits to be stored in one session or gathering."""

    waiting: list[tuple[AnyTicket[C, S], asyncio.Future[None]]] = field(default_factory=list)


class Saver(Generic[C, S]):
    """Stores tickets; whoever asks is answered after the commit that holds its own."""

    def __init__(self, desk: Callable[[], Keeping[C, S, Any, Any]]) -> None:
        self._desk = desk
        self._queues: dict[Hashable, Queue[C, S]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def save(self, journal_id: str, ticket: AnyTicket[C, S]) -> None:
        """Store one change, with all that wait beside it. Raises what the desk refuses it for."""
        loop = asyncio.get_running_loop()
        stored: asyncio.Future[None] = loop.create_future()
        key = (loop, journal_id)
        queue = self._queues.get(key)
        if queue is None:
            queue = self._queues[key] = Queue()
            task = loop.create_task(self._work_off(key, journal_id, queue))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        queue.waiting.append((ticket, stored))
        await stored
        if ticket.failed is not None:
            raise ticket.failed

    async def _work_off(self, key: Hashable, journal_id: str, queue: Queue[C, S]) -> None:
        """Store until nothing waits any more."""
        while queue.waiting:
            batch, queue.waiting = queue.waiting, []
            await self._store(journal_id, batch)
        del self._queues[key]

    async def _store(
        self, journal_id: str, batch: list[tuple[AnyTicket[C, S], asyncio.Future[None]]]
    ) -> None:
        failed: Exception | None = None
        try:
            tickets = [ticket for ticket, _stored in batch]
            await asyncio.to_thread(self._desk().record_all, journal_id, tickets)
        except Exception as unforeseen:  # noqa: BLE001 (each phone that waits is told, and the next batch is stored)
            failed = unforeseen
        for _ticket, stored in batch:
            if (
                stored.done()
            ):  # the phone has gone away meanwhile; what it sent is stored all the same
                continue
            if failed is not None:
                stored.set_exception(failed)
            else:
                stored.set_result(None)
