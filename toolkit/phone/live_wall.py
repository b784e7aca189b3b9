"""A projector's page, live: for the facilitator's browser, and for who has the wall's own key.

Rooms and gatherings have their walls here; each says how its code is found and what its picture is.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from toolkit.desk.keeping import Keeping
from toolkit.desk.rooms import plain_code
from toolkit.domain.errors import NotFound
from toolkit.domain.vocabulary import CODE_LENGTH, CODE_LETTERS
from toolkit.phone.broadcast import Broadcast
from toolkit.phone.keys import facilitator_signed_in, wall_key_fits
from toolkit.phone.wall_page import wall_page
from toolkit.phone.wall_picture import WallPicture, picture_of_scene, shows_room
from toolkit.phone.wall_scene import over

SECONDS_BETWEEN = 0.1
"""The wall changes at most ten times a second, however many phones write (house rule)."""

AGAIN_MS = 1_000
"""After so many milliseconds a browser that lost the stream asks for it again."""

DAY_SECONDS = 24 * 60 * 60

HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


class LiveWalls(ABC):
    """The walls of all rooms, or of all gatherings: one picture each, drawn once after a change and sent to all its
    walls. ``place`` is how their addresses begin.
    """

    place: str

    def __init__(
        self,
        desk: Callable[[], Keeping[Any, Any, Any, Any]],
        *,
        seconds_between: float = SECONDS_BETWEEN,
    ) -> None:
        self._the_desk = desk
        self._seconds_between = seconds_between
        self._broadcast: Broadcast | None = None

    @abstractmethod
    def id_of(self, code: str) -> str:
        """The id of what has that code. Raises NotFound."""

    @abstractmethod
    def picture(self, journal_id: str, *, lately: bool = False) -> WallPicture:
        """The picture as it stands; with ``lately`` the journal need not be asked for what was recorded here."""

    def routes(self) -> list[BaseRoute]:
        """The page and its stream."""
        return [
            Route(f"/{self.place}/{{code}}", self.show, methods=["GET"]),
            Route(f"/{self.place}/{{code}}/live", self.live, methods=["GET"]),
        ]

    async def show(self, request: Request) -> Response:
        """The page as it stands; a key in the address goes into a cookie and out of the address."""
        asked = request.path_params["code"]
        code = plain_code(asked)
        key = request.query_params.get("key")
        if key is not None and wall_key_fits(code, key):
            return self._remembered(code, key)
        if not may_see(request, code):
            return wall_page("wall_closed.html.j2", 403, why="key")
        if key is not None or asked != code:
            return self._clean(code)
        try:
            journal_id = await run_in_threadpool(self.id_of, code)
        except NotFound:
            return wall_page("wall_closed.html.j2", 404, why="code")
        picture = await run_in_threadpool(self.picture, journal_id)
        shown = picture if picture.code == code else picture_of_scene(code, over())
        return wall_page("wall.html.j2", picture=shown, clock=self._clock())

    async def live(self, request: Request) -> Response:
        """The stream of the page."""
        code = plain_code(request.path_params["code"])
        if not may_see(request, code):
            return PlainTextResponse("", 403, HEADERS)
        try:
            journal_id = await run_in_threadpool(self.id_of, code)
        except NotFound:
            return PlainTextResponse("", 404, HEADERS)
        return StreamingResponse(
            self.lines(journal_id, code), media_type="text/event-stream", headers=HEADERS
        )

    async def lines(self, journal_id: str, code: str) -> AsyncIterator[str]:
        """The stream's text: the clock of this machine, and the whole picture whenever it has changed.

        When another room was opened, this one is over: its walls see nothing of the other one.
        """
        yield f"retry: {AGAIN_MS}\n\n"
        async with aclosing(self._begun().listen(journal_id)) as heard:
            async for text in heard:
                clock = f"event: clock\ndata: {self._clock()}\n\n"
                shown = text if shows_room(text, code) else picture_of_scene(code, over()).line()
                yield f"{clock}data: {shown}\n\n" if text else clock

    def _clock(self) -> int:
        """The time of this machine in milliseconds: browsers may have another."""
        return int(self._the_desk().clock().timestamp() * 1_000)

    def _begun(self) -> Broadcast:
        """The broadcast, begun with the first wall: only then does the loop run that serves it."""
        if self._broadcast is None:
            self._broadcast = Broadcast(
                self._the_desk(), self._render, seconds_between=self._seconds_between
            )
            self._broadcast.start()
        return self._broadcast

    def _render(self, journal_id: str) -> str:
        """The picture after a change that was recorded here."""
        return self.picture(journal_id, lately=True).line()

    def _remembered(self, code: str, key: str) -> Response:
        answer = self._clean(code)
        answer.set_cookie(
            _cookie(code),
            key,
            max_age=DAY_SECONDS,
            path=f"/{self.place}/{code}",
            httponly=True,
            samesite="lax",
        )
        return answer

    def _clean(self, code: str) -> Response:
        return RedirectResponse(f"/{self.place}/{code}", 303, {"Cache-Control": "no-store"})


def may_see(request: Request, code: str) -> bool:
    """Whether this browser is the facilitator's, or came with the key of this room's wall."""
    return facilitator_signed_in(request) or wall_key_fits(
        code, request.cookies.get(_cookie(code), "")
    )


def _cookie(code: str) -> str:
    """The name of the cookie; what is no code gives no name of its own."""
    fits = len(code) == CODE_LENGTH and not set(code) - set(CODE_LETTERS)
    return f"wall_{code}" if fits else "wall"
