"""The wall's page in a real browser: only what changed moves, and the last picture stays when the laptop is gone."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect
from starlette.applications import Starlette

from tests.browser.conftest import WALL
from tests.browser.on_the_wall import OLD_PROJECTOR, WALL_TYPE_PX
from tests.phone.wall_room import Hall, open_hall
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import RoomStep, Stage
from toolkit.phone import middleware, routes

pytestmark = pytest.mark.browser

PROJECT = Path(__file__).parents[2]
TEXTS = (
    "We train twelve young women as hairdressers, and half of them found work with us after a year",
    "នៅក្នុងទីក្រុងមានអ្នកទិញដែលចង់បានផលិតផលធ្វើដោយដៃហើយបង់ថ្លៃសមរម្យសម្រាប់វា",
    "ہمارے خریدار اگلے موسم میں دوبارہ آرڈر کریں گے اور وقت پر ادائیگی کریں گے",
    "Short",
    "W" * 2_000,
)


class Site:
    """Our own routes on a port of this machine, in a thread; Streamlit is not needed for them."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.start()

    def start(self) -> None:
        """Serve, and wait until it answers."""
        ours = routes(PROJECT)
        app = Starlette(routes=ours, middleware=middleware(ours))
        self._server = uvicorn.Server(
            uvicorn.Config(app, host="127.0.0.1", port=self.port, log_level="error")
        )
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.05)

    def stop(self) -> None:
        """Drop everybody, as a laptop does that falls asleep."""
        self._server.should_exit = self._server.force_exit = True
        self._thread.join()


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path))
    monkeypatch.delenv("TOOLKIT_ROOM", raising=False)
    site = Site()
    yield site
    site.stop()


def wall(page: Page, site: Site, hall: Hall) -> Page:
    """The wall's page, with its stream open."""
    page.goto(f"http://127.0.0.1:{site.port}/wall/{hall.code}")
    return page


def writing(count: int) -> Hall:
    """A room that writes cards, with so many of them."""
    hall = open_hall()
    hall.join(1)
    hall.turn(RoomStep.CARDS, Stage.ROLES)
    for number in range(count):
        hall.offer(f"c{number}", TEXTS[number % len(TEXTS)])
    return hall


def test_a_card_arrives_and_the_others_stay_the_same_elements(served, page):
    hall = writing(3)
    opened = wall(page, served, hall)
    opened.evaluate("document.querySelector('[data-key=c2]').before_it = true")
    hall.offer("new", "A new one")
    expect(opened.locator(".piece")).to_have_text([*("A new one",), TEXTS[2], TEXTS[1], TEXTS[0]])
    assert opened.evaluate("document.querySelector('[data-key=c2]').before_it") is True


def test_the_wall_keeps_its_last_picture_and_catches_up_when_the_laptop_is_back(served, page):
    hall = writing(1)
    opened = wall(page, served, hall)
    served.stop()
    expect(opened.locator("#gone")).to_contain_text("No connection to the laptop")
    expect(opened.locator(".piece")).to_have_text([TEXTS[0]])
    hall.offer("meanwhile", "Written meanwhile")
    served.start()
    expect(opened.locator(".piece")).to_have_text(["Written meanwhile", TEXTS[0]])
    expect(opened.locator("#gone")).to_be_empty()


def test_the_wall_turns_with_the_facilitator_and_a_reloaded_page_shows_the_same_card(served, page):
    hall = open_hall()
    people, ids = hall.join(3), ("a1", "a2", "a3")
    hall.believe(*ids)
    hall.do(c.RoundOpened(round_number=1, assumption_ids=ids))
    for one in people:
        for card in ids:
            hall.rate(one, card)
    hall.turn(RoomStep.RATE)
    hall.do(c.RoundRevealed(round_number=1))
    opened = wall(page, served, hall)
    shown = opened.locator(".result .text:visible")
    expect(shown).to_have_text(["belief a1"])
    for turned_to, text in ((1, "belief a2"), (2, "belief a3"), (1, "belief a2")):
        hall.do(c.WallPageTurned(page=turned_to))
        expect(shown).to_have_text([text])
    before = opened.locator("body").inner_text()
    opened.reload()
    expect(shown).to_have_text(["belief a2"])
    assert opened.locator("body").inner_text() == before
    hall.turn(RoomStep.MAP)
    expect(opened.locator("body")).to_have_attribute("data-kind", "map")
    hall.turn(RoomStep.RATE)
    expect(shown).to_have_text(["belief a1"])


