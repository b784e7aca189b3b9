"""The phones' side of a gathering: every address below ``/g``, each a page, an answer to a form, or a stream."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from toolkit.desk import Desk, GatheringDesk, GatheringTicket
from toolkit.desk.doors import person_of_code, personal_code
from toolkit.desk.rooms import plain_code
from toolkit.domain.errors import NotAllowed, NotFound, RuleBroken
from toolkit.domain.gathering.changes import AttendeeJoined, GatheringChange
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.phone.actions import change_id_of
from toolkit.phone.any_side import AnySide
from toolkit.phone.doorkeeper import Pause
from toolkit.phone.gathering.actions import PAST_THE_JOURNAL, gathering_change_of, reach
from toolkit.phone.gathering.doors import Doors
from toolkit.phone.gathering.heard import gathering_mark
from toolkit.phone.gathering.now_view import Face, GatheringNow, PairView, gathering_now
from toolkit.phone.gathering.papers import Papers
from toolkit.phone.limits import Pace, WrongTries
from toolkit.phone.now_view import Kind, Now
from toolkit.phone.pages import PRIVATE
from toolkit.phone.participants import participant_of, remember
from toolkit.phone.refusals import REFUSALS, refused_page
from toolkit.phone.words import bank_now

PLACE = "g"
"""How the addresses of a gathering begin."""


class GatheringSide(AnySide[GatheringChange, Gathering, GatheringHistory]):
    """Serves the phones of every gathering. The desks are asked for when the first phone comes, not before."""

    place, faces, over = PLACE, Face, GatheringNow(kind=Face.OVER)

    def __init__(
        self,
        desk: Callable[[], GatheringDesk],
        rooms: Callable[[], Desk],
        *,
        pace: Pace | None = None,
        tries: WrongTries | None = None,
        sleep: Pause = asyncio.sleep,
    ) -> None:
        super().__init__(desk, pace=pace, tries=tries, sleep=sleep)
        self._gatherings = desk
        self._rooms = rooms
        self._papers = Papers(desk)
        self._known: Doors | None = None

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
            history = await self._entered(request, code)
            participant = participant_of(request, code) or ""
            if not self._keeper.may_send(request, participant, joins=False):
                raise RuleBroken("too_much_at_once")
            return await make(history, participant)
        except REFUSALS as refused:
            return await self._refused(request, refused, {})

    async def _store(
        self, request: Request, code: str, form: dict[str, str], participant: str
    ) -> None:
        history = await self._keeper.found(request, code)
        there = history.gathering.attendee(participant) is not None
        if not there and form.get("do") != "join":
            raise NotAllowed("come_in_first")
        if form.get("do") in PAST_THE_JOURNAL:
            desk = self._gatherings()
            await run_in_threadpool(reach, desk, history.journal_id, form, participant)
            return
        change = gathering_change_of(form, participant)
        if not (there and isinstance(change, AttendeeJoined)):
            change_id = change_id_of(form)
            ticket = GatheringTicket(change=change, change_id=change_id, actor=participant)
            await self._saver.save(history.journal_id, ticket)

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
        found = self._gatherings().contacts(gathering_id, commitment_id, now.participant)
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

    def _at_hand(self, code: str) -> GatheringHistory | None:
        return self._doors().at_hand(code)

    def _look(self, code: str) -> GatheringHistory | None:
        return self._doors().look(code)

    def _doors(self) -> Doors:
        desk = self._gatherings()
        if self._known is None or self._known.desk is not desk:
            self._known = Doors(desk)
        return self._known

    def _is_known(self, request: Request, code: str, history: GatheringHistory) -> bool:
        participant = participant_of(request, code)
        return participant is not None and history.gathering.attendee(participant) is not None

    def _mark(self, journal_id: str) -> str:
        return gathering_mark(self._desk().history_lately(journal_id))
