"""The cards for the plenary in a real browser: what is typed is kept, what is undone goes, drafts overwrite nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.server import AppServer
from toolkit.desk import Desk
from toolkit.domain.changes import (
    AssumptionWritten,
    RiskJudged,
    SafetyLinesRead,
    SessionStarted,
    StageOpened,
)
from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import BridgeKind, Lens, Mode, Stage

pytestmark = pytest.mark.browser


def begun(desk: Desk) -> str:
    """A session with one belief that could hurt somebody, opened at its review."""
    session_id = desk.start(
        SessionStarted(
            team="Paper Kite Bakery",
            business="",
            country="Cambodia",
            track_id="freedom_business",
            mode=Mode.FACILITATED,
            minutes=90,
        )
    )
    grave = Impact(safety=4, mission=0, business=0, law=0)
    for change in (
        SafetyLinesRead(),
        AssumptionWritten(assumption_id="a", text="nobody is followed home", lens=Lens.VIABILITY),
        RiskJudged(assumption_id="a", impact=grave, vulnerability=3),
        StageOpened(stage=Stage.REVIEW),
    ):
        desk.record(session_id, change)
    return session_id


def box(page: Page, number: int) -> Locator:
    return page.get_by_role("textbox", name=re.compile(rf"^{number} · "))


def test_typed_words_are_kept_undone_and_not_overwritten_and_a_passage_is_decided_about(
    app: AppServer, desk: Desk, page: Page
):
    session_id = begun(desk)
    page.goto(f"{app.address}/?place=session&session={session_id}")
    page.get_by_role("button", name="3 For the plenary").click()
    expect(page.get_by_text("Ready to show: not yet, because no card")).to_be_visible()

    box(page, 5).fill("Prices fell")
    page.get_by_role("button", name="2 Hand it out").click()
    page.get_by_role("button", name="3 For the plenary").click()
    expect(box(page, 5)).to_have_value("Prices fell")
    expect(page.get_by_text("Ready to show: yes")).to_be_visible()
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(box(page, 5)).to_have_value("")

    box(page, 2).fill("Call 012 345 678")
    page.get_by_role("button", name="Draft from our session").click()
    expect(page.get_by_text("Put this draft in place of your words?")).to_be_visible()
    expect(page.get_by_text("Ready to show: not yet, because 1 passage")).to_be_visible()
    page.get_by_role("button", name="Keep our words").click()
    expect(box(page, 2)).to_have_value("Call 012 345 678")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("Ready to show: yes")).to_be_visible()
    assert desk.session(session_id).bridge_text(BridgeKind.HARM) == "Call 012 345 678"

    page.get_by_role("button", name="Draft from our session").click()
    page.get_by_role("button", name="Yes, take the draft").click()
    expect(box(page, 2)).to_have_value(
        "This could hurt somebody if it is wrong: “nobody is followed home”."
    )
