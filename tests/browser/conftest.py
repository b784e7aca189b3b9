"""A real browser on a real app. Debian's Chromium; nothing may be loaded from another host."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

from tests.browser.gathering_day import bakery, brought, day, day_app
from tests.browser.hall import hall, journal, passphrase, room_app, session_id, tab
from tests.browser.server import PATIENCE_MS, WALL, AppServer, start_app
from toolkit.desk import Desk
from toolkit.setup.system import CHROMIUM, find_chromium, install_sentence, this_system
from toolkit.store import open_journal

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

__all__ = [
    "PATIENCE_MS",
    "WALL",
    "bakery",
    "brought",
    "day",
    "day_app",
    "hall",
    "journal",
    "passphrase",
    "room_app",
    "session_id",
    "tab",
]
"""The fixtures of a whole room, and of a whole gathering, come from files of their own."""

expect.set_options(timeout=PATIENCE_MS)


TRIES_MORE = 1
"""A real browser on a busy machine is sometimes late. A test that fails is tried once more, and the run counts it."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let browser tests be tried once more; no other test may."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=TRIES_MORE))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        # Not a skip: a whole job that nobody tried must not look as if it worked.
        remedy = install_sentence(this_system(), [CHROMIUM])
        pytest.fail(f"The browser tests found no browser. {remedy}", pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppServer]:
    server = start_app(tmp_path_factory.mktemp("app"))
    yield server
    server.stop()


@pytest.fixture
def desk(app: AppServer) -> Iterator[Desk]:
    """A second desk on the app's journal, as another process would have it."""
    opened = Desk(open_journal(f"sqlite:///{app.folder / 'journal.sqlite3'}"))
    yield opened
    opened.journal.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh tab of a fresh browser profile; the test fails when it asks any other host for anything."""
    context = browser.new_context(viewport=WALL, accept_downloads=True)
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE_MS)
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(_host(request)))
    yield opened
    context.close()
    assert {host for host in asked if host not in ("127.0.0.1", "")} == set()


def _host(request: Request) -> str:
    return urlsplit(request.url).hostname or ""


@pytest.fixture
def output() -> Path:
    """Where pictures of failed or looked-at pages go; git ignores it."""
    folder = Path(__file__).parents[1] / "output"
    folder.mkdir(exist_ok=True)
    return folder
