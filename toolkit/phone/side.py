"""The participants' side: every address below ``/p``, each a page, an answer to a form, or a stream."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from toolkit.desk import Desk, Ticket, today
from toolkit.desk.rooms import plain_code
from toolkit.domain.changes import Change
from toolkit.domain.errors import NotFound, RoomClosed
from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import RoomStep
from toolkit.phone.actions import change_id_of, change_of
from toolkit.phone.any_side import AnySide
from toolkit.phone.doorkeeper import Pause
from toolkit.phone.heard import mark_of
from toolkit.phone.limits import Pace, WrongTries
from toolkit.phone.map_view import map_svg
from toolkit.phone.now_view import Kind, Now, Wish, now_of
from toolkit.phone.pages import PRIVATE, page
from toolkit.phone.participants import ROOMS, participant_of
from toolkit.phone.permitted import check_known, is_inside
from toolkit.phone.refusals import REFUSALS, refused_page
from toolkit.phone.rooms import Rooms
from toolkit.phone.words import bank_now

PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


class PhoneSide(AnySide[Change, Session, History]):
    """Serves the phones of every open room."""

    place, faces, over = ROOMS, Kind, Now(kind=Kind.OVER)

    def __init__(
        self,
        desk: Callable[[], Desk],
        is_gathering: Callable[[str], bool] = lambda _code: False,
        *,
        pace: Pace | None = None,
        tries: WrongTries | None = None,
        sleep: Pause = asyncio.sleep,
    ) -> None:
        super().__init__(desk, pace=pace, tries=tries, sleep=sleep)
        self._rooms_desk = desk
        self._is_gathering = is_gathering
        self._rooms: Rooms | None = None

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

    async def _elsewhere(self, request: Request, code: str) -> Response | None:
        if participant_of(request, code) is None and await self._leads_to_gathering(request, code):
            return RedirectResponse(f"/g/{code}", 303, PRIVATE)
        return None

    async def draw(self, request: Request) -> Response:
        """The map, for who takes part and while the room looks at it."""
        try:
            history = await self._entered(request, plain_code(request.path_params["code"]))
            room = history.session.room
            if room is None or room.step is not RoomStep.MAP or room.paused or not room.open:
                raise RoomClosed("map_not_shown")
            svg = await run_in_threadpool(map_svg, history, today())
        except REFUSALS as refused:
            return refused_page(request, refused, Now(kind=Kind.CODE), bank_now())
        headers = {**PRIVATE, "Content-Security-Policy": PICTURE_POLICY}
        return Response(svg, media_type="image/svg+xml", headers=headers)

    async def _store(
        self, request: Request, code: str, form: dict[str, str], participant: str
    ) -> None:
        change = change_of(form, participant)
        history = await self._keeper.found(request, code)
        check_known(history, change, participant)
        ticket = Ticket(change=change, change_id=change_id_of(form), actor=participant)
        await self._saver.save(history.session.session_id, ticket)

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

    def _at_hand(self, code: str) -> History | None:
        return self._known_rooms().at_hand(code)

    def _look(self, code: str) -> History | None:
        try:
            return self._desk().history_lately(self._known_rooms().session_id(code))
        except NotFound:
            return None

    def _known_rooms(self) -> Rooms:
        desk = self._rooms_desk()
        if self._rooms is None or self._rooms.desk is not desk:
            self._rooms = Rooms(desk)
        return self._rooms

    def _is_known(self, request: Request, code: str, history: History) -> bool:
        room = history.session.room
        return room is not None and participant_of(request, code) in room.participants

    def _is_inside(self, request: Request, code: str, history: History) -> bool:
        room = history.session.room
        return room is not None and is_inside(room, participant_of(request, code))

    def _mark(self, journal_id: str) -> str:
        return mark_of(self._desk().history_lately(journal_id))