def test_the_timer_counts_by_the_laptops_clock(served, page):
    hall = writing(0)
    page.add_init_script(
        "const told = Date.now; Date.now = () => told() + 365 * 24 * 60 * 60 * 1000"
    )
    opened = wall(page, served, hall)
    hall.do(c.TimerSet(ends_at=hall.desk.clock() + timedelta(hours=1, minutes=30)))
    expect(opened.locator(".clock")).to_contain_text("8")
    minutes = int(opened.locator(".clock").inner_text().split(":")[0])
    assert 85 <= minutes <= 90
    hall.do(c.TimerSet(seconds_left=95))
    expect(opened.locator("#timer")).to_contain_text("1:35")
    expect(opened.locator("#timer")).to_contain_text("Paused")


@pytest.mark.parametrize(("motion", "glides"), [("no-preference", [200]), ("reduce", [])])
def test_a_mark_glides_to_its_agreed_place_unless_motion_is_unwelcome(
    served: Site, browser: Browser, motion: str, glides: list[int]
):
    hall = writing(0)
    hall.believe("a1", "a2")
    for one in ("a1", "a2"):
        hall.do(agreed(one, 0.9))
    hall.turn(RoomStep.MAP)
    context = browser.new_context(viewport=WALL, reduced_motion=motion)  # type: ignore[arg-type]
    opened = wall(context.new_page(), served, hall)
    opened.evaluate(
        """() => {
          window.glides = []
          const drawn = Element.prototype.animate
          Element.prototype.animate = function (frames, how) {
            window.glides.push([this.dataset.id, how.duration])
            return drawn.call(this, frames, how)
          }
        }"""
    )
    before = opened.locator("g.mark[data-id=a1]").get_attribute("transform")
    hall.do(agreed("a1", 0.1))
    expect(opened.locator("g.mark[data-id=a1]")).not_to_have_attribute("transform", before or "")
    moved = opened.evaluate("window.glides.filter(([id]) => id === 'a1').map(([, ms]) => ms)")
    context.close()
    assert moved == glides


def agreed(assumption_id: str, risk: float) -> c.PlacementAgreed:
    return c.PlacementAgreed(
        assumption_id=assumption_id, risk=risk, evidence=0.2, who="team", why=""
    )


@pytest.mark.parametrize("size", [WALL, OLD_PROJECTOR], ids=["wide", "old"])
def test_sixty_cards_turn_in_pages_of_whole_cards_in_large_type(served, page, size):
    hall = writing(60)
    page.set_viewport_size(size)
    opened = wall(page, served, hall)
    expect(opened.locator("#pages")).to_be_visible()
    opened.evaluate("document.fonts.ready.then(() => true)")
    opened.locator("#hold").click()
    count = int(opened.locator("#page").inner_text().split(" of ")[1])
    seen: list[str] = []
    for _page in range(count):
        seen += opened.evaluate(WHOLE_PIECES)
        assert opened.evaluate(SMALL_WORDS, WALL_TYPE_PX) == []
        opened.keyboard.press("PageDown")
    assert seen == [f"c{number}" for number in reversed(range(60))]


WHOLE_PIECES = """() => {
  const edge = document.getElementById("pieces").getBoundingClientRect().bottom + 1
  const shown = [...document.querySelectorAll(".piece")].filter((piece) => piece.checkVisibility())
  const whole = shown.filter((piece) => piece.getBoundingClientRect().bottom <= edge)
  return whole.map((piece) => piece.dataset.key)
}"""

SMALL_WORDS = """(least) => [...document.querySelectorAll("body *")]
  .filter((part) => part.checkVisibility() && !["SCRIPT", "STYLE", "title"].includes(part.tagName))
  .filter((part) => [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))
  .filter((part) => parseFloat(getComputedStyle(part).fontSize) * (part.getScreenCTM?.().a ?? 1) < least)
  .map((part) => part.textContent.trim())"""
