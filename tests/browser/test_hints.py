"""Hints come while somebody still writes, and never take the cursor or a letter away."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import AppServer
from toolkit.desk import Desk
from toolkit.domain.changes import SafetyLinesRead, SessionStarted, StageOpened
from toolkit.domain.vocabulary import Mode, Stage

pytestmark = pytest.mark.browser

STRONG = "A strong word often hides a belief."
COUNTED = "How many, how much, or by when?"


@pytest.fixture
def session_id(desk: Desk) -> str:
    begun = desk.start(
        SessionStarted(
            team="Paper Kite Bakery",
            business="",
            country="",
            track_id="freedom_business",
            mode=Mode.ALONE,
            minutes=90,
        )
    )
    for change in (SafetyLinesRead(), StageOpened(stage=Stage.ASSUMPTIONS)):
        desk.record(begun, change)
    return begun


def test_a_hint_comes_while_a_belief_is_written_and_goes_when_it_is_saved(
    page: Page, app: AppServer, desk: Desk, session_id: str
):
    page.goto(f"{app.address}/?place=session&session={session_id}")
    line = page.locator(".st-key-belief_entry textarea")
    hints = page.locator(".st-key-hints_entry_list")
    for text, says in (("offices always pay", STRONG), ("many offices order", COUNTED)):
        expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
        line.click()
        page.keyboard.type(text)
        expect(hints).to_contain_text(says)
        expect(line).to_be_focused()
        expect(line).to_have_value(text)
        page.keyboard.press("Enter")
        expect(page.locator('[class*="press_row"]').filter(has_text=text)).to_be_visible()
        expect(hints).to_have_count(0)
    assert len(desk.session(session_id).assumptions) == 2
    page.locator('[class*="press_row"] button').filter(has_text="offices always pay").click()
    opened = page.locator(".st-key-open_belief")
    opened.locator("textarea").fill("many offices pay")
    expect(opened.locator(".st-key-hints_open")).to_contain_text(COUNTED)
