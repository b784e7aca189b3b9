"""A gathering on a real journal, and phones that use its pages as browsers without a script do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from httpx2 import Client
from starlette.applications import Starlette
from starlette.routing import BaseRoute
from starlette.testclient import TestClient

from tests.gatherings import STARTED, shared_card, shared_table
from toolkit.desk import Desk, GatheringDesk
from toolkit.desk.doors import open_door, personal_code
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.changes import GatheringChange
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.vocabulary import DayPart
from toolkit.phone.app import middleware
from toolkit.phone.gathering.side import GatheringSide
from toolkit.phone.side import PhoneSide
from toolkit.store import open_journal

TOKEN = re.compile(r'name="token" value="([0-9a-f]{32})"')


@dataclass
class Hall:
    """A gathering with two tables that show cards, two countries with a group each, and its pages."""

    desk: GatheringDesk
    rooms: Desk
    gathering_id: str
    code: str
    file: Path
    app: Starlette

    @property
    def gathering(self) -> Gathering:
        """As it stands."""
        return self.desk.gathering(self.gathering_id)

    def do(self, *changes: GatheringChange) -> None:
        """Whoever leads the day does this."""
        for change in changes:
            self.desk.record(self.gathering_id, change)

    def part(self, part: DayPart) -> None:
        """The day goes on to a part."""
        self.do(c.PartOpened(part=part))

    def phone(self) -> GatheringPhone:
        """A phone that nobody knows yet."""
        return GatheringPhone(TestClient(self.app), self)


class Place(Protocol):
    """Where a phone comes in."""

    @property
    def code(self) -> str:
        """The code of the gathering."""

    @property
    def gathering_id(self) -> str:
        """Its id."""


@dataclass
class GatheringPhone:
    """Somebody's phone."""

    client: Client
    hall: Place

    @property
    def cookie(self) -> str:
        """The random id that the phone carries; empty before it came in."""
        return self.client.cookies.get(f"room_{self.hall.code}") or ""

    @property
    def page(self) -> str:
        """The page as it stands."""
        return self.client.get(f"/g/{self.hall.code}").text

    @property
    def personal(self) -> str:
        """The personal code of whoever carries the phone."""
        return personal_code(self.hall.gathering_id, self.cookie)

    def come_in(self, table_id: str = "", country_id: str = "") -> GatheringPhone:
        """Past the safety lines, and to a table and a country where they are named."""
        token = TOKEN.findall(self.page)[0]
        self.send(do="join", token=token)
        if table_id:
            self.send(do="table", table_id=table_id)
        if country_id:
            self.send(do="country", country_id=country_id)
        return self

    def send(self, **form: str) -> str:
        """Send a form as a browser does; gives the page that it leads to."""
        return self.client.post(f"/g/{self.hall.code}", data=form).text

    def status(self, **form: str) -> int:
        """Send a form; gives the status of the answer itself."""
        answer = self.client.post(f"/g/{self.hall.code}", data=form, follow_redirects=False)
        return answer.status_code


def hall_in(folder: Path) -> Hall:
    """The hall on a journal in that folder."""
    rooms = Desk(open_journal(f"sqlite:///{folder / 'journal.sqlite3'}"))
    desk = GatheringDesk(rooms.journal.gatherings)
    side = GatheringSide(lambda: desk, lambda: rooms)
    return hall_of(
        desk, rooms, folder, [*PhoneSide(lambda: rooms, side.has).routes(), *side.routes()]
    )


def hall_of(
    desk: GatheringDesk,
    rooms: Desk,
    folder: Path,
    ours: list[BaseRoute],
    theirs: Sequence[BaseRoute] = (),
) -> Hall:
    """The hall on these desks, whose journal lies in the folder. ``theirs`` are routes that the guard does not know."""
    gathering_id = desk.start(STARTED)
    made: tuple[GatheringChange, ...] = (
        c.TableSet(table_id="t1", name="Kettle table", track_id="freedom-business"),
        c.TableSet(table_id="t2", name="Harbour table", track_id="aftercare"),
        c.TableShared(table_id="t1", shared=shared_table()),
        c.TableShared(
            table_id="t2",
            shared=shared_table(
                shared_card(2, "work heals"), summary=("Two", "of", "five", "", ""), team="Two"
            ),
        ),
        c.CountryGroupSet(group_id="kh", name="Cambodia group", country_ids=("KH",)),
        c.CountryGroupSet(group_id="th", name="Thailand group", country_ids=("TH",)),
    )
    for change in made:
        desk.record(gathering_id, change)
    code = open_door(desk, rooms, gathering_id, moderated=False)
    app = Starlette(routes=[*ours, *theirs], middleware=middleware(ours))
    return Hall(desk, rooms, gathering_id, code, folder / "journal.sqlite3", app)
