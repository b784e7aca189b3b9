"""A test from its threshold to its result in a real browser, and what that does to the map."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.acting import Team
from tests.browser.server import AppServer
from tests.screens.beliefs import believed, rated
from toolkit.desk import Desk
from toolkit.domain.changes import AssumptionChosen, SafetyLinesRead, SessionStarted, StageOpened
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Mode, Side, Stage
from toolkit.drawing.colours import LENS_STYLE, PAPER

pytestmark = pytest.mark.browser

GUESS = "at least 4 in 10 come twice"
SEEN = "5 of 10 came twice"


@pytest.fixture
def session_id(desk: Desk) -> str:
    """A risky belief that only rests on what the team says, chosen for the plan."""
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
    for change in (
        SafetyLinesRead(),
        believed("a", "buyers come back for the bread", Lens.DESIRABILITY, starter_id="D1"),
        rated("a", 4, 1),
        AssumptionChosen(assumption_id="a", chosen=True),
        StageOpened(stage=Stage.PLAN),
    ):
        desk.record(begun, change)
    return begun


def calm(page: Page) -> None:
    """Wait until nothing is being drawn: a press on what is about to be drawn anew would be lost."""
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")


def body_of(mark: Locator) -> Locator:
    """The shape of a mark, without its number."""
    return mark.locator("circle").first


def test_a_test_is_guessed_started_closed_and_fills_its_mark_on_the_map(
    page: Page, app: AppServer, desk: Desk, session_id: str
):
    team = Team(page)
    page.goto(f"{app.address}/?place=session&session={session_id}")
    team.be_at("Plan")
    team.press("Back: Map")
    team.be_at("Map")
    expect(body_of(team.mark(1))).to_have_attribute("fill", PAPER)
    team.go_on("Plan")
    team.press("Write the first step")
    team.row("Count repeat customers").click()
    page.get_by_label("We are right if").fill(GUESS)
    team.press("Save this step")
    expect(page.locator(".st-key-open_step")).to_be_hidden()
    team.press("Start it")
    expect(team.row("Count repeat customers")).to_contain_text("Under way since")
    team.press("Write the result")
    form = page.locator(".st-key-open_step")
    expect(form).to_contain_text(f"We are right if: {GUESS} (set ")
    form.get_by_label("What did you see?").fill(SEEN)
    form.get_by_text("Yes", exact=True).click()
    expect(form.get_by_label("In one line, as it will stand in the ledger")).to_have_value(SEEN)
    calm(page)
    for question in ("Was it seen with other people", "Does the teller gain", "Was it told to"):
        team.choose(question, "No")
        calm(page)
    form.get_by_text("Keep going", exact=True).click()
    calm(page)
    team.press("Close this step with its result")
    expect(page.locator(".learned")).to_contain_text(SEEN)
    (item,) = desk.session(session_id).evidence
    assert (item.side, item.level, item.text) == (Side.FOR, EvidenceLevel.E3, SEEN)
    team.press("Back: Map")
    team.be_at("Map")
    colour = LENS_STYLE[Lens.DESIRABILITY].colour
    expect(body_of(team.mark(1))).to_have_attribute("fill", colour)
