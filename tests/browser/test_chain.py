"""The chain in a real browser: an assumption is pulled out by pressing it, on the laptop and on the wall."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.on_the_wall import runs_off_px, small_words
from tests.browser.server import AppServer
from tests.screens.beliefs import believed
from tests.screens.cast import cards_under
from toolkit.desk import Desk
from toolkit.domain.changes import CardLinked, SafetyLinesRead, SessionStarted
from toolkit.domain.vocabulary import Mode, Stage

pytestmark = pytest.mark.browser

CHANGES = (
    SafetyLinesRead(),
    cards_under(Stage.STRATEGY, "We sell bread to offices in the morning and to families at night"),
    cards_under(Stage.GOALS, "Sales pay every wage by June"),
    believed("a1", "offices order again, because the bread is good", holds_up=("strategy1",)),
    CardLinked(card_id="strategy1", leads_to="goals1", linked=True),
)


def open_chain(page: Page, app: AppServer, desk: Desk) -> None:
    begun = desk.start(
        SessionStarted(
            team="Paper Kite Bakery",
            business="",
            country="",
            track_id="freedom_business",
            mode=Mode.FACILITATED,
            minutes=90,
        )
    )
    for change in CHANGES:
        desk.record(begun, change)
    page.goto(f"{app.address}/?place=chain&session={begun}")
    settle(page)


def settle(page: Page) -> None:
    expect(page.locator(".chain-board svg:visible")).to_have_count(1)
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")


def test_an_assumption_is_pulled_out_by_pressing_it_and_the_wall_shows_the_fall(page, app, desk):
    open_chain(page, app, desk)
    drawn = page.locator(".chain-board svg:visible")
    drawn.locator(".mark").click()
    outcome = page.locator(".outcome")
    expect(outcome.locator("h2")).to_have_text("2 cards fall")
    expect(drawn.get_by_text("Falls", exact=True)).to_have_count(2)
    settle(page)
    page.keyboard.press("Alt+p")
    expect(page.get_by_role("button", name="Close projector")).to_be_visible()
    expect(outcome.locator("h2")).to_have_text("2 cards fall")
    settle(page)
    assert small_words(page) == []
    assert runs_off_px(page) == 0
    drawn.locator(".mark").click()
    expect(outcome).to_have_count(0)
    expect(drawn.get_by_text("Falls", exact=True)).to_have_count(0)
