"""The map in a real browser: mouse, finger, keys, zoom; and what of it reaches the journal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Page, ViewportSize, expect

from tests.browser.on_the_map import AtTheMap, open_map
from toolkit.domain.changes import EvidenceAdded
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, Side, Subject

pytestmark = pytest.mark.browser

CLOSE = 0.03
"""A finger is not exact: so far from where it pointed a value may lie."""

PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture
def at_the_map(page: Page, app, desk) -> AtTheMap:
    return open_map(page, app, desk)


@pytest.fixture
def on_a_phone(browser: Browser, app, desk) -> Iterator[AtTheMap]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield open_map(page, app, desk)
    context.close()


def touch(cdp: CDPSession, kind: str, *points: tuple[float, float]) -> None:
    fingers = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
    cdp.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": fingers})


def view_box(here: AtTheMap) -> str | None:
    return here.page.locator(".map svg").get_attribute("viewBox")


def test_a_card_dragged_with_the_mouse_stands_where_it_was_let_go_after_a_reload_too(
    at_the_map: AtTheMap,
):
    here = at_the_map
    here.drag(here.mark("a2"), here.point(risk=0.8, evidence=0.7))
    expect(here.page.get_by_text("Agreed place:")).to_be_visible()
    placement = here.placement("a2")
    assert placement is not None
    assert placement.risk == pytest.approx(0.8, abs=CLOSE)
    assert placement.evidence == pytest.approx(0.7, abs=CLOSE)

    here.page.reload()
    expect(here.mark("a2")).to_have_attribute(
        "aria-label",
        "Card 2. sales can pay every worker at least a local living wage. Viability. Watch.",
    )


def test_who_and_why_are_asked_after_a_drag_and_kept(at_the_map: AtTheMap):
    here = at_the_map
    here.drag(here.mark("a2"), here.point(risk=0.8, evidence=0.7))
    here.page.get_by_label("Who agreed").fill("shop lead")
    here.page.get_by_label("Why here?").fill("two buyers said no")
    here.page.get_by_role("button", name="Save who and why").click()
    expect(here.page.get_by_role("button", name="Save who and why")).to_have_count(0)
    placement = here.placement("a2")
    assert placement is not None
    assert (placement.who, placement.why) == ("shop lead", "two buyers said no")


def test_a_card_goes_from_the_tray_to_the_map_and_back(at_the_map: AtTheMap):
    here = at_the_map
    here.drag(here.chip("a3"), here.point(risk=0.3, evidence=0.2))
    expect(here.mark("a3")).to_be_visible()
    assert here.placement("a3") is not None

    here.bring_into_sight()
    here.drag(here.mark("a3"), here.middle(here.page.locator(".tray h2")))
    expect(here.chip("a3")).to_be_visible()
    assert here.placement("a3") is None


def test_a_card_let_go_beside_the_map_goes_back_to_its_place(at_the_map: AtTheMap):
    here = at_the_map
    before = here.mark("a1").get_attribute("transform")
    here.drag(here.mark("a1"), (here.point(risk=0.5, evidence=0.5)[0], 2))
    expect(here.page.get_by_text("Nothing was moved.")).to_be_visible()
    assert here.mark("a1").get_attribute("transform") == before
    assert here.placement("a1") is None


def test_arrow_keys_move_a_card_escape_puts_it_back_and_enter_agrees(at_the_map: AtTheMap):
    here = at_the_map
    here.mark("a2").focus()
    here.page.keyboard.press("Shift+ArrowUp")
    here.page.keyboard.press("Escape")
    assert here.placement("a2") is None

    for key in ("Shift+ArrowUp", "Shift+ArrowUp", "ArrowLeft", "ArrowLeft", "ArrowLeft", "Enter"):
        here.page.keyboard.press(key)
    expect(here.page.get_by_text("Agreed place:")).to_be_visible()
    placement = here.placement("a2")
    assert placement is not None
    # impact 2 of 4 at the middle vulnerability is 0.4; two long steps up, three short ones to the left
    assert (placement.risk, placement.evidence) == (0.6, 0.06)
    expect(here.mark("a2")).to_be_focused()


def test_a_card_is_opened_by_a_click_and_by_enter(at_the_map: AtTheMap):
    here = at_the_map
    here.mark("a1").click()
    expect(here.page.get_by_text("We believe that buyers will order again")).to_be_visible()
    here.page.get_by_role("button", name="Back to the list").click()
    here.chip("a4").focus()
    here.page.keyboard.press("Enter")
    expect(here.page.get_by_text("We believe that workers trust our complaint")).to_be_visible()


def test_two_quick_drags_are_both_recorded(at_the_map: AtTheMap):
    here = at_the_map
    here.drag(here.mark("a1"), here.point(risk=0.2, evidence=0.8))
    here.drag(here.mark("a2"), here.point(risk=0.9, evidence=0.8))
    expect(here.mark("a1")).to_have_attribute(
        "aria-label", "Card 1. buyers will order again next season. Desirability. Carry on."
    )
    expect(here.mark("a2")).to_have_attribute(
        "aria-label",
        "Card 2. sales can pay every worker at least a local living wage. Viability. Watch.",
    )
    assert here.placement("a1") is not None
    assert here.placement("a2") is not None


def test_evidence_that_is_written_down_is_not_dragged_away(app, desk, page):
    here = open_map(page, app, desk)
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
    desk.record(here.session_id, EvidenceAdded(item=item))
    page.reload()
    here.bring_into_sight()
    here.drag(here.mark("a1"), here.point(risk=0.3, evidence=0.0))
    expect(page.get_by_text("Agreed place:")).to_be_visible()
    placement = here.placement("a1")
    assert placement is not None
    assert placement.evidence == 0.5
    assert placement.risk == pytest.approx(0.3, abs=CLOSE)


def test_the_zoom_stays_when_a_card_is_moved_and_the_whole_map_comes_back(at_the_map: AtTheMap):
    here = at_the_map
    whole = view_box(here)
    here.page.mouse.move(*here.point(risk=0.45, evidence=0.05))
    here.page.keyboard.down("Control")
    here.page.mouse.wheel(0, -200)
    here.page.keyboard.up("Control")
    closer = view_box(here)
    assert closer != whole
    here.drag(here.mark("a2"), here.point(risk=0.55, evidence=0.15))
    expect(here.page.get_by_text("Agreed place:")).to_be_visible()
    assert view_box(here) == closer
    here.page.get_by_role("button", name="Whole map").click()
    assert view_box(here) == whole


def test_a_finger_drags_a_card_from_the_tray_to_the_map(on_a_phone: AtTheMap):
    here = on_a_phone
    cdp = here.page.context.new_cdp_session(here.page)
    here.page.locator(".tray").scroll_into_view_if_needed()
    start, end = here.middle(here.chip("a3")), here.point(risk=0.3, evidence=0.3)
    touch(cdp, "Start", start)
    for share in (0.2, 0.5, 0.8, 1.0):
        touch(
            cdp,
            "Move",
            (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share),
        )
    touch(cdp, "End")
    expect(here.mark("a3")).to_be_visible()
    placement = here.placement("a3")
    assert placement is not None
    assert placement.risk == pytest.approx(0.3, abs=CLOSE)
    assert placement.evidence == pytest.approx(0.3, abs=CLOSE)


def test_two_fingers_zoom_the_map(on_a_phone: AtTheMap):
    here = on_a_phone
    cdp = here.page.context.new_cdp_session(here.page)
    whole = view_box(here)
    x, y = here.point(risk=0.4, evidence=0.6)
    touch(cdp, "Start", (x - 20, y), (x + 20, y))
    for apart in (30, 45, 60):
        touch(cdp, "Move", (x - apart, y), (x + apart, y))
    touch(cdp, "End")
    width = float((view_box(here) or "").split()[2])
    assert width == pytest.approx(float((whole or "").split()[2]) / 3, rel=0.1)


def test_the_map_is_saved_as_svg_and_png(at_the_map: AtTheMap):
    here = at_the_map
    starts = {"Save as SVG": b"<svg", "Save as PNG": b"\x89PNG"}
    for name, start in starts.items():
        with here.page.expect_download() as waiting:
            here.page.get_by_role("button", name=name).click()
        with open(waiting.value.path(), "rb") as file:  # noqa: PTH123 (Playwright's own path)
            assert file.read(4) == start
