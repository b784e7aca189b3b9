"""A full room: fifty open pages of the screens and a hundred phones on one app, and all of them are answered."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from http.client import HTTPConnection

import pytest
from starlette.datastructures import QueryParams
from websockets.exceptions import InvalidStatus

from tests.browser.server import AppServer, start_app
from tests.loops import run_apart
from tests.phone.viewers import listening, send, viewing
from toolkit.desk import Desk, open_room
from toolkit.desk.passphrase import new_passphrase
from toolkit.desk.signing import facilitator_token
from toolkit.domain.changes import RoomStepOpened, SessionStarted
from toolkit.domain.vocabulary import Mode, RoomStep, Stage
from toolkit.store import open_journal

VIEWERS = 50
PHONES = 100
PATIENCE_SECONDS = 120
"""How long a starved machine may take; an app that has stopped answering takes for ever."""


@dataclass(frozen=True, slots=True)
class FullRoom:
    """A running app with an open room, the facilitator's cookie, and a desk of another process."""

    app: AppServer
    desk: Desk
    session_id: str
    code: str
    cookie: str

    @property
    def page(self) -> QueryParams:
        """The address of the session's screen."""
        return QueryParams(place="session", session=self.session_id)


@pytest.fixture(scope="module")
def full_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FullRoom]:
    folder = tmp_path_factory.mktemp("room")
    desk = Desk(open_journal(f"sqlite:///{folder / 'journal.sqlite3'}"))
    session_id = desk.start(
        SessionStarted(
            team="Paper Kite Bakery",
            business="We bake bread",
            country="Cambodia",
            track_id="freedom_business",
            mode=Mode.FACILITATED,
            minutes=90,
        )
    )
    code = open_room(desk, session_id)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOOLKIT_DATA", str(folder))
        new_passphrase()
        cookie = f"facilitator={facilitator_token()}"
        app = start_app(folder, room=True)
    yield FullRoom(app, desk, session_id, code, cookie)
    app.stop()
    desk.journal.close()


def test_fifty_pages_and_a_hundred_phones_are_all_answered(full_room):
    counted = run_apart(asyncio.wait_for(answers(full_room), PATIENCE_SECONDS))
    assert counted == {
        "page drawn": VIEWERS,
        "phone came in": PHONES,
        "phone heard how things stand": PHONES,
        "phone said ready": 1,
        "phone heard the next step": PHONES,
        "page drawn again": VIEWERS,
    }


async def answers(room: FullRoom) -> Counter[str]:
    """Let all of them come, then open the next step while every page is drawn again; count who was answered."""
    counted: Counter[str] = Counter()
    port, path = room.app.port, f"/p/{room.code}"
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        pages = [await enter(viewing(port, room.cookie)) for _one in range(VIEWERS)]
        counted["page drawn"] = sum(await asyncio.gather(*(page.draw(room.page) for page in pages)))
        came = await asyncio.gather(*(send(port, path, "do=join") for _one in range(PHONES)))
        counted["phone came in"] = sum(answer.status == 200 for answer in came)
        phones = [await enter(listening(port, f"{path}/live", one.cookie)) for one in came]
        before = await asyncio.gather(*(phone.hear() for phone in phones))
        counted["phone heard how things stand"] = len(before)
        room.desk.record(room.session_id, RoomStepOpened(step=RoomStep.CARDS, stage=Stage.STRATEGY))
        drawing = asyncio.gather(*(page.draw(room.page) for page in pages))
        # The app hears of what another process wrote when it next writes itself.
        ready = await send(port, path, "do=ready&ready=yes", came[0].cookie)
        counted["phone said ready"] = int(ready.status == 200)
        after = await asyncio.gather(*(phone.hear() for phone in phones))
        heard = zip(before, after, strict=True)
        counted["phone heard the next step"] = sum(new != old for old, new in heard)
        counted["page drawn again"] = sum(await drawing)
    return counted


def test_a_stranger_opens_none_of_the_pages(full_room):
    async def open_page() -> None:
        async with viewing(full_room.app.port, "facilitator=guessed"):
            pass

    with pytest.raises(InvalidStatus) as refused:
        run_apart(open_page())
    assert refused.value.response.status_code == 403


STREAMLITS = (
    "/",
    "/index.html",
    "/favicon.png",
    "/any/page",
    "/_stcore/health",
    "/_stcore/script-health-check",
    "/_stcore/host-config",
    "/_stcore/metrics",
    "/_stcore/stream",
    "/_stcore/upload_file/a/b",
    "/media/a.png",
    "/component/a/b.js",
    "/app/static/a.png",
    "/static/",
)


def test_a_stranger_gets_nothing_that_streamlit_serves(full_room):
    index = fetch(full_room, "/", full_room.cookie)
    scripts = re.findall(r'"\./(static/[^"]+)"', index.text)
    assert (index.status, len(scripts) > 1) == (200, True)
    paths = (*STREAMLITS, *(f"/{script}" for script in scripts))
    answers = {path: fetch(full_room, path, "") for path in paths}
    refused = Answer(403, "This part is for the facilitator. Sign in at /enter.")
    assert answers == dict.fromkeys(paths, refused)


def test_below_the_participants_page_nothing_of_streamlit_is_found(full_room):
    for path in ("/p/_stcore/health", "/p/A/_stcore/host-config", "/p/../static/", "/fonts/../"):
        found = fetch(full_room, path, "")
        assert (path, found.status in (400, 403, 404)) == (path, True)
        assert (path, "streamlit" in found.text.lower()) == (path, False)


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and what came with it."""

    status: int
    text: str


def fetch(room: FullRoom, path: str, cookie: str) -> Answer:
    """Ask the running app for a path, just as it is written."""
    connection = HTTPConnection("127.0.0.1", room.app.port, timeout=PATIENCE_SECONDS)
    connection.request("GET", path, headers={"Cookie": cookie})
    answered = connection.getresponse()
    text = answered.read().decode("utf-8", "replace")
    connection.close()
    return Answer(answered.status, text)


def test_the_log_of_a_full_room_tells_no_addresses_of_phones(full_room):
    log = (full_room.app.folder / "server.log").read_text("utf-8")
    assert log.replace(f"http://127.0.0.1:{full_room.app.port}", "").count("127.0.0.1") == 0
