"""Every page of a room for everybody: screen readers, big fingers, large type, and people whom motion makes ill."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import WALL
from tests.browser.in_the_room import PHONE, Facilitator, Phone
from tests.browser.measures import (
    COUNT_MOTIONS,
    grave_findings,
    runs_off_zoomed_px,
    small_targets,
    what_moves,
)
from tests.browser.seeded_room import BELIEFS, LONG, PEOPLE, Seeded
from tests.browser.server import AppServer
from toolkit.desk import Desk
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import OfferKind, RoomStep

pytestmark = pytest.mark.browser

PARTS_OF_OURS = '[data-testid="stHtml"]'
FAULTY = """<!doctype html><html lang="en"><title>Faulty</title><main>
<h1 style="color: #ddd">elsewhere</h1><div data-testid="stHtml"><img src="data:,"></div>
<button style="width: 30px; height: 30px; transition: color 1s">x</button>
<p style="width: 400px">wide</p></main>"""
TOO_LONG_AND_SENT = """(field, how) => {
  field.maxLength = 10_000
  field.value = "What we believe about the bakery ".repeat(100)
  field.form[how]()
}"""


@pytest.fixture
def seeded(app: AppServer, desk: Desk) -> Seeded:
    return Seeded(app, desk)


class Inspection:
    """Looks closely at one page after the other and keeps what is wrong with each."""

    def __init__(self, page: Page, seeded: Seeded) -> None:
        self.page, self.seeded = page, seeded
        self.wrong: dict[str, object] = {}

    def of_phone(self, address: str, kind: str) -> None:
        """A phone's page, all that folds away unfolded."""
        self.page.goto(address)
        if kind != "code":
            self.seeded.shown_on(self.page)
        expect(self.page.locator("#now")).to_have_attribute("data-kind", kind)
        self.page.evaluate(
            "document.querySelectorAll('details').forEach((one) => { one.open = true })"
        )
        self.note(
            kind, grave_findings(self.page), small_targets(self.page), runs_off_zoomed_px(self.page)
        )

    def of_wall(self, address: str, kind: str) -> None:
        self.page.goto(address)
        expect(self.page.locator("body")).to_have_attribute("data-kind", kind)
        self.note(kind, grave_findings(self.page), small_targets(self.page))

    def note(self, name: str, *found: object) -> None:
        """Keep what was found, under the name of the page."""
        if any(found):
            self.wrong[f"{len(self.wrong)} {name}"] = found


def test_the_measures_find_what_they_look_for(tab: Callable[..., Page]):
    page = tab(viewport=PHONE)
    page.set_content(FAULTY)
    assert grave_findings(page) == ["color-contrast: h1", "image-alt: img"]
    assert grave_findings(page, PARTS_OF_OURS) == ["image-alt: img"]
    assert small_targets(page) == ["30 x 30: x"]
    assert runs_off_zoomed_px(page) == 88
    assert what_moves(page) == ["BUTTON"]


def test_every_page_of_a_phone_is_for_everybody(seeded: Seeded, tab: Callable[..., Page]):
    page = tab(bypass_csp=True, viewport=PHONE)
    here, room = Inspection(page, seeded), seeded.phone_address
    here.of_phone(f"{seeded.app.address}/p", "code")
    here.of_phone(f"{seeded.app.address}/p?code=ZZZZZ", "code")
    here.of_phone(room, "join")
    here.of_phone(f"{room}?no=1", "declined")
    Phone(page).come_in(seeded.app, seeded.code)
    here.of_phone(f"{room}?calm=1", "calm")
    seeded.step(RoomStep.WAIT)
    here.of_phone(room, "wait")
    for step in (RoomStep.CARDS, RoomStep.ASSUMPTIONS, RoomStep.LEARNED):
        seeded.step(step)
        page.goto(room)
        seeded.shown_on(page)
        Phone(page).write(LONG)
        here.of_phone(room, "write")
    seeded.rate(*PEOPLE)
    here.of_phone(room, "rate")
    here.of_phone(f"{room}?counts=1", "counts")
    seeded.do(c.RoundRevealed(round_number=1))
    here.of_phone(room, "rate")
    for step in (RoomStep.VOTE_ASSUMPTIONS, RoomStep.VOTE_ACTIONS):
        seeded.step(step)
        here.of_phone(room, "vote")
    seeded.step(RoomStep.MAP)
    here.of_phone(room, "map")
    seeded.do(c.RoomPaused(paused=True))
    here.of_phone(room, "paused")
    seeded.do(c.RoomPaused(paused=False), c.ParticipantRemoved(participant=seeded.newest()))
    here.of_phone(room, "removed")
    seeded.do(c.RoomEnded())
    here.of_phone(room, "over")
    assert here.wrong == {}


