"""What the phones' side of a room and that of a gathering have in common: a page, an answer to a form, a stream."""

from __future__ import annotations

import asyncio
import gc
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, suppress
from dataclasses import replace
from enum import StrEnum
from typing import Any, ClassVar, Generic, TypeVar

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from toolkit.desk.keeping import Keeping
from toolkit.desk.rooms import plain_code
from toolkit.domain.errors import NotAllowed, NotFound, RuleBroken, ToolkitError
from toolkit.domain.journals import AnyHistory
from toolkit.domain.vocabulary import CODE_LENGTH
from toolkit.phone.broadcast import Broadcast
from toolkit.phone.doorkeeper import Doorkeeper, Pause
from toolkit.phone.incoming import bound, read_form
from toolkit.phone.limits import Pace, WrongTries
from toolkit.phone.now_view import Kind, Now
from toolkit.phone.pages import PRIVATE, PhonePage, fragment, page
from toolkit.phone.participants import forget, participant_from, participant_of, remember
from toolkit.phone.refusals import REFUSALS, refused_page, saved, wants_json
from toolkit.phone.saving import Saver
from toolkit.phone.words import bank_now

C = TypeVar("C")
S = TypeVar("S")
H = TypeVar("H", bound=AnyHistory[Any])

SECONDS_BETWEEN = 0.05
"""However fast people write, phones are told at most twenty times a second (house rule)."""

STREAM_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


class AnySide(ABC, Generic[C, S, H]):
    """Serves phones. C is any change, S what the journal makes (a session, a gathering), H its history.

    ``desk`` is asked for when the first phone comes, not before.
    """

    place: ClassVar[str]
    """How its addresses begin."""

    faces: ClassVar[type[StrEnum]]
    """The faces of its pages; among them are join, declined and left."""

    over: ClassVar[PhonePage]
    """The page when nothing more can be done."""

    def __init__(
        self,
        desk: Callable[[], Keeping[C, S, Any, H]],
        *,
        pace: Pace | None = None,
        tries: WrongTries | None = None,
        sleep: Pause = asyncio.sleep,
    ) -> None:
        self._desk = desk
        self._keeper = Doorkeeper(
            at_hand=self._at_hand,
            look=self._look,
            inside=self._is_known,
            pace=pace,
            tries=tries,
            sleep=sleep,
        )
        self._saver = Saver(desk)
        self._broadcast: Broadcast | None = None

    @abstractmethod
    def _at_hand(self, code: str) -> H | None:
        """The history of that code where nothing needs to be read for it."""

    @abstractmethod
    def _look(self, code: str) -> H | None:
        """What the journal says of that code."""

    @abstractmethod
    def _is_known(self, request: Request, code: str, history: H) -> bool:
        """Whether this phone has come in before, so that it need not wait like one that guesses."""

    def _is_inside(self, request: Request, code: str, history: H) -> bool:
        """Whether this phone takes part now."""
        return self._is_known(request, code, history)

    @abstractmethod
    async def _now(self, request: Request) -> PhonePage:
        """The page as it stands for this phone. Raises what a phone is refused for."""

    @abstractmethod
    async def _store(
        self, request: Request, code: str, form: dict[str, str], participant: str
    ) -> None:
        """Record what this participant's form asks for. Raises what a phone is refused for."""

    @abstractmethod
    def _mark(self, journal_id: str) -> str:
        """What changes whenever there is something else to see or do."""

    async def _elsewhere(self, _request: Request, _code: str) -> Response | None:
        """The way to another side, where the code is of that one."""
        return None

    async def show(self, request: Request) -> Response:
        """The page, at the step that the room or the day is at."""
        code = request.path_params["code"]
        if code != plain_code(code) and len(plain_code(code)) == CODE_LENGTH:
            return RedirectResponse(f"/{self.place}/{plain_code(code)}", 303, PRIVATE)
        elsewhere = await self._elsewhere(request, code)
        if elsewhere is not None:
            return elsewhere
        try:
            now = await self._now(request)
        except REFUSALS as refused:
            return refused_page(request, refused, Now(kind=Kind.CODE), bank_now())
        joining = now.kind is self.faces("join")
        if joining and "no" in request.query_params:
            return page(replace(now, kind=self.faces("declined")), bank_now())
        if joining and "in" in request.query_params:
            return refused_page(request, NotAllowed("phone_keeps_no_cookie"), now, bank_now())
        return page(now, bank_now())

    async def show_now(self, request: Request) -> Response:
        """The part of the page that changes."""
        try:
            return fragment(await self._now(request), bank_now())
        except REFUSALS as refused:
            return refused_page(request, refused, self.over, bank_now(), part=True)

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
        response = saved(request, code, form, place=self.place)
        if form["do"] == "join":
            remember(response, code, participant, place=self.place)
        return response

    async def _record(self, request: Request, code: str, form: dict[str, str]) -> str:
        known = participant_of(request, code)
        joins = form.get("do") == "join"
        if known is None and not joins:
            raise NotAllowed("come_in_first")
        participant = known or participant_from(form.get("token", ""))
        if not self._keeper.may_send(request, participant, joins=joins and known is None):
            raise RuleBroken("too_much_at_once")
        await self._store(request, code, bound(form, participant), participant)
        return participant

    async def _refused(
        self, request: Request, refused: ToolkitError, form: dict[str, str]
    ) -> Response:
        """The sentence, on the page where the person was, with what was typed."""
        now: PhonePage = Now(kind=Kind.CODE)
        if not wants_json(request) and not isinstance(refused, NotFound):
            with suppress(*REFUSALS):
                now = await self._now(request)
        return refused_page(request, refused, replace(now, typed=form), bank_now())

    async def listen(self, request: Request) -> Response:
        """A stream that says when there is something else to see or do."""
        try:
            history = await self._entered(request, plain_code(request.path_params["code"]))
        except REFUSALS as refused:
            return refused_page(request, refused, Now(kind=Kind.CODE), bank_now())
        return StreamingResponse(
            self.lines(history.journal_id), media_type="text/event-stream", headers=STREAM_HEADERS
        )

    async def lines(self, journal_id: str) -> AsyncGenerator[str, None]:
        """The stream's text: the mark now, and again whenever it has changed."""
        yield "retry: 2000\n\n"
        async with aclosing(self._begun().listen(journal_id)) as heard:
            async for text in heard:
                yield f"data: {text}\n\n" if text else ": still here\n\n"

    async def nothing_here(self, _request: Request) -> Response:
        """An address that somebody mistyped: the form for the code."""
        return page(Now(kind=Kind.CODE), bank_now(), 404)

    async def _entered(self, request: Request, code: str) -> H:
        """The history of that code, for who takes part. Raises NotFound and NotAllowed."""
        history = await self._keeper.found(request, code)
        if not self._is_inside(request, code, history):
            raise NotAllowed("come_in_first")
        return history

    def _left(self, code: str) -> Response:
        response = page(replace(self.over, kind=self.faces("left"), code=code), bank_now())
        forget(response, code, place=self.place)
        return response

    def _begun(self) -> Broadcast:
        """The broadcast, begun with the first phone: only then does the loop run that serves them."""
        if self._broadcast is None:
            self._broadcast = Broadcast(self._desk(), self._mark, seconds_between=SECONDS_BETWEEN)
            self._broadcast.start()
            # What stands by now stays: a full collection that walks all of it stops the room for a tenth of a second.
            gc.collect()
            gc.freeze()
        return self._broadcast
