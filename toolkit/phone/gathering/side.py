"""The phones' side of a gathering: every address below ``/g``, each a page, an answer to a form, or a stream."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress
from dataclasses import replace

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from toolkit.desk import Desk, GatheringDesk, GatheringTicket
from toolkit.desk.doors import person_of_code, personal_code
from toolkit.desk.rooms import plain_code
from toolkit.domain.errors import NotAllowed, NotFound, RuleBroken, ToolkitError
from toolkit.domain.gathering.changes import AttendeeJoined
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.vocabulary import CODE_LENGTH
from toolkit.phone.actions import change_id_of
from toolkit.phone.broadcast import Broadcast
from toolkit.phone.doorkeeper import Doorkeeper, Pause
from toolkit.phone.gathering.actions import PAST_THE_JOURNAL, gathering_change_of, reach
from toolkit.phone.gathering.doors import Doors
from toolkit.phone.gathering.heard import gathering_mark
from toolkit.phone.gathering.now_view import Face, GatheringNow, PairView, gathering_now
from toolkit.phone.gathering.papers import Papers
from toolkit.phone.incoming import bound, read_form
from toolkit.phone.limits import Pace, WrongTries
from toolkit.phone.now_view import Kind, Now
from toolkit.phone.pages import PRIVATE, fragment, page
from toolkit.phone.participants import forget, participant_from, participant_of, remember
from toolkit.phone.refusals import REFUSALS, refused_page, saved, wants_json
from toolkit.phone.saving import Saver
from toolkit.phone.side import SECONDS_BETWEEN, STREAM_HEADERS
from toolkit.phone.words import bank_now

PLACE = "g"
"""How the addresses of a gathering begin."""


class GatheringSide:
    """Serves the phones of every gathering. The desks are asked for when the first phone comes, not before."""

    def __init__(
        self,
        desk: Callable[[], GatheringDesk],
        rooms: Callable[[], Desk],
        *,
        pace: Pace | None = None,
        tries: WrongTries | None = None,
        sleep: Pause = asyncio.sleep,
    ) -> None:
        self._desk = desk
        self._rooms = rooms
        self._keeper = Doorkeeper(
            at_hand=lambda code: self._doors().at_hand(code),
            look=lambda code: self._doors().look(code),
            inside=_has_come_in,
            pace=pace,
            tries=tries,
            sleep=sleep,
        )
        self._saver = Saver(desk)
        self._papers = Papers(desk)
        self._known: Doors | None = None
        self._broadcast: Broadcast | None = None

    def routes(self) -> list[BaseRoute]:
        """Every address of somebody with a phone at a gathering."""
        return [
            Route("/g/{code}", self.show, methods=["GET"]),
            Route("/g/{code}", self.act, methods=["POST"]),
            Route("/g/{code}/now", self.show_now, methods=["GET"]),
            Route("/g/{code}/live", self.listen, methods=["GET"]),
            Route("/g/{code}/take-home.pdf", self.take_home, methods=["GET"]),
            Route("/g/{code}/pair/{commitment_id}.pdf", self.pair, methods=["GET"]),
            Route("/g/{code}/me/{personal}", self.come_back, methods=["GET"]),
            Route("/g/{rest:path}", self.nothing_here, methods=["GET"]),
        ]

    def has(self, code: str) -> bool:
        """Whether a gathering has that code."""
        return self._doors().look(code) is not None

    async def show(self, request: Request) -> Response:
        """The page, at the part that the day is at."""
        code = request.path_params["code"]
        if code != plain_code(code) and len(plain_code(code)) == CODE_LENGTH:
            return RedirectResponse(f"/g/{plain_code(code)}", 303, PRIVATE)
        try:
            now = await self._now(request)
        except REFUSALS as refused:
            return refused_page(request, refused, Now(kind=Kind.CODE), bank_now())
        if now.kind is Face.JOIN and "no" in request.query_params:
            now = replace(now, kind=Face.DECLINED)
        if now.kind is Face.JOIN and "in" in request.query_params:
            return refused_page(request, NotAllowed("phone_keeps_no_cookie"), now, bank_now())
        return page(now, bank_now())

    async def show_now(self, request: Request) -> Response:
        """The part of the page that changes."""
        try:
            return fragment(await self._now(request), bank_now())
        except REFUSALS as refused:
            return refused_page(
                request, refused, GatheringNow(kind=Face.OVER), bank_now(), part=True
            )

    async def come_back(self, request: Request) -> Response:
        """A personal link: this phone is that person again, with what that person may see and take back."""
        code = plain_code(request.path_params["code"])
        try:
            history = await self._keeper.found(request, code)
            known = await run_in_threadpool(
                person_of_code, history.gathering, request.path_params["personal"]
            )
            if known is None:
                self._keeper.missed(request)
                raise NotFound("personal_code_unknown")
        except REFUSALS as refused:
            return refused_page(request, refused, Now(kind=Kind.CODE), bank_now())
        answer = RedirectResponse(f"/g/{code}", 303, PRIVATE)
        remember(answer, code, known, place=PLACE)
        return answer

    async def take_home(self, request: Request) -> Response:
        """The pages of the own table and country, as a PDF."""
        return await self._paper(request, self._papers.take_home)

    async def pair(self, request: Request) -> Response:
        """The page of a commitment's two people, for one of them, as a PDF that nobody keeps."""
        about = request.path_params["commitment_id"]
        return await self._paper(request, lambda h, who: self._papers.pair(h, who, about))

    async def _paper(
        self, request: Request, make: Callable[[GatheringHistory, str], Awaitable[Response]]
    ) -> Response:
        code = plain_code(request.path_params["code"])
        try:
            history = await self._keeper.found(request, code)
            participant = participant_of(request, code)
            if participant is None or history.gathering.attendee(participant) is None:
                raise NotAllowed("come_in_first")
            if not self._keeper.may_send(request, participant, joins=False):
                raise RuleBroken("too_much_at_once")
            return await make(history, participant)
        except REFUSALS as refused:
            return await self._refused(request, refused, {})

    async def act(self, request: Request) -> Response:
        """Do what one form asks for, and answer once it is safely stored."""
        code, form = plain_code(request.path_params["code"]), dict[str, str]()
        try:
            form = await read_form(request)
            if form.get("do") == "leave":
                return self._left(code)
            participant = await self._record(request, code, form)
        except REFUSALS as refused:
            return await self._refused(request, refused, form)
        response = saved(request, code, form, place=PLACE)
        if form["do"] == "join":
            remember(response, code, participant, place=PLACE)
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
        history = await self._keeper.found(request, code)
        if not joins and history.gathering.attendee(participant) is None:
            raise NotAllowed("come_in_first")
        if own.get("do") in PAST_THE_JOURNAL:
            await run_in_threadpool(reach, self._desk(), history.journal_id, own, participant)
            return participant
        change = gathering_change_of(own, participant)
        again = isinstance(change, AttendeeJoined) and history.gathering.attendee(participant)
        if not again:
            ticket = GatheringTicket(change=change, change_id=change_id_of(own), actor=participant)
            await self._saver.save(history.journal_id, ticket)
        return participant

    async def _refused(
        self, request: Request, refused: ToolkitError, form: dict[str, str]
    ) -> Response:
        """The sentence, on the page where the person was, with what was typed."""
        now: Now | GatheringNow = Now(kind=Kind.CODE)
        if not wants_json(request) and not isinstance(refused, NotFound):
            with suppress(*REFUSALS):
                now = await self._now(request)
        return refused_page(request, refused, replace(now, typed=form), bank_now())

    async def listen(self, request: Request) -> Response:
        """A stream that says when there is something else to see or do."""
        code = plain_code(request.path_params["code"])
        try:
            history = await self._keeper.found(request, code)
            if not _has_come_in(request, code, history):
                raise NotAllowed("come_in_first")
        except REFUSALS as refused:
            return refused_page(request, refused, Now(kind=Kind.CODE), bank_now())
        return StreamingResponse(
            self.lines(history.journal_id), media_type="text/event-stream", headers=STREAM_HEADERS
        )

    async def lines(self, gathering_id: str) -> AsyncGenerator[str, None]:
        """The stream's text: the mark now, and again whenever it has changed."""
        yield "retry: 2000\n\n"
        async with aclosing(self._begun().listen(gathering_id)) as heard:
            async for text in heard:
                yield f"data: {text}\n\n" if text else ": still here\n\n"

    async def nothing_here(self, _request: Request) -> Response:
        """An address that somebody mistyped: the form for the code."""
        return page(Now(kind=Kind.CODE), bank_now(), 404)

    async def _now(self, request: Request) -> GatheringNow:
        code = plain_code(request.path_params["code"])
        history = await self._keeper.found(request, code)
        calm = "calm" in request.query_params
        participant = participant_of(request, code)
        return await run_in_threadpool(self._filled, history, participant, calm)

    def _filled(
        self, history: GatheringHistory, participant: str | None, calm: bool
    ) -> GatheringNow:
        """The page, with what stands beside the gathering's journal: rooms of tables, and this person's contacts."""
        now = gathering_now(history, participant, calm=calm)
        if not now.participant:
            return now
        return replace(
            now,
            room_code=self._room_of(history.gathering, now.table_id),
            personal=personal_code(history.journal_id, now.participant),
            pairs=tuple(self._reached(history.journal_id, pair, now) for pair in now.pairs),
        )

    def _reached(self, gathering_id: str, pair: PairView, now: GatheringNow) -> PairView:
        if not pair.commitment.both_agreed:
            return pair
        commitment_id = pair.commitment.commitment_id
        found = self._desk().contacts(gathering_id, commitment_id, now.participant)
        return replace(pair, contacts=found)

    def _room_of(self, gathering: Gathering, table_id: str | None) -> str:
        """The code of the room that the chosen table has open on this machine, or nothing."""
        table = gathering.table(table_id)
        if table is None or table.session_id is None or table.brought:
            return ""
        try:
            room = self._rooms().history_lately(table.session_id).session.room
        except NotFound:
            return ""
        return room.code if room is not None and room.open else ""

    def _left(self, code: str) -> Response:
        response = page(GatheringNow(kind=Face.LEFT, code=code), bank_now())
        forget(response, code, place=PLACE)
        return response

    def _doors(self) -> Doors:
        if self._known is None or self._known.desk is not self._desk():
            self._known = Doors(self._desk())
        return self._known

    def _begun(self) -> Broadcast:
        """The broadcast, begun with the first phone: only then does the loop run that serves them."""
        if self._broadcast is None:
            self._broadcast = Broadcast(self._desk(), self._mark, seconds_between=SECONDS_BETWEEN)
            self._broadcast.start()
        return self._broadcast

    def _mark(self, gathering_id: str) -> str:
        return gathering_mark(self._desk().history_lately(gathering_id))


def _has_come_in(request: Request, code: str, history: GatheringHistory) -> bool:
    participant = participant_of(request, code)
    return participant is not None and history.gathering.attendee(participant) is not None
