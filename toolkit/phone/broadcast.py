"""One picture of a session for many listeners: rendered once after a change, then sent to all of them.

Listeners get the latest state, never a queue of changes: a slow phone misses steps in between and is right in the end.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from math import inf
from time import perf_counter
from typing import Any

from toolkit.desk.keeping import Keeping

HEARTBEAT_SECONDS = 20.0
"""A silent stream says that it is alive; networks close silent ones (house rule)."""

QUICK_SECONDS = 0.002
"""What takes less is rendered between two requests: the way to a thread and back costs as much (house rule)."""

Render = Callable[[str], str]
"""From the id of a session or gathering to what its listeners are sent: one line of text, the same for everybody."""


@dataclass(slots=True, eq=False)
class Channel:
    """What the listeners of one session hear: the newest text, and a bell that rings when it has changed."""

    text: str = ""
    bell: asyncio.Event = field(default_factory=asyncio.Event)
    listeners: int = 0
    stale: bool = True
    at_work: bool = False
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    seconds_taken: float = inf


class Broadcast:
    """Sends what ``render`` makes of a session to all who listen, at most once in ``seconds_between``."""

    def __init__(
        self,
        desk: Keeping[Any, Any, Any, Any],
        render: Render,
        *,
        seconds_between: float = 0.0,
        heartbeat_seconds: float = HEARTBEAT_SECONDS,
    ) -> None:
        self._desk = desk
        self._render = render
        self._seconds_between = seconds_between
        self._heartbeat_seconds = heartbeat_seconds
        self._channels: dict[str, Channel] = {}
        self._tasks: set[asyncio.Future[None]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Begin to hear the desk. Called on the event loop that serves the listeners."""
        self._loop = asyncio.get_running_loop()
        self._stop = self._desk.subscribe(self._told)

    def close(self) -> None:
        """Stop hearing the desk."""
        self._stop()

    def listening(self, session_id: str) -> int:
        """How many listen to a session now."""
        channel = self._channels.get(session_id)
        return channel.listeners if channel else 0

    async def listen(self, session_id: str) -> AsyncGenerator[str, None]:
        """The newest text now, and again whenever it has changed; an empty text is a heartbeat."""
        channel = self._channels.setdefault(session_id, Channel())
        channel.listeners += 1
        try:
            if not channel.text:
                await self._renew(session_id, channel)
            sent = ""
            while True:
                if channel.text != sent:
                    sent = channel.text
                    yield sent
                    continue
                try:
                    async with asyncio.timeout(self._heartbeat_seconds):
                        await channel.bell.wait()
                except TimeoutError:
                    yield ""
        finally:
            channel.listeners -= 1
            if not channel.listeners:
                self._channels.pop(session_id, None)

    def _told(self, session_id: str, _seq: int) -> None:
        """Called by the desk on whichever thread made the commit."""
        if self._loop is not None and session_id in self._channels:
            self._loop.call_soon_threadsafe(self._mark, session_id)

    def _mark(self, session_id: str) -> None:
        channel = self._channels.get(session_id)
        if channel is None:
            return
        channel.stale = True
        if not channel.at_work:
            channel.at_work = True
            task = asyncio.ensure_future(self._keep_fresh(session_id, channel))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _keep_fresh(self, session_id: str, channel: Channel) -> None:
        """Render until nothing new has come meanwhile, with the rest in between that the audience bears."""
        try:
            while channel.stale:
                await self._renew(session_id, channel)
                if self._seconds_between:
                    await asyncio.sleep(self._seconds_between)
        finally:
            channel.at_work = False

    async def _renew(self, session_id: str, channel: Channel) -> None:
        """Render once; one after another, so that no older text comes after a newer one."""
        async with channel.turn:
            channel.stale = False
            if channel.seconds_taken < QUICK_SECONDS:
                text = self._timed(session_id, channel)
            else:
                text = await asyncio.to_thread(self._timed, session_id, channel)
            if text != channel.text:
                channel.text = text
                bell, channel.bell = channel.bell, asyncio.Event()
                bell.set()

    def _timed(self, session_id: str, channel: Channel) -> str:
        """The text, and how long it took: what is quick need not go to a thread and back the next time."""
        began = perf_counter()
        text = self._render(session_id)
        channel.seconds_taken = perf_counter() - began
        return text
