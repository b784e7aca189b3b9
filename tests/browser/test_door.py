"""The door of a room in a real browser: strangers stand before it, the link and the passphrase open it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.hall import begin
from tests.browser.server import AppServer, start_app
from toolkit.desk import Desk, open_room
from toolkit.desk.passphrase import new_passphrase
from toolkit.desk.signing import new_link_token
from toolkit.store import open_journal

DRAWN = ".stApp[data-test-script-state=notRunning]"


@pytest.fixture
def passphrase(tmp_path, monkeypatch) -> str:
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path))
    return new_passphrase()


@pytest.fixture
def room_app(tmp_path, passphrase) -> Iterator[AppServer]:
    server = start_app(tmp_path, room=True)
    yield server
    server.stop()


@pytest.mark.browser
def test_a_stranger_waits_at_the_door_that_link_and_passphrase_open(
    browser: Browser, page: Page, room_app, passphrase
):
    page.goto(f"{room_app.address}/?place=guide")
    expect(page.get_by_role("heading", name="Do you lead this session?")).to_be_visible()
    page.get_by_label("Passphrase").fill("not this one")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("This is not the passphrase.")
    page.get_by_label("Passphrase").fill(passphrase.upper())
    page.get_by_role("button", name="Sign in").click()
    page.locator(DRAWN).wait_for()
    expect(page).to_have_url(f"{room_app.address}/?place=guide")

    laptop = browser.new_context().new_page()
    laptop.goto(f"{room_app.address}/enter?once={new_link_token()}")
    laptop.locator(DRAWN).wait_for()
    expect(laptop.get_by_role("button", name="Start a session")).to_be_visible()

    new_passphrase()
    page.reload()
    expect(page.get_by_role("heading", name="Do you lead this session?")).to_be_visible()
    laptop.context.close()


@pytest.mark.browser
def test_a_page_that_is_open_asks_for_a_new_passphrase_by_itself(page: Page, room_app):
    desk = Desk(open_journal(f"sqlite:///{room_app.folder / 'journal.sqlite3'}"))
    session_id = begin(desk)
    code = open_room(desk, session_id)
    desk.journal.close()
    page.goto(f"{room_app.address}/enter?once={new_link_token()}")
    page.goto(f"{room_app.address}/?place=room&session={session_id}")
    title = page.get_by_role("heading", name=f"The room {code}")
    expect(title).to_be_visible()
    passphrase = new_passphrase()
    expect(page.get_by_role("heading", name="Do you lead this session?")).to_be_visible()
    page.get_by_label("Passphrase").fill(passphrase)
    page.get_by_role("button", name="Sign in").click()
    expect(title).to_be_visible()