def test_the_boxes_about_what_was_not_taken_are_for_everybody(
    seeded: Seeded, tab: Callable[..., Page]
):
    page = tab(bypass_csp=True, viewport=PHONE)
    here = Inspection(page, seeded)
    Phone(page).come_in(seeded.app, seeded.code)

    def note(name: str, box: str) -> None:
        expect(page.locator(box)).to_be_visible()
        here.note(name, grave_findings(page), small_targets(page), runs_off_zoomed_px(page))

    for wish, sent in (("", "requestSubmit"), ("?plain", "submit")):
        seeded.step(RoomStep.CARDS)
        page.goto(seeded.phone_address + wish)
        seeded.shown_on(page)
        page.locator("#text").evaluate(TOO_LONG_AND_SENT, sent)
        note(f"not taken, by {sent}", "#kept .wrote" if sent == "requestSubmit" else ".said .wrote")
    page.goto(seeded.phone_address)
    page.get_by_role("button", name="Remove it").click()
    page.locator("#text").fill(LONG)
    seeded.step(RoomStep.ASSUMPTIONS)
    seeded.shown_on(page)
    note("begun before the room went on", "#begun")
    assert here.wrong == {}


def test_every_page_of_the_wall_is_for_everybody(seeded: Seeded, tab: Callable[..., Page]):
    here, wall = Inspection(tab(bypass_csp=True, viewport=WALL), seeded), seeded.wall_address
    here.of_wall(wall, "way-in")
    for step, kind in (
        (RoomStep.CARDS, OfferKind.CARD),
        (RoomStep.ASSUMPTIONS, OfferKind.ASSUMPTION),
        (RoomStep.LEARNED, OfferKind.LEARNED),
    ):
        seeded.step(step)
        seeded.write(kind, LONG)
        here.of_wall(wall, "grid")
    seeded.do(c.RoomSet(moderated=False, counts_only=True, dots=3))
    here.of_wall(wall, "number")
    seeded.rate(*PEOPLE)
    here.of_wall(wall, "rows")
    seeded.do(c.RoundRevealed(round_number=1))
    here.of_wall(wall, "one")
    seeded.step(RoomStep.VOTE_ASSUMPTIONS)
    seeded.vote()
    here.of_wall(wall, "number")
    seeded.step(RoomStep.WAIT)
    here.of_wall(wall, "rows")
    seeded.step(RoomStep.MAP)
    here.of_wall(wall, "map")
    seeded.do(c.RoomPaused(paused=True))
    here.of_wall(wall, "calm")
    seeded.do(c.RoomEnded())
    here.of_wall(wall, "calm")
    assert here.wrong == {}


def test_our_own_parts_of_the_facilitators_screens_are_for_everybody(
    seeded: Seeded, tab: Callable[..., Page]
):
    page = tab(bypass_csp=True, viewport=WALL)
    here, facilitator = Inspection(page, seeded), Facilitator(page)
    seeded.step(RoomStep.CARDS)
    seeded.write(OfferKind.CARD, LONG)
    seeded.write(OfferKind.LEARNED, "Ask ten buyers first")
    seeded.by("p2", c.WorryTold(worry_id="w1", participant="p2", text="The night shift is alone"))
    seeded.step(RoomStep.VOTE_ASSUMPTIONS)
    seeded.vote()
    seeded.rate(*PEOPLE)
    page.goto(seeded.screen_address("room"))
    expect(page.locator(".rated-list li")).to_have_count(len(BELIEFS))
    for part in ("The way in", "Cards", "Private worries", "Dots and learning", "Settings"):
        facilitator.turn_to(part)
        here.note(part, grave_findings(page, PARTS_OF_OURS))
    page.goto(seeded.screen_address("session"))
    facilitator.be_at("Strategy")
    expect(page.locator(".badge")).to_contain_text(seeded.code)
    here.note("badge", grave_findings(page, PARTS_OF_OURS))
    facilitator.press("Projector")
    expect(page.locator(".badge img.qr")).to_be_visible()
    facilitator.settles()
    here.note("projector", grave_findings(page, PARTS_OF_OURS))
    assert here.wrong == {}


def test_nothing_moves_for_those_who_asked_for_calm(seeded: Seeded, tab: Callable[..., Page]):
    seeded.step(RoomStep.CARDS)
    seeded.write(OfferKind.CARD, "a first card")
    phone = Phone(tab(bypass_csp=True, viewport=PHONE, reduced_motion="reduce"))
    phone.come_in(seeded.app, seeded.code)
    motions = {}
    for wish in ("reduce", "no-preference"):
        wall = tab(bypass_csp=True, viewport=WALL, reduced_motion=wish)
        wall.add_init_script(COUNT_MOTIONS)
        wall.goto(seeded.wall_address)
        expect(wall.locator("#gone")).to_be_empty()
        before = wall.locator(".card").count()
        phone.write(f"a card for {wish}")
        expect(wall.locator(".card")).to_have_count(before + 1)
        motions[wish] = wall.evaluate("window.motions")
        if wish == "reduce":
            assert what_moves(wall) == []
    assert motions == {"reduce": 0, "no-preference": 1}
    assert what_moves(phone.page) == []
    seeded.rate()
    seeded.shown_on(phone.page)
    expect(phone.page.locator("#belief")).to_be_visible()
    assert what_moves(phone.page) == []
