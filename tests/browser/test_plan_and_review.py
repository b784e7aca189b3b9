"""From beliefs to a downloaded plan in a real browser: typed, pressed, reloaded in the middle, handed out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import AppServer
from tests.documents.paper import Printed
from tests.screens.beliefs import believed, rated
from tests.screens.cast import cards_under
from toolkit.desk import Desk
from toolkit.documents.page_pictures import LARGE_BOX
from toolkit.domain.changes import AssumptionChosen, SafetyLinesRead, SessionStarted, StageOpened
from toolkit.domain.vocabulary import Mode, Stage

pytestmark = pytest.mark.browser

FILES = (
    ("Files and tables", "Session file", "JSON", b"{"),
    ("Files and tables", "Dates for a calendar", "ICS", b"BEGIN:VCALENDAR"),
    ("Files and tables", "Assumptions as a spreadsheet", "XLSX", b"PK"),
    ("Files and tables", "Assumptions as CSV", "CSV", b"\xef\xbb\xbf"),
    ("Pictures", "Map as a picture", "PNG", b"\x89PNG"),
    ("Pictures", "Map as a drawing", "SVG", b"<svg"),
)
"""Some files: where they are found, how they are called, their ending and how they begin."""

STORY = "our trainee Sokha likes bread"


@pytest.fixture
def session_id(desk: Desk) -> str:
    """A session with one risky belief that is chosen for the plan, and a card that names somebody."""
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
        cards_under(Stage.GOALS, STORY),
        believed("a", "customers come back because the bread is good", starter_id="D1"),
        rated("a", 4),
        AssumptionChosen(assumption_id="a", chosen=True),
    ):
        desk.record(begun, change)
    return begun


def go(
    page: Page, app: AppServer, desk: Desk, session_id: str, stage: Stage, **address: str
) -> None:
    desk.record(session_id, StageOpened(stage=stage))
    more = "".join(f"&{name}={value}" for name, value in address.items())
    page.goto(f"{app.address}/?place=session&session={session_id}{more}")
    expect(page.locator(".st-key-tabs")).to_be_visible()
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")


def test_beliefs_are_typed_one_after_another_and_opened_with_the_keyboard(
    page, app, desk, session_id
):
    go(page, app, desk, session_id, Stage.ASSUMPTIONS)
    page.locator(".st-key-belief_entry textarea").click()
    for text in ("rent stays the same", "offices pay on time"):
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        expect(page.locator('[class*="press_row"]').filter(has_text=text)).to_be_visible()
    assert [a.text for a in desk.session(session_id).assumptions][1:] == [
        "rent stays the same",
        "offices pay on time",
    ]
    page.locator('[class*="press_row"] button').first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-open_belief textarea")).to_have_value("rent stays the same")


def test_a_step_typed_and_saved_with_one_click_outlives_a_reload(page, app, desk, session_id):
    go(page, app, desk, session_id, Stage.PLAN)
    page.get_by_role("button", name="Write the first step").click()
    page.get_by_role("button", name="Sell without the story").click()
    expect(page.get_by_label("What do you do?")).to_have_value(
        "Sell without the story: half the days with the cause card, half without"
    )
    page.get_by_label("We are right if").fill("sales fall by less than 5 percent")
    page.get_by_label("Who does it?").fill("Sokha Chan")
    page.get_by_role("button", name="Save this step").click()
    expect(page.get_by_role("button", name="Sell without the story")).to_contain_text("Sokha Chan")
    (line,) = desk.session(session_id).plan
    assert (line.bank_test_id, line.right_if, line.owner) == (
        "T6",
        "sales fall by less than 5 percent",
        "Sokha Chan",
    )
    page.reload()
    expect(page.get_by_role("button", name="Sell without the story")).to_be_visible()


@pytest.mark.parametrize("address", [{}, {"projector": "1"}], ids=["laptop", "projector"])
def test_a_plan_is_read_cleaned_ticked_printed_and_downloaded(
    page, app, desk, session_id, address, tmp_path
):
    go(page, app, desk, session_id, Stage.REVIEW, **address)
    page.get_by_role("button", name="Remove for good").click()
    page.get_by_role("button", name="Yes, remove it for good").click()
    expect(page.get_by_text("Nothing was found that looks like a name")).to_be_visible()
    assert desk.session(session_id).cards[0].text == "our trainee … likes bread"
    page.get_by_label("The reader's role").fill("board member")
    page.get_by_role("button", name="I have read it as all three").click()
    page.get_by_role("button", name="Make the PDF").click()
    with page.expect_download() as handed_out:
        page.get_by_role("button", name="Download the PDF").click()
    target = tmp_path / "plan.pdf"
    handed_out.value.save_as(target)
    assert handed_out.value.suggested_filename.startswith("paper-kite-bakery-plan-")
    assert target.read_bytes().startswith(b"%PDF-")
    expect(page.get_by_text("Who does what next")).to_be_visible()


def test_the_other_files_are_made_when_they_are_asked_for(page, app, desk, session_id, tmp_path):
    go(page, app, desk, session_id, Stage.REVIEW)
    page.get_by_role("button", name="2 Hand it out").click()
    for group, title, ending, beginning in FILES:
        page.get_by_role("radio", name=group, exact=True).click()
        page.get_by_text(title, exact=True).first.click()
        expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
        with page.expect_download() as handed_out:
            page.get_by_role("button", name=f"Download {ending}").click()
        target = tmp_path / ending
        handed_out.value.save_as(target)
        assert target.read_bytes().startswith(beginning)


def test_a_document_is_made_its_pages_are_looked_at_and_it_is_downloaded_as_it_was_seen(
    page, app, desk, session_id, tmp_path
):
    go(page, app, desk, session_id, Stage.REVIEW)
    page.get_by_role("button", name="2 Hand it out").click()
    page.get_by_role("button", name="Make the PDF").click()
    large = page.get_by_role("img", name="The action plan, page 1 of")
    expect(large).to_be_visible()
    page.get_by_role("button", name="Page 2", exact=True).press("Enter")
    large = page.get_by_role("img", name="The action plan, page 2 of")
    expect(large).to_be_visible()
    page.wait_for_function("picture => picture.complete", arg=large.element_handle())
    assert large.evaluate("picture => picture.naturalWidth") == LARGE_BOX[0]
    assert page.get_by_role("button", name="Make the PDF").count() == 0
    seen = large.get_attribute("alt")
    with page.expect_download() as handed_out:
        page.get_by_role("button", name="Download the PDF").click()
    target = tmp_path / "plan.pdf"
    handed_out.value.save_as(target)
    printed = Printed(target.read_bytes())
    assert seen == f"The action plan, page 2 of {printed.page_count}"
