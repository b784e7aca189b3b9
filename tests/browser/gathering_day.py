"""A day with three tables: the fixtures of a gathering in real browsers, with everybody who is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from httpx2 import Client
from playwright.sync_api import Page, expect

from tests.browser.at_the_gathering import AtTheGathering, DayLeader, PlainAtTheGathering
from tests.browser.in_the_room import PHONE, OnTheWall
from tests.browser.server import PATIENCE_MS, WALL, AppServer, start_app
from tests.phone.gathering.hall import GatheringPhone
from toolkit.desk import Desk, GatheringDesk, open_room
from toolkit.domain import changes as c
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import BridgeKind, Lens, Mode, Stage
from toolkit.exchange import write_history
from toolkit.store import open_journal

BAKERY, SALON, LOOMS = "Paper Kite Bakery", "Blue Door Salon", "Seven Looms"
KITE, LEGAL = "Freedom business", "Legal and investigation"
"""The first two tables bear the names of their tracks."""

BAKERS, BARBERS, WEAVERS = (
    "buyers order again next season",
    "buyers order again every season",
    "yarn comes before the rains",
)
DOUBTED = "We believed that buyers come back by themselves"


@dataclass(frozen=True, slots=True)
class Day:
    """Everybody who is there. Ana's and Di's phones have a script; Bo's has none; the others speak plain HTTP."""

    app: AppServer
    gatherings: GatheringDesk
    rooms: Desk
    gathering_id: str
    code: str
    leader: DayLeader
    wall: OnTheWall
    ana: AtTheGathering
    bo: PlainAtTheGathering
    di: AtTheGathering
    others: dict[str, GatheringPhone]

    @property
    def gathering(self) -> Gathering:
        """As the journal has it."""
        return self.gatherings.gathering(self.gathering_id)

    def phone_pages(self) -> str:
        """What stands on every phone now."""
        for phone in (self.ana, self.bo, self.di):
            phone.page.reload()
        mine = [phone.page.content() for phone in (self.ana, self.bo, self.di)]
        return "\n".join([*mine, *(phone.page for phone in self.others.values())])


def session_of(desk: Desk, team: str, belief: str, *, told: bool) -> str:
    """A session whose team shows one belief; where ``told`` is, it has written a card for the plenary."""
    session_id = desk.start(
        c.SessionStarted(
            team=team,
            business="",
            country="Cambodia",
            track_id="freedom_business",
            mode=Mode.FACILITATED,
            minutes=90,
        )
    )
    small = Impact(safety=0, mission=2, business=3, law=0)
    for change in (
        c.SafetyLinesRead(),
        c.AssumptionWritten(assumption_id="a", text=belief, lens=Lens.DESIRABILITY),
        c.RiskJudged(assumption_id="a", impact=small, vulnerability=3),
        c.SharingChosen(assumption_ids=("a",), with_sources=False),
        c.StageOpened(stage=Stage.REVIEW),
    ):
        desk.record(session_id, change)
    if told:
        text = f"The table of {team} tells this"
        desk.record(session_id, c.BridgeCardWritten(kind=BridgeKind.SURPRISE, text=text))
    return session_id


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    """The session file of a table that worked on another laptop."""
    folder = tmp_path / "other"
    folder.mkdir()
    desk = Desk(open_journal(f"sqlite:///{folder / 'journal.sqlite3'}"))
    history = desk.history(session_of(desk, LOOMS, WEAVERS, told=True))
    desk.journal.close()
    path = folder / "seven-looms.json"
    path.write_bytes(write_history(history))
    return path


@pytest.fixture
def bakery(journal: Desk) -> str:
    """The session of the first table."""
    return session_of(journal, BAKERY, BAKERS, told=False)


@pytest.fixture
def day_app(tmp_path: Path, passphrase: str, bakery: str) -> Iterator[AppServer]:
    """The app as a room, where only the first table has a session."""
    server = start_app(tmp_path, room=True)
    yield server
    server.stop()


@pytest.fixture
def day(
    day_app: AppServer, journal: Desk, bakery: str, brought: Path, tab: Callable[..., Page]
) -> Iterator[Day]:
    """Three tables show what they have, the door is open, six people are in."""
    app = day_app
    salon = session_of(journal, SALON, BARBERS, told=True)
    with ExitStack() as closing:
        leader = DayLeader(tab(viewport=WALL, accept_downloads=True))
        leader.come_home(app)
        gathering_id = leader.set_up("Lantern Days", ("Cambodia", "Laos", "Thailand"))
        leader.add_table(0)
        leader.add_table(1)
        the_bakery_writes_for_the_plenary(leader, app, bakery)
        leader.page.goto(f"{app.address}/?place=gathering&gathering={gathering_id}")
        leader.part("Tables")
        leader.seat(KITE, BAKERY)
        leader.seat(LEGAL, SALON)
        leader.bring(brought)
        room_code = open_room(journal, salon)
        leader.part("The day")
        leader.does("Open the door for phones")
        code = leader.page.locator(".room-code").inner_text()
        wall = OnTheWall(tab(viewport=WALL))
        wall.open(leader.wall_address(app))
        phones = (
            AtTheGathering(tab(viewport=PHONE)),
            PlainAtTheGathering(tab(viewport=PHONE, java_script_enabled=False)),
            AtTheGathering(tab(viewport=PHONE, bypass_csp=True)),
        )
        for phone, table in zip(phones, (KITE, LEGAL, LOOMS), strict=True):
            phone.come_in(app, code)
            phone.sits_at(table)
        link = phones[1].page.get_by_role("link", name="Go to your table's page")
        expect(link).to_have_attribute("href", f"/p/{room_code}")
        desk = GatheringDesk(journal.journal.gatherings)
        day = Day(app, desk, journal, gathering_id, code, leader, wall, *phones, others={})
        for name in ("cy", "ed", "fa"):
            client = closing.enter_context(
                Client(base_url=app.address, follow_redirects=True, timeout=PATIENCE_MS / 1000)
            )
            day.others[name] = GatheringPhone(client, day).come_in()
        yield day


def the_bakery_writes_for_the_plenary(leader: DayLeader, app: AppServer, session_id: str) -> None:
    leader.page.goto(f"{app.address}/?place=session&session={session_id}")
    leader.does("3 For the plenary")
    leader.page.get_by_role("textbox", name=re.compile("^1 · ")).fill(DOUBTED)
    leader.page.keyboard.press("Tab")
    expect(leader.page.get_by_text("Ready to show: yes")).to_be_visible()
