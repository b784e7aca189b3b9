"""What phones send goes to the desk together: one thread at a time stores all that wait, in one commit.

Two hundred threads that wait for their turn at the journal would cost more than what they store.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from toolkit.desk import Desk, Ticket

Waiting = list[tuple[Ticket, asyncio.Future[None]]]


@dataclass(slots=True)
class Queue:
    """What waits to be stored in one session."""

    waiting: Waiting = field(default_factory=list)


class Saver:
    """Stores tickets; whoever asks is answered after the commit that holds its own."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        self._desk = desk
        self._queues: dict[Hashable, Queue] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def save(self, session_id: str, ticket: Ticket) -> None:
        """Store one change, with all that wait beside it. Raises what the desk refuses it for."""
        loop = asyncio.get_running_loop()
        stored: asyncio.Future[None] = loop.create_future()
        key = (loop, session_id)
        queue = self._queues.get(key)
        if queue is None:
            queue = self._queues[key] = Queue()
            task = loop.create_task(self._work_off(key, session_id, queue))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        queue.waiting.append((ticket, stored))
        await stored
        if ticket.failed is not None:
            raise ticket.failed

    async def _work_off(self, key: Hashable, session_id: str, queue: Queue) -> None:
        """Store until nothing waits any more."""
        while queue.waiting:
            batch, queue.waiting = queue.waiting, []
            await self._store(session_id, batch)
        del self._queues[key]

    async def _store(self, session_id: str, batch: Waiting) -> None:
        failed: Exception | None = None
        try:
            tickets = [ticket for ticket, _stored in batch]
            await asyncio.to_thread(self._desk().record_all, session_id, tickets)
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
