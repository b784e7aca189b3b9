"""/wall/CODE: the projector's page, live. For the facilitator's browser, and for who has the wall's own key."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from toolkit.desk import Desk, today
from toolkit.desk.rooms import plain_code
from toolkit.domain.errors import NotFound
from toolkit.domain.history import History
from toolkit.domain.vocabulary import CODE_LENGTH, CODE_LETTERS
from toolkit.phone.broadcast import Broadcast
from toolkit.phone.keys import facilitator_signed_in, wall_key_fits
from toolkit.phone.rooms import Rooms
from toolkit.phone.wall_page import wall_page
from toolkit.phone.wall_picture import WallPicture, picture_of_room, picture_of_scene, shows_room
from toolkit.phone.wall_scene import over
from toolkit.phone.words import bank_now

SECONDS_BETWEEN = 0.1
"""The wall changes at most ten times a second, however many phones write (house rule)."""

AGAIN_MS = 1_000
"""After so many milliseconds a browser that lost the stream asks for it again."""

DAY_SECONDS = 24 * 60 * 60

HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


class Walls:
    """The walls of all rooms: one picture for each room, drawn once after a change and sent to all its walls."""

    def __init__(
        self, desk: Callable[[], Desk], *, seconds_between: float = SECONDS_BETWEEN
    ) -> None:
        self._the_desk = desk
        self._seconds_between = seconds_between
        self._rooms: Rooms | None = None
        self._broadcast: Broadcast | None = None

    def routes(self) -> list[BaseRoute]:
        """The page and its stream."""
        return [
            Route("/wall/{code}", self.show, methods=["GET"]),
            Route("/wall/{code}/live", self.live, methods=["GET"]),
        ]

    async def show(self, request: Request) -> Response:
        """The page as it stands; a key in the address goes into a cookie and out of the address."""
        asked = request.path_params["code"]
        code = plain_code(asked)
        key = request.query_params.get("key")
        if key is not None and wall_key_fits(code, key):
            return _remembered(code, key)
        if not may_see(request, code):
            return wall_page("wall_closed.html.j2", 403, why="key")
        if key is not None or asked != code:
            return _clean(code)
        try:
            session_id = await run_in_threadpool(self._known().session_id, code)
        except NotFound:
            return wall_page("wall_closed.html.j2", 404, why="code")
        picture = await run_in_threadpool(self._picture, session_id)
        shown = picture if picture.code == code else picture_of_scene(code, over())
        return wall_page("wall.html.j2", picture=shown, clock=self._clock())

    async def live(self, request: Request) -> Response:
        """The stream of the page."""
        code = plain_code(request.path_params["code"])
        if not may_see(request, code):
            return PlainTextResponse("", 403, HEADERS)
        try:
            session_id = await run_in_threadpool(self._known().session_id, code)
        except NotFound:
            return PlainTextResponse("", 404, HEADERS)
        return StreamingResponse(
            self.lines(session_id, code), media_type="text/event-stream", headers=HEADERS
        )

    async def lines(self, session_id: str, code: str) -> AsyncIterator[str]:
        """The stream's text: the clock of this machine, and the whole picture whenever it has changed.

        When the session has opened another room, this room is over: its walls see nothing of the other one.
        """
        yield f"retry: {AGAIN_MS}\n\n"
        async with aclosing(self._begun().listen(session_id)) as heard:
            async for text in heard:
                clock = f"event: clock\ndata: {self._clock()}\n\n"
                shown = text if shows_room(text, code) else picture_of_scene(code, over()).line()
                yield f"{clock}data: {shown}\n\n" if text else clock

    def _clock(self) -> int:
        """The time of this machine in milliseconds: browsers may have another."""
        return int(self._the_desk().clock().timestamp() * 1_000)

    def _known(self) -> Rooms:
        desk = self._the_desk()
        if self._rooms is None or self._rooms.desk is not desk:
            self._rooms = Rooms(desk)
        return self._rooms

    def _begun(self) -> Broadcast:
        """The broadcast, begun with the first wall: only then does the loop run that serves it."""
        if self._broadcast is None:
            self._broadcast = Broadcast(
                self._the_desk(), self._render, seconds_between=self._seconds_between
            )
            self._broadcast.start()
        return self._broadcast

    def _render(self, session_id: str) -> str:
        """The picture after a change that was recorded here: the journal need not be asked for it again."""
        return self._picture(session_id, self._the_desk().history_lately).line()

    def _picture(
        self, session_id: str, history_of: Callable[[str], History] | None = None
    ) -> WallPicture:
        """The picture as it stands; a session that was erased meanwhile is over."""
        try:
            history = (history_of or self._the_desk().history)(session_id)
        except NotFound:
            return picture_of_scene("", over())
        return picture_of_room(history, bank_now(), today())


def may_see(request: Request, code: str) -> bool:
    """Whether this browser is the facilitator's, or came with the key of this room's wall."""
    return facilitator_signed_in(request) or wall_key_fits(
        code, request.cookies.get(_cookie(code), "")
    )


def _remembered(code: str, key: str) -> Response:
    answer = _clean(code)
    answer.set_cookie(
        _cookie(code),
        key,
        max_age=DAY_SECONDS,
        path=f"/wall/{code}",
        httponly=True,
        samesite="lax",
    )
    return answer


def _clean(code: str) -> Response:
    return RedirectResponse(f"/wall/{code}", 303, {"Cache-Control": "no-store"})


def _cookie(code: str) -> str:
    """The name of the cookie; what is no code gives no name of its own."""
    fits = len(code) == CODE_LENGTH and not set(code) - set(CODE_LETTERS)
    return f"wall_{code}" if fits else "wall"
