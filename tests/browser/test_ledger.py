"""A ledger in a real browser: written while questions come and go, left by key in the middle, and drawn on the map."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acting import Team
from tests.browser.on_the_map import AtTheMap, open_map
from toolkit.domain.changes import EvidenceAdded
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, Side, Subject

pytestmark = pytest.mark.browser


@pytest.fixture
def at_the_map(page: Page, app, desk) -> AtTheMap:
    return open_map(page, app, desk)


def test_an_item_half_written_waits_while_a_key_turns_the_page_and_is_written_down_then(
    at_the_map: AtTheMap,
):
    here, team = at_the_map, Team(at_the_map.page)
    here.mark("a1").click()
    team.press("Add what you have seen or heard")
    line = here.page.get_by_role("textbox", name="What was seen or heard?")
    line.click()
    here.page.keyboard.type("two shops stopped")
    team.go_on_by_key("Plan")
    here.page.keyboard.press("Alt+ArrowLeft")
    team.be_at("Map")
    expect(line).to_have_value("two shops stopped")

    entry = here.page.locator(".st-key-ledger_entry")
    entry.get_by_text("For it").click()
    team.choose("How strong is it?", "People did it once")
    expect(entry.get_by_text("Does the teller gain from this answer?")).to_be_visible()
    entry.get_by_text("Against it").click()
    expect(entry.get_by_text("Does the teller gain from this answer?")).to_have_count(0)
    here.page.get_by_role("textbox", name="Where does it come from?").fill("order book")
    team.press("Write it down")
    expect(here.page.locator(".ledger-says")).to_have_text(
        "Nothing for it, one trial against it: probably wrong, change the plan."
    )
    (item,) = here.desk.session(here.session_id).evidence
    assert (item.side, item.level, item.text, item.source) == (
        Side.AGAINST,
        EvidenceLevel.E3,
        "two shops stopped",
        "order book",
    )
    alarm = here.page.locator(".st-key-alarm_probably_wrong")
    expect(alarm).to_contain_text("D1 buyers will order again next season")


def test_the_line_to_the_claim_goes_while_its_card_is_held_and_comes_back_with_it(
    at_the_map: AtTheMap,
):
    here = at_the_map
    item = EvidenceItem(
        evidence_id="e1",
        assumption_id="a1",
        side=Side.FOR,
        level=EvidenceLevel.E3,
        text="8 of 10 shops ordered again",
        seen=here.desk.session(here.session_id).started_at.date().replace(day=1),
        subject=Subject.CUSTOMERS,
        source="order book",
    )
    here.desk.record(here.session_id, EvidenceAdded(item=item))
    here.page.reload()
    gap = here.page.locator('[data-gap="a1"]')
    expect(gap).to_be_visible()
    here.mark("a1").focus()
    here.page.keyboard.press("Shift+ArrowDown")
    expect(gap).to_be_hidden()
    here.page.keyboard.press("Enter")
    expect(here.page.get_by_text("Agreed place:")).to_be_visible()
    expect(gap).to_be_visible()
