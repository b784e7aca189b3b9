"""The facilitator's screen follows the phones by itself, and leaves somebody who types in peace."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.acting import Team
from tests.browser.server import AppServer
from toolkit.desk import Desk
from toolkit.domain.changes import RoomOpened, RoomStepOpened, SafetyLinesRead, SessionStarted
from toolkit.domain.vocabulary import Mode, RoomStep, Stage

pytestmark = pytest.mark.browser

CODE = "MVHXE"
ENTRY = ".st-key-debrief_entry textarea"
Send = Callable[..., None]


@pytest.fixture
def session_id(desk: Desk) -> str:
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
    for change in (
        SafetyLinesRead(),
        RoomOpened(code=CODE),
        RoomStepOpened(step=RoomStep.CARDS, stage=Stage.STRATEGY),
    ):
        desk.record(begun, change)
    return begun


@pytest.fixture
def phone(app: AppServer, browser: Browser, session_id: str) -> Iterator[Send]:
    """A phone in the room, without its page: what it sends is saved before this goes on."""
    context = browser.new_context()

    def send(**form: str) -> None:
        answer = context.request.post(
            f"{app.address}/p/{CODE}", form={**form}, headers={"accept": "application/json"}
        )
        assert answer.json()["saved"] is True

    send(do="join")
    yield send
    context.close()


def test_a_card_from_a_phone_comes_by_itself_and_never_into_a_half_written_line(
    app: AppServer, session_id: str, phone: Send, page: Page
):
    team = Team(page)
    page.goto(f"{app.address}/?place=session&session={session_id}")
    team.be_at("Strategy")
    expect(page.get_by_text("1 person in")).to_be_visible()

    phone(do="card", stage="strategy", text="from a phone", change_id="one")
    expect(team.cards()).to_have_text(["from a phone"])

    line = page.locator(ENTRY)
    line.click()
    page.keyboard.type("half a thought")
    phone(do="card", stage="strategy", text="while somebody types", change_id="two")
    phone(do="ready", ready="yes")
    page.keyboard.type(", and the rest")
    expect(line).to_have_value("half a thought, and the rest")
    page.keyboard.press("Enter")
    expect(team.cards()).to_have_text(
        ["from a phone", "while somebody types", "half a thought, and the rest"]
    )
    expect(page.get_by_text("1 ready")).to_be_visible()


def test_two_keys_pause_the_room_and_reveal_its_cards(
    app: AppServer, desk: Desk, session_id: str, page: Page
):
    team = Team(page)
    page.goto(f"{app.address}/?place=room&session={session_id}")
    team.press("Settings")
    page.get_by_text("Only the number of cards on the wall").click()
    expect(team.button("Reveal the cards")).to_be_visible()
    page.keyboard.press("Alt+w")
    expect(page.get_by_text("Paused: phones and wall show a calm screen")).to_be_visible()
    page.keyboard.press("Alt+o")
    expect(team.button("Reveal the cards")).to_have_count(0)
    room = desk.session(session_id).room
    assert room is not None
    assert (room.paused, room.counts_only) == (True, False)
