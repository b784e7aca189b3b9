"""A debrief stage in a real browser: what is typed, dragged and pressed, and what of it reaches the journal."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.server import AppServer
from tests.screens.cast import cards_under, texts_at
from toolkit.desk import Desk
from toolkit.domain.changes import CardParked, SafetyLinesRead, SessionStarted
from toolkit.domain.vocabulary import Mode, Stage

pytestmark = pytest.mark.browser

NASTY = "<script>document.title = 'taken'</script> **not bold** $x$"


@pytest.fixture
def session_id(desk: Desk) -> str:
    """A session at its first stage with three cards on the table."""
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
    desk.record(begun, SafetyLinesRead())
    desk.record(begun, cards_under(Stage.STRATEGY, "one", "two", "three"))
    return begun


@pytest.fixture
def stage(page: Page, app: AppServer, session_id: str) -> Page:
    page.goto(f"{app.address}/?place=session&session={session_id}")
    expect(cards(page)).to_have_text(["one", "two", "three"])
    return page


def cards(page: Page) -> Locator:
    return page.locator(".card-grid:not(.parked) .card-text")


def entry(page: Page) -> Locator:
    return page.locator(".st-key-debrief_entry textarea")


def texts(desk: Desk, session_id: str) -> list[str]:
    return texts_at(desk.session(session_id), Stage.STRATEGY)


def test_cards_are_typed_one_after_another_without_touching_the_mouse(stage, desk, session_id):
    entry(stage).click()
    for number, text in enumerate(("four", "five"), start=4):
        stage.keyboard.type(text)
        stage.keyboard.press("Enter")
        expect(cards(stage)).to_have_count(number)
    assert texts(desk, session_id) == ["one", "two", "three", "four", "five"]


def test_a_pasted_list_becomes_one_card_a_line_and_one_undo_takes_it_back(stage, desk, session_id):
    lines = [f"line {n}" for n in range(30)]
    entry(stage).fill("\n".join(lines))
    entry(stage).press("Enter")
    expect(cards(stage)).to_have_count(33)
    assert texts(desk, session_id)[3:] == lines
    stage.get_by_role("button", name="Undo").click()
    expect(cards(stage)).to_have_text(["one", "two", "three"])


def test_what_looks_like_a_page_is_shown_as_it_was_typed(stage):
    entry(stage).fill(NASTY)
    entry(stage).press("Enter")
    expect(cards(stage).last).to_have_text(NASTY)
    assert stage.title() != "taken"


def test_a_reload_and_a_killed_server_lose_no_card_that_was_answered(stage, app, desk, session_id):
    entry(stage).fill("written before the power cut")
    entry(stage).press("Enter")
    expect(cards(stage)).to_have_count(4)
    app.kill()
    app.start_again()
    stage.reload()
    expect(cards(stage)).to_have_text(["one", "two", "three", "written before the power cut"])


def test_a_card_is_dragged_before_another(stage, desk, session_id):
    items = stage.locator(".card-grid li")
    items.nth(2).drag_to(items.nth(0), target_position={"x": 8, "y": 20})
    expect(cards(stage)).to_have_text(["three", "one", "two"])
    assert texts(desk, session_id) == ["three", "one", "two"]


def test_cards_are_walked_moved_opened_and_edited_by_keys_alone(stage, desk, session_id):
    cards(stage).first.focus()
    stage.keyboard.press("Alt+ArrowDown")
    expect(cards(stage)).to_have_text(["two", "one", "three"])
    expect(cards(stage).nth(1)).to_be_focused()
    stage.keyboard.press("ArrowRight")
    expect(cards(stage).nth(2)).to_be_focused()
    stage.keyboard.press("Tab")
    expect(stage.locator(".card-foot").nth(2)).to_be_focused()
    stage.keyboard.press("Shift+Tab")
    stage.keyboard.press("Enter")
    form = stage.locator('.st-key-open_card [data-testid="stTextArea"] textarea')
    expect(form).to_be_focused()
    stage.keyboard.press("End")
    stage.keyboard.type(" and more")
    stage.keyboard.press("Control+Enter")
    expect(cards(stage)).to_have_text(["two", "one", "three and more"])
    assert texts(desk, session_id) == ["two", "one", "three and more"]


def test_what_must_be_true_is_written_several_times_in_a_row(stage, desk, session_id):
    stage.get_by_role("button", name="What must be true for this?").first.click()
    line = stage.locator(".st-key-open_card_beneath textarea")
    expect(line).to_be_focused()
    for number, belief in enumerate(("flour stays cheap", "offices keep ordering"), start=1):
        stage.keyboard.type(belief)
        stage.keyboard.press("Enter")
        expect(stage.locator(".held li")).to_have_count(number)
    found = desk.session(session_id).assumptions
    assert [(a.text, a.holds_up) for a in found] == [
        ("flour stays cheap", ("strategy1",)),
        ("offices keep ordering", ("strategy1",)),
    ]


def test_the_line_stays_in_its_place_while_one_belief_after_another_is_written(stage):
    stage.get_by_role("button", name="What must be true for this?").first.click()
    line = stage.locator(".st-key-open_card_beneath textarea")
    expect(line).to_be_focused()
    heights = set()
    for number in range(1, 6):
        stage.keyboard.type(f"belief {number} holds")
        stage.keyboard.press("Enter")
        expect(stage.locator(".held li").first).to_contain_text(f"belief {number} holds")
        heights.add(line.evaluate("line => Math.round(line.getBoundingClientRect().top)"))
    assert len(heights) == 1


def test_the_keys_of_undo_belong_to_a_field_with_words_and_then_to_the_session(stage):
    entry(stage).click()
    stage.keyboard.type("half a thought")
    stage.keyboard.press("Control+z")
    expect(entry(stage)).not_to_have_value("half a thought")
    entry(stage).fill("")
    expect(cards(stage)).to_have_text(["one", "two", "three"])
    stage.keyboard.press("Control+z")
    expect(cards(stage)).to_have_count(0)


def test_another_stage_opens_at_its_top_with_the_cursor_in_its_line(stage):
    entry(stage).fill("\n".join(f"line {n}" for n in range(40)))
    entry(stage).press("Enter")
    expect(cards(stage).last).to_be_in_viewport()
    turn(stage, "Alt+ArrowRight", "Roles")
    turn(stage, "Alt+ArrowLeft", "Strategy")
    expect(stage.locator("h1")).to_be_in_viewport(ratio=1)


def test_a_thought_that_was_begun_waits_in_its_line_until_it_is_entered(stage):
    entry(stage).fill("half a thought")
    turn(stage, "Alt+ArrowRight", "Roles")
    expect(entry(stage)).to_have_value("")
    turn(stage, "Alt+ArrowLeft", "Strategy")
    expect(entry(stage)).to_have_value("half a thought")
    stage.keyboard.press("Enter")
    expect(cards(stage)).to_have_text(["one", "two", "three", "half a thought"])
    turn(stage, "Alt+ArrowRight", "Roles")
    turn(stage, "Alt+ArrowLeft", "Strategy")
    expect(cards(stage)).to_have_count(4)
    expect(entry(stage)).to_have_value("")


def test_words_changed_on_an_open_card_wait_there_until_they_are_saved(stage, desk, session_id):
    cards(stage).first.click()
    form = stage.locator('.st-key-open_card [data-testid="stTextArea"] textarea')
    form.fill("one, said better")
    stage.get_by_role("button", name="Next: Roles").click()
    expect(stage.locator("h1")).to_have_text("Roles")
    stage.get_by_role("button", name="Back: Strategy").click()
    expect(form).to_have_value("one, said better")
    stage.get_by_role("button", name="Save").click()
    expect(cards(stage)).to_have_text(["one, said better", "two", "three"])
    assert texts(desk, session_id)[0] == "one, said better"


def test_back_on_the_first_stage_does_not_leave_the_session(stage):
    stage.evaluate(
        "addEventListener('keydown', (event) => setTimeout(() => { window.stopped = event.defaultPrevented }))"
    )
    stage.keyboard.press("Alt+ArrowLeft")
    stage.wait_for_function("window.stopped !== undefined")
    assert stage.evaluate("window.stopped")


def turn(stage: Page, key: str, name: str) -> None:
    stage.keyboard.press(key)
    expect(stage.locator("h1")).to_have_text(name)
    expect(entry(stage)).to_have_count(
        1
    )  # on a slow machine the line that was left still stands for a moment
    expect(entry(stage)).to_be_focused()


def test_a_parked_card_is_taken_up_again(stage, desk, session_id):
    desk.record(session_id, CardParked(card_id="strategy1", parked=True))
    stage.reload()
    stage.get_by_text("Parked (1)").click()
    stage.get_by_role("button", name="Take up again").click()
    expect(cards(stage)).to_have_text(["one", "two", "three"])
    assert not desk.session(session_id).cards[0].parked


@pytest.mark.parametrize("width", [1280, 1024, 390])
def test_the_line_to_write_is_in_sight_and_next_stays_in_its_place(stage, width):
    stage.set_viewport_size({"width": width, "height": 720})
    entry(stage).fill("\n".join(f"line {n}" for n in range(60)))
    entry(stage).press("Enter")
    expect(cards(stage)).to_have_count(63)
    stage.locator('[data-testid="stMain"]').evaluate("main => main.scrollTo(0, 0)")
    expect(entry(stage)).to_be_in_viewport(ratio=1)
    expect(stage.get_by_role("button", name="Next: Roles")).to_be_in_viewport(ratio=1)
    wider = stage.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wider <= 0
