"""Everybody in a hall: the fixtures of a whole room in real browsers, and of a room that holds something already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.in_the_room import PHONE, Facilitator, OnTheWall, Phone, PlainPhone
from tests.browser.server import PATIENCE_MS, WALL, AppServer, start_app
from toolkit.desk import Desk
from toolkit.desk.passphrase import new_passphrase
from toolkit.domain.changes import SafetyLinesRead, SessionStarted
from toolkit.domain.vocabulary import Mode
from toolkit.store import open_journal


def begin(desk: Desk) -> str:
    """Begin a session that has read the safety lines."""
    begun = desk.start(
        SessionStarted(
            team="Paper Kite Bakery",
            business="We bake bread for offices",
            country="Cambodia",
            track_id="freedom_business",
            mode=Mode.FACILITATED,
            minutes=90,
        )
    )
    desk.record(begun, SafetyLinesRead())
    return begun


@pytest.fixture
def passphrase(tmp_path, monkeypatch) -> str:
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path))
    return new_passphrase()


@pytest.fixture
def journal(tmp_path) -> Iterator[Desk]:
    """A second desk on the app's journal, as another process would have it."""
    opened = Desk(open_journal(f"sqlite:///{tmp_path / 'journal.sqlite3'}"))
    yield opened
    opened.journal.close()


@pytest.fixture
def session_id(journal: Desk) -> str:
    return begin(journal)


@pytest.fixture
def room_app(tmp_path, passphrase, session_id) -> Iterator[AppServer]:
    server = start_app(tmp_path, room=True)
    yield server
    server.stop()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a tab in a browser profile of its own; the test fails when one asks another host for anything."""
    asked: list[str] = []
    with ExitStack() as closing:

        def opened(**options: object) -> Page:
            context = browser.new_context(**options)  # type: ignore[arg-type]
            closing.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(PATIENCE_MS)
            page.on("request", lambda request: asked.append(urlsplit(request.url).hostname or ""))
            return page

        yield opened
    assert set(asked) - {"127.0.0.1", ""} == set()


@dataclass(frozen=True, slots=True)
class Hall:
    """Everybody who is there."""

    app: AppServer
    journal: Desk
    session_id: str
    facilitator: Facilitator
    wall: OnTheWall
    phones: tuple[Phone, Phone, PlainPhone]

    def all_read(self, words: str) -> None:
        for phone in self.phones:
            phone.reads(words)

    def recorded(self, kind: type) -> list[object]:
        """The changes of a kind in the journal, as they were recorded."""
        entries = self.journal.history(self.session_id).entries
        return [entry.change for entry in entries if isinstance(entry.change, kind)]


@pytest.fixture
def hall(room_app: AppServer, journal: Desk, session_id: str, tab: Callable[..., Page]) -> Hall:
    """The room is open, the wall stands, and three phones came in by the code."""
    facilitator, wall = Facilitator(tab(viewport=WALL)), OnTheWall(tab(viewport=WALL))
    facilitator.sign_in(room_app, session_id)
    code = facilitator.open_room()
    wall.open(facilitator.wall_address(room_app))
    phones = (
        Phone(tab(viewport=PHONE)),
        Phone(tab(viewport=PHONE)),
        PlainPhone(tab(viewport=PHONE, java_script_enabled=False)),
    )
    for phone in phones:
        phone.come_in(room_app, code)
    wall.people("3 people are in")
    return Hall(room_app, journal, session_id, facilitator, wall, phones)
