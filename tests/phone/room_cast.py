"""A room with a facilitator and phones, for tests: each phone is a browser of its own without JavaScript."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

import httpx2
from starlette.testclient import TestClient

from tests.makers import START, assumption_written
from toolkit.desk import Desk, open_room
from toolkit.domain import changes as c
from toolkit.domain.session import Room, Session
from toolkit.domain.vocabulary import RoomStep, Stage

JSON = {"Accept": "application/json"}
TOKEN = re.compile(r'name="(?:token|change_id)" value="([0-9a-f]{32})"')


@dataclass
class Hall:
    """One session with its room, as the facilitator steers it."""

    desk: Desk
    session_id: str
    code: str

    @property
    def session(self) -> Session:
        return self.desk.session(self.session_id)

    @property
    def room(self) -> Room:
        assert self.session.room is not None
        return self.session.room

    def do(self, *changes: c.Change) -> None:
        for change in changes:
            self.desk.record(self.session_id, change)

    def step(
        self, step: RoomStep, stage: Stage | None = None, prompt_id: str | None = None
    ) -> None:
        self.do(c.RoomStepOpened(step=step, stage=stage, prompt_id=prompt_id))

    def rate(self, *assumption_ids: str, number: int = 1) -> None:
        """Write these assumptions, open a round about them and send the phones there."""
        self.do(
            *(assumption_written(one) for one in assumption_ids),
            c.RoundOpened(round_number=number, assumption_ids=assumption_ids),
        )
        self.step(RoomStep.RATE)


def hall_on(desk: Desk) -> Hall:
    """A session with an open room that waits."""
    session_id = desk.start(START)
    return Hall(desk, session_id, open_room(desk, session_id))


@dataclass
class Phone:
    """A browser that fills in the forms it is shown."""

    client: TestClient
    code: str
    page: str = field(default="")

    def look(self, query: str = "") -> str:
        answer = self.client.get(f"/p/{self.code}{query}")
        self.page = unescape(answer.text)
        return self.page

    def come_in(self) -> Phone:
        self.look()
        self.send(do="join", token=TOKEN.findall(self.page)[0])
        return self

    def send(self, **form: str | list[str]) -> httpx2.Response:
        """Send a form as a browser does; the page it ends on is kept."""
        return self.send_with({}, **form)

    def send_with(self, headers: dict[str, str], **form: str | list[str]) -> httpx2.Response:
        """Send a form with headers of its own."""
        answer = self.client.post(f"/p/{self.code}", data=form, headers=headers)
        self.page = unescape(answer.text)
        return answer

    @property
    def cookie(self) -> str | None:
        return self.client.cookies.get(f"room_{self.code}")
