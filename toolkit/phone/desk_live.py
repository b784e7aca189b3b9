"""What the facilitator's screens hear: how many changes a session or gathering has by now. They fetch the rest
themselves.

``/live/SESSION_ID`` and ``/glive/GATHERING_ID`` stand behind the facilitator's sign-in like every screen: they are
on no list of open pages.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from functools import partial
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from toolkit.desk.keeping import Keeping
from toolkit.domain.errors import NotFound
from toolkit.phone.broadcast import Broadcast
from toolkit.phone.keys import LOOK_AGAIN_SECONDS, facilitator_signed_in

SECONDS_BETWEEN = 0.5
"""A screen is drawn anew at most twice a second, however many phones write (house rule)."""

HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


class DeskLive:
    """Tells the screens of a session or gathering how far its journal has come."""

    def __init__(
        self,
        desk: Callable[[], Keeping[Any, Any, Any, Any]],
        place: str = "live",
        *,
        seconds_between: float = SECONDS_BETWEEN,
        look_again_seconds: float = LOOK_AGAIN_SECONDS,
    ) -> None:
        self._desk = desk
        self._place = place
        self._seconds_between = seconds_between
        self._look_again_seconds = look_again_seconds
        self._broadcast: Broadcast | None = None

    def route(self) -> Route:
        """The route of the stream."""
        return Route(f"/{self._place}/{{journal_id}}", self._answer)

    async def lines(
        self, journal_id: str, may_hear: Callable[[], bool] = lambda: True
    ) -> AsyncIterator[str]:
        """The stream's text: the number of the newest change now, and again whenever there are more.

        It ends with the first line that its listener may not hear any more, a heartbeat at the latest.
        """
        async with aclosing(self._begun().listen(journal_id)) as heard:
            async for text in heard:
                if not may_hear():
                    return
                yield f"data: {text}\n\n" if text else ": still here\n\n"

    async def _answer(self, request: Request) -> Response:
        if not facilitator_signed_in(request):
            return PlainTextResponse("", status_code=403, headers=HEADERS)
        journal_id = request.path_params["journal_id"]
        try:
            await run_in_threadpool(self._desk().history, journal_id)
        except NotFound:
            return PlainTextResponse("", status_code=404, headers=HEADERS)
        lines = self.lines(journal_id, partial(facilitator_signed_in, request))
        return StreamingResponse(lines, media_type="text/event-stream", headers=HEADERS)

    def _begun(self) -> Broadcast:
        """The broadcast, begun with the first screen: only then does the loop run that serves them."""
        if self._broadcast is None:
            self._broadcast = Broadcast(
                self._desk(),
                self._newest,
                seconds_between=self._seconds_between,
                heartbeat_seconds=self._look_again_seconds,
            )
            self._broadcast.start()
        return self._broadcast

    def _newest(self, journal_id: str) -> str:
        return str(self._desk().history(journal_id).seq)
