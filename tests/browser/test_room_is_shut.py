"""A room in real browsers: phones and strangers get nothing of the facilitator's screens, the passphrase opens them."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import WALL
from tests.browser.in_the_room import PHONE, Facilitator, Phone
from tests.browser.server import AppServer
from toolkit.desk import Desk, open_room

pytestmark = pytest.mark.browser

SCREENS = ("/_stcore/host-config", "/_stcore/health", "/_stcore/metrics", "/static/index.html")
OPEN_A_SOCKET = """() => new Promise((say) => {
  const socket = new WebSocket(`ws://${location.host}/_stcore/stream`)
  socket.onopen = () => { socket.close(); say("open") }
  socket.onerror = () => say("closed")
})"""


@pytest.mark.parametrize("inside", [False, True], ids=["a stranger", "a participant"])
def test_in_a_room_nobody_but_the_facilitator_gets_anything_of_the_screens(
    room_app: AppServer, journal: Desk, session_id: str, tab: Callable[..., Page], inside: bool
):
    code = open_room(journal, session_id)
    outsider = tab(viewport=PHONE, bypass_csp=True)
    if inside:
        Phone(outsider).come_in(room_app, code)
    outsider.goto("about:blank")  # else the phone's page may still open its stream
    asked: list[str] = []
    outsider.on("request", lambda request: asked.append(urlsplit(request.url).path))
    outsider.goto(f"{room_app.address}/?place=room&session={session_id}")
    expect(outsider.get_by_role("heading", name="Do you lead this session?")).to_be_visible()
    assert asked == ["/", "/enter"]
    answers = {
        path: outsider.context.request.get(f"{room_app.address}{path}").status for path in SCREENS
    }
    assert answers == dict.fromkeys(SCREENS, 403)
    assert outsider.context.request.get(f"{room_app.address}/live/{session_id}").status == 403
    assert outsider.context.request.get(f"{room_app.address}/wall/{code}").status == 403
    assert outsider.evaluate(OPEN_A_SOCKET) == "closed"


def test_the_passphrase_leads_the_facilitator_to_the_page_that_was_asked_for(
    room_app: AppServer, session_id: str, tab: Callable[..., Page], passphrase: str
):
    facilitator = Facilitator(tab(viewport=WALL))
    facilitator.page.goto(f"{room_app.address}/?place=room&session={session_id}")
    facilitator.page.get_by_label("Passphrase").fill(passphrase)
    facilitator.press("Sign in")
    expect(facilitator.button("Open the room")).to_be_visible()
    facilitator.open_room()
    assert facilitator.page.evaluate(OPEN_A_SOCKET) == "open"
