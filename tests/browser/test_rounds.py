"""A round of private ratings at one laptop: two ballots and a show of hands, the reveal, and a second round."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acting import Team
from tests.browser.server import AppServer
from toolkit.desk import Desk
from toolkit.domain.changes import AssumptionWritten, SafetyLinesRead, SessionStarted
from toolkit.domain.vocabulary import Lens, Mode

pytestmark = pytest.mark.browser

HARM, KNOW, SAFETY = "How bad is it", "How do we know", "Could this touch"


def begun(desk: Desk) -> str:
    session_id = desk.start(
        SessionStarted(
            team="Paper Kite Bakery",
            business="We bake bread for offices",
            country="Cambodia",
            track_id="freedom_business",
            mode=Mode.FACILITATED,
            minutes=90,
        )
    )
    desk.record(session_id, SafetyLinesRead())
    for name, text in (("a1", "buyers will order again"), ("a2", "the lease is renewed")):
        desk.record(
            session_id, AssumptionWritten(assumption_id=name, text=text, lens=Lens.VIABILITY)
        )
    return session_id


def fill_ballot(team: Team, harm: str, *, reload: bool = False) -> None:
    """Answer both cards the same way; with ``reload`` the page is loaded anew between them."""
    for number, finish in enumerate(("Save, then the next card", "Save, then finish"), start=1):
        team.choose(HARM, harm)
        team.choose(SAFETY, "No")
        team.choose(KNOW, "E1")
        if number == 1 and reload:
            team.press(finish)
            expect(team.page.get_by_text("Card 2 of 2")).to_be_visible()
            team.page.reload()
            expect(team.page.get_by_text("Card 1 of 1")).to_be_visible()
        else:
            team.press(finish)
    expect(team.page.get_by_text("You have answered 2 cards.")).to_be_visible()


def test_ballots_and_hands_are_revealed_together_and_a_second_round_stands_beside_the_first(
    app: AppServer, desk: Desk, page: Page
):
    team, session_id = Team(page), begun(desk)
    page.goto(f"{app.address}/?place=round&session={session_id}")
    team.press("Begin round 1")
    team.press("Begin a ballot")
    # nothing of the session stands beside a ballot
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    expect(page.locator('[data-testid="stSidebar"]')).to_be_hidden()
    fill_ballot(team, "0")
    team.press("Done: pass the laptop on")
    expect(page.locator(".people-count")).to_have_text("1 person has rated.")
    team.press("I am next")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    fill_ballot(team, "4", reload=True)
    team.press("Done: pass the laptop on")
    expect(page.locator(".people-count")).to_have_text("2 people have rated.")
    team.press("Everybody has rated")

    team.press("Count hands")
    for field, hands in ((re.compile("^4 "), "2"), (re.compile("^E1 "), "2")):
        page.get_by_label(field).fill(hands)
    team.press("Save the count")
    expect(page.get_by_text("Here is the next card.")).to_be_visible()
    team.press("Counting is done")
    expect(page.locator(".people-count")).to_have_text("4 people have rated.")

    team.press("Reveal what people said")
    expect(page.locator(".said-heading").first).to_have_text("Talk about these first · 1")
    expect(page.locator("img.distribution").first).to_have_attribute(
        "alt", "1 person said 0; 3 people said 4"
    )
    expect(page.get_by_text("Too few answers to show · 1")).to_be_visible()

    team.press("Rate again: round 2")
    team.press("Begin round 2")
    for harm in ("3", "3", "4"):
        team.press("Begin a ballot")
        team.choose(HARM, harm)
        team.choose(SAFETY, "No")
        team.choose(KNOW, "E1")
        team.press("Save, then finish")
        team.press("Done: pass the laptop on")
        team.press("Everybody has rated")
    team.press("Reveal what people said")
    expect(page.get_by_text("Aligned, closer together than before")).to_be_visible()
    expect(page.locator("figcaption").first).to_have_text("Round 1")
