"""The participants' side: every address below ``/p``, each a page, an answer to a form, or a stream."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, suppress
from dataclasses import replace

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from toolkit.desk import Desk, Ticket, today
from toolkit.desk.rooms import plain_code
from toolkit.domain.errors import NotAllowed, NotFound, RoomClosed, RuleBroken, ToolkitError
from toolkit.domain.history import History
from toolkit.domain.vocabulary import CODE_LENGTH, RoomStep
from toolkit.phone.actions import change_id_of, change_of
from toolkit.phone.broadcast import Broadcast
from toolkit.phone.doorkeeper import Doorkeeper, Pause
from toolkit.phone.heard import mark_of
from toolkit.phone.incoming import bound, read_form
from toolkit.phone.limits import Pace, WrongTries
from toolkit.phone.map_view import map_svg
from toolkit.phone.now_view import Kind, Now, Wish, now_of
from toolkit.phone.pages import PRIVATE, fragment, page
from toolkit.phone.participants import forget, participant_from, participant_of, remember
from toolkit.phone.permitted import check_known, is_inside
from toolkit.phone.refusals import REFUSALS, refused_page, saved, wants_json
from toolkit.phone.rooms import Rooms
from toolkit.phone.saving import Saver
from toolkit.phone.words import bank_now

SECONDS_BETWEEN = 0.05
"""However fast the room writes, phones are told at most twenty times a second (house rule)."""

STREAM_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


class PhoneSide:
    """Serves the phones of every open room. ``desk`` is asked for when the first phone comes, not before."""

    def __init__(
        self,
        desk: Callable[[], Desk],
        is_gathering: Callable[[str], bool] = lambda _code: False,
        *,
        pace: Pace | None = None,
        tries: WrongTries | None = None,
        sleep: Pause = asyncio.sleep,
    ) -> None:
        self._desk = desk
        self._is_gathering = is_gathering
        self._keeper = Doorkeeper(
            at_hand=lambda code: self._known_rooms().at_hand(code),
            look=self._found,
            inside=_carries_known,
            pace=pace,
            tries=tries,
            sleep=sleep,
        )
        self._saver = Saver(desk)
        self._rooms: Rooms | None = None
        self._broadcast: Broadcast | None = None

    def routes(self) -> list[BaseRoute]:
        """Every address of a participant."""
        return [
            Route("/p", self.find, methods=["GET"]),
            Route("/p/{code}", self.show, methods=["GET"]),
            Route("/p/{code}", self.act, methods=["POST"]),
            Route("/p/{code}/now", self.show_now, methods=["GET"]),
            Route("/p/{code}/live", self.listen, methods=["GET"]),
            Route("/p/{code}/map.svg", self.draw, methods=["GET"]),
            Route("/p/{rest:path}", self.nothing_here, methods=["GET"]),
        ]

    async def find(self, request: Request) -> Response:
        """The form for the code; with a code, on to the room or the gathering."""
        code = request.query_params.get("code", "")
        if not code.strip():
            return page(Now(kind=Kind.CODE), bank_now())
        if await self._leads_to_gathering(request, code):
            return RedirectResponse(f"/g/{plain_code(code)}", 303, PRIVATE)
        try:
            await self._keeper.found(request, code)
        except REFUSALS as refused:
            typed = {"code": code[:40]}
            return refused_page(request, refused, Now(kind=Kind.CODE, typed=typed), bank_now())
        return RedirectResponse(f"/p/{plain_code(code)}", 303, PRIVATE)

    async def _leads_to_gathering(self, request: Request, code: str) -> bool:
        await self._keeper.patience(request)
        return await run_in_threadpool(self._is_gathering, code)

    async def show(self, request: Request) -> Response:
        """The participant's page, at the step the room is at."""
        code = request.path_params["code"]
        if code != plain_code(code) and len(plain_code(code)) == CODE_LENGTH:
            return RedirectResponse(f"/p/{plain_code(code)}", 303, PRIVATE)
        if participant_of(request, code) is None and await self._leads_to_gathering(request, code):
            return RedirectResponse(f"/g/{code}", 303, PRIVATE)
        try:
            now = await self._now(request)
        except REFUSALS as refused:
            return refused_page(request, refused, Now(kind=Kind.CODE), bank_now())
        if now.kind is Kind.JOIN and "no" in request.query_params:
            now = replace(now, kind=Kind.DECLINED)
        if now.kind is Kind.JOIN and "in" in request.query_params:
            return refused_page(request, NotAllowed("phone_keeps_no_cookie"), now, bank_now())
        return page(now, bank_now())

    async def show_now(self, request: Request) -> Response:
        """The part of the page that changes."""
        try:
            return fragment(await self._now(request), bank_now())
        except REFUSALS as refused:
            return refused_page(request, refused, Now(kind=Kind.OVER), bank_now(), part=True)

    async def act(self, request: Request) -> Response:
        """Do what one form asks for, and answer once it is safely stored."""
        code, form = plain_code(request.path_params["code"]), dict[str, str]()
        try:
            form = await read_form(request)
            if form.get("do") == "leave":
                return _left(code)
            participant = await self._record(request, code, form)
        except REFUSALS as refused:
            return await self._refused(request, refused, form)
        response = saved(request, code, form)
        if form["do"] == "join":
            remember(response, code, participant)
        return response

    async def _record(self, request: Request, code: str, form: dict[str, str]) -> str:
        known = participant_of(request, code)
        joins = form.get("do") == "join"
        if known is None and not joins:
            raise NotAllowed("come_in_first")
        participant = known or participant_from(form.get("token", ""))
        if not self._keeper.may_send(request, participant, joins=joins and known is None):
            raise RuleBroken("too_much_at_once")
        own = bound(form, participant)
        change = change_of(own, participant)
        history = await self._keeper.found(request, code)
        check_known(history, change, participant)
        ticket = Ticket(change=change, change_id=change_id_of(own), actor=participant)
        await self._saver.save(history.session.session_id, ticket)
        return participant

    async def _refused(
        self, request: Request, refused: ToolkitError, form: dict[str, str]
    ) -> Response:
        """The sentence, on the page where the person was, with what was typed."""
        if wants_json(request):
            return refused_page(request, refused, Now(kind=Kind.CODE), bank_now())
        now = Now(kind=Kind.CODE)
        if not isinstance(refused, NotFound):
            with suppress(*REFUSALS):
                now = await self._now(request)
        return refused_page(request, refused, replace(now, typed=form), bank_now())

    async def listen(self, request: Request) -> Response:
        """A stream that says when there is something else to see or do."""
        code = plain_code(request.path_params["code"])
        try:
            history = await self._keeper.found(request, code)
            room = history.session.room
            if room is None or not is_inside(room, participant_of(request, code)):
                raise NotAllowed("come_in_first")
        except REFUSALS as refused:
            return refused_page(request, refused, Now(kind=Kind.CODE), bank_now())
        return StreamingResponse(
            self.lines(history.session.session_id),
            media_type="text/event-stream",
            headers=STREAM_HEADERS,
        )

    async def lines(self, session_id: str) -> AsyncGenerator[str, None]:
        """The stream's text: the mark now, and again whenever it has changed."""
        yield "retry: 2000\n\n"
        async with aclosing(self._begun().listen(session_id)) as heard:
            async for text in heard:
                yield f"data: {text}\n\n" if text else ": still here\n\n"

    async def draw(self, request: Request) -> Response:
        """The map, for who takes part and while the room looks at it."""
        code = plain_code(request.path_params["code"])
        try:
            history = await self._keeper.found(request, code)
            room = history.session.room
            if room is None or not is_inside(room, participant_of(request, code)):
                raise NotAllowed("come_in_first")
            if room.step is not RoomStep.MAP or room.paused or not room.open:
                raise RoomClosed("map_not_shown")
            svg = await run_in_threadpool(map_svg, history, today())
        except REFUSALS as refused:
            return refused_page(request, refused, Now(kind=Kind.CODE), bank_now())
        headers = {**PRIVATE, "Content-Security-Policy": PICTURE_POLICY}
        return Response(svg, media_type="image/svg+xml", headers=headers)

    async def nothing_here(self, _request: Request) -> Response:
        """An address that somebody mistyped: the form for the code."""
        return page(Now(kind=Kind.CODE), bank_now(), 404)

    async def _now(self, request: Request) -> Now:
        code = plain_code(request.path_params["code"])
        history = await self._keeper.found(request, code)
        asked = request.query_params
        wish = Wish(
            card=asked.get("card", ""),
            counts="counts" in asked,
            calm="calm" in asked,
            told="told" in asked,
        )
        participant = participant_of(request, code)
        return await run_in_threadpool(now_of, history, bank_now(), participant, today(), wish)

    def _found(self, code: str) -> History | None:
        try:
            return self._desk().history_lately(self._known_rooms().session_id(code))
        except NotFound:
            return None

    def _known_rooms(self) -> Rooms:
        if self._rooms is None or self._rooms.desk is not self._desk():
            self._rooms = Rooms(self._desk())
        return self._rooms

    def _begun(self) -> Broadcast:
        """The broadcast, begun with the first phone: only then does the loop run that serves them."""
        if self._broadcast is None:
            self._broadcast = Broadcast(self._desk(), self._mark, seconds_between=SECONDS_BETWEEN)
            self._broadcast.start()
            # What stands by now stays: a full collection that walks all of it stops the room for a tenth of a second.
            gc.collect()
            gc.freeze()
        return self._broadcast

    def _mark(self, session_id: str) -> str:
        return mark_of(self._desk().history_lately(session_id))


def _carries_known(request: Request, code: str, history: History) -> bool:
    room = history.session.room
    return room is not None and participant_of(request, code) in room.participants


def _left(code: str) -> Response:
    response = page(Now(kind=Kind.LEFT, code=code), bank_now())
    forget(response, code)
    return response
