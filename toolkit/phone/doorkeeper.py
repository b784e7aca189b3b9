"""Who comes in by a code: rooms and gatherings find their pages through one keeper, so that guessing costs alike."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from toolkit.desk.rooms import plain_code
from toolkit.domain.errors import NotFound
from toolkit.phone.limits import Pace, WrongTries

H = TypeVar("H")

Pause = Callable[[float], Awaitable[None]]

JOINING_AT_ONCE = 100
JOINING_PER_SECOND = 2.0
"""So many people come in from one address (house rule); a proxy on this machine stands for all of them."""

LOOPBACK = frozenset({"127.0.0.1", "::1"})


class Doorkeeper(Generic[H]):
    """Finds what a code stands for. ``at_hand`` gives it without a look into the journal or not at all, ``look`` looks
    and may wait; ``inside`` says whether the phone that asks has come in already.
    """

    def __init__(
        self,
        *,
        at_hand: Callable[[str], H | None],
        look: Callable[[str], H | None],
        inside: Callable[[Request, str, H], bool],
        pace: Pace | None = None,
        tries: WrongTries | None = None,
        sleep: Pause = asyncio.sleep,
    ) -> None:
        self._at_hand = at_hand
        self._look = look
        self._inside = inside
        self._pace = pace or Pace()
        self._joining = Pace(JOINING_AT_ONCE, JOINING_PER_SECOND)
        self._tries = tries or WrongTries()
        self._sleep = sleep
        self._looks: dict[Hashable, asyncio.Future[H | None]] = {}

    async def found(self, request: Request, code: str) -> H:
        """What has that code. Who was wrong too often waits, unless the phone is inside already. Raises NotFound."""
        found = self._at_hand(code) or await self._looked_up(code)
        inside = found is not None and self._inside(request, plain_code(code), found)
        if not inside:
            await self.patience(request)
        if found is None:
            self.missed(request)
            raise NotFound("room_unknown", room_code=plain_code(code))
        return found

    async def patience(self, request: Request) -> None:
        """Wait as long as somebody waits who was wrong too often: once a request, wherever its code is looked up."""
        wait = self._tries.wait_seconds(_address(request))
        if wait and not getattr(request.state, "was_patient", False):
            request.state.was_patient = True
            await self._sleep(wait)

    def missed(self, request: Request) -> None:
        """Remember that this address tried something that nobody has."""
        self._tries.was_wrong(_address(request))

    async def _looked_up(self, code: str) -> H | None:
        """What the journal says. All who ask for it at the same time wait for one look."""
        key = (asyncio.get_running_loop(), code)
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = asyncio.ensure_future(run_in_threadpool(self._look, code))
            look.add_done_callback(lambda _done: self._looks.pop(key))
        return await asyncio.shield(look)

    def may_send(self, request: Request, participant: str, *, joins: bool) -> bool:
        """A phone has its own pace; a new one has that of its address, so that no device fills the room with ghosts."""
        if not joins:
            return self._pace.allows(participant)
        who = _address(request)
        return who in LOOPBACK or self._joining.allows(who)


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
