"""A team comes back after weeks: what is due, what moved, the past played back, a review to its end and its plan."""

from __future__ import annotations

import re
from datetime import timedelta

from playwright.sync_api import Locator, Page, expect

from tests.browser.acting import Team
from tests.documents.paper import Printed
from toolkit.desk import Desk, today
from toolkit.documents.plan_since import earlier_of
from toolkit.domain.session import Session
from toolkit.exchange import sample_names
from toolkit.language import long_date

SAMPLE = "two-kettles-soap"
TEAM = "Two Kettles Soap Workshop"
TODAYS_MAP = "The map today"
REVIEW_STEPS = (
    "What is due",
    "What we observed and learned",
    "Evidence and rating again",
    "Map then and now",
    "Plan",
    "Close",
)


def test_a_team_comes_back_and_reviews_its_session(page: Page, app, desk: Desk):
    team = Team(page)
    assert SAMPLE in sample_names()
    page.goto(app.address)
    open_copy(team)
    session = desk.session(team.session_id())

    expect(page.locator(".due-heading").first).to_have_text("Stop and review · 1")
    expect(page.get_by_text("Welcome back: last time was 3 weeks ago.")).to_be_visible()
    expect(team.row("Say what came of it")).not_to_have_count(0)

    team.press("See what moved")
    the_map_shows_trails(page)
    play_back(team)
    the_review_runs_to_its_end(team, desk, session)


def open_copy(team: Team) -> None:
    """Open the sample with a history; weeks have passed since, so what is due comes first."""
    card = team.page.locator(f'[class*="st-key-home-sample-{SAMPLE}"]')
    expect(card).to_contain_text(TEAM)
    team.button("Open a copy", card).click()
    expect(team.page.locator("h1", has_text="What is due")).to_be_visible()


def the_map_shows_trails(page: Page) -> None:
    """Each card that moved leaves an arrow behind the marks, and says why in words."""
    expect(page.get_by_role("heading", name=re.compile("Since"))).to_be_visible()
    expect(page.locator(".past-map svg polygon:not(.mark polygon)")).not_to_have_count(0)
    expect(page.locator(".told")).to_contain_text("moved from test now to watch: more evidence.")


def play_back(team: Team) -> None:
    """Go back a day and hear what moved; then let it play to today without the map ever leaving the page."""
    page = team.page
    team.press("Play back")
    heading = page.locator("h2.then-heading")
    expect(heading).to_have_text(TODAYS_MAP)
    expect(idle(page)).to_be_visible()
    today_drawn = drawn(page)
    team.press("Earlier")
    expect(heading).not_to_have_text(TODAYS_MAP)
    team.press("Earlier")
    expect(page.locator(".told")).to_contain_text("What moved since")
    assert drawn(page) != today_drawn
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(heading).to_have_text(TODAYS_MAP)
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()


def the_review_runs_to_its_end(team: Team, desk: Desk, session: Session) -> None:
    """Start the review, go through its steps by Next, and agree when to come again."""
    page = team.page
    team.press("What is due")
    page.get_by_role("button", name="Start a review", exact=True).click()
    for step, words in enumerate(REVIEW_STEPS, start=1):
        expect(page.locator(".run-line")).to_contain_text(f"Review, step {step} of 6: {words}")
        # a click while the screen is still being drawn is a click on the step before
        expect(idle(page)).to_be_visible()
        if words != REVIEW_STEPS[-1]:
            team.button(f"Next: {REVIEW_STEPS[step]}").click()
    assert desk.session(session.session_id).reviewing
    the_plan_says_what_has_happened(team, desk, session)
    team.press("End the review")
    expect(page.get_by_text("The review is ended. The next one is on")).to_be_visible()
    review = desk.session(session.session_id).reviews[-1]
    assert review.next_on == today() + timedelta(days=90)


def the_plan_says_what_has_happened(team: Team, desk: Desk, session: Session) -> None:
    """The printed plan tells what the newest sitting with a change brought: this review has changed nothing yet."""
    then = earlier_of(desk.history(session.session_id), today())
    assert then is not None
    team.press("2 Hand it out")
    text = Printed(team.download_plan()).text()
    assert f"Since last time, {long_date(then.day)}" in text
    assert "moved from test now to watch: more evidence." in " ".join(text.split())


def drawn(page: Page) -> str:
    """The title of the map that is on the page."""
    return page.locator(".past-map svg title").first.text_content() or ""


def idle(page: Page) -> Locator:
    """The app when nothing runs."""
    return page.locator('.stApp[data-test-script-state="notRunning"]')
