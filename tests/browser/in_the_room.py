"""Who is in a room: a facilitator at the laptop, people with phones, and what the wall says. By mouse and keys."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.acting import Team
from tests.browser.server import AppServer
from toolkit.desk.signing import new_link_token

PHONE: ViewportSize = {"width": 390, "height": 844}
SAVED, OFFLINE = "Saved", "Waiting for the network: kept on this phone"
OVER = "This room is over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How somebody rates one card: harm 0 to 4, whether it touches safety, what is known 0 to 5."""

    harm: int
    knows: int
    safety: bool = False

    @property
    def words(self) -> str:
        """The answer as the phone keeps it."""
        return f"{self.harm},{'yes' if self.safety else 'no'},{self.knows}"


@dataclass(frozen=True, slots=True)
class Phone:
    """Somebody with a phone. Every verb ends when the page says that it is saved."""

    page: Page

    def come_in(self, app: AppServer, code: str) -> None:
        """Type the code in small letters, read the safety lines, and come in."""
        self.page.goto(f"{app.address}/p")
        self.page.get_by_label("Type the code from the wall").fill(code.lower())
        self.press("Go on")
        expect(self.page.locator(".lines li").first).to_be_visible()
        self.press("Come in")
        expect(self.page.locator("header")).to_contain_text(code)

    def press(self, name: str) -> None:
        """Press a button."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def reads(self, words: str) -> None:
        """Wait until the page is about this: it changes by itself."""
        expect(self.page.locator("#now h1:visible").first).to_contain_text(words)

    def write(self, text: str) -> None:
        """Write in the open field and send it."""
        before = self.page.locator(".own .wrote").count()
        self.page.locator("#text").fill(text)
        self.press("Send")
        expect(self.page.locator(".own .wrote")).to_have_count(before + 1)
        expect(self.page.locator(".own .wrote").first).to_have_text(text)
        self.is_saved()

    def own(self) -> list[str]:
        """What this phone wrote at this step, the first first."""
        return self.page.locator(".own .wrote").all_inner_texts()[::-1]

    def change(self, text: str, to: str) -> None:
        """Change the words of what this phone wrote."""
        mine = self._unfold(text)
        mine.locator("textarea").fill(to)
        mine.get_by_role("button", name="Save the change").click()
        expect(self.page.locator(".own .wrote").filter(has_text=to)).to_have_count(1)

    def take_back(self, text: str) -> None:
        """Take back what this phone wrote."""
        self._unfold(text).get_by_role("button", name="Take it back").click()
        expect(self.page.locator(".own .wrote").filter(has_text=text)).to_have_count(0)

    def _unfold(self, text: str) -> Locator:
        mine = self.page.locator(".own li").filter(has=self.page.get_by_text(text, exact=True))
        mine.locator("summary").click()
        return mine

    def tell_worry(self, text: str) -> None:
        """Tell the facilitator a worry that nobody else reads."""
        self.page.locator("#worry summary").click()
        self.page.locator("#worry-text").fill(text)
        self.press("Tell the facilitator")
        self.is_saved()

    def is_ready(self) -> None:
        """Say that this phone is ready with the step."""
        self.page.get_by_role("button", name="I am ready").click()
        expect(self.page.locator("button.ready")).to_have_attribute("aria-pressed", "true")

    def rate(self, belief: str, answer: Answer) -> None:
        """Answer the three questions about the card on the page, which is this one."""
        expect(self.page.locator("#belief")).to_have_text(belief)
        form = self.page.locator("form[data-do=rate]")
        for name, value in zip(("impact", "safety", "claim"), answer.words.split(","), strict=True):
            form.locator(f'input[name="{name}"][value="{value}"]').check()
        self.press("Save")
        expect(self._card(belief)).to_have_attribute("data-answer", answer.words)

    def choose_card(self, belief: str) -> None:
        """Go back to a card that is answered already."""
        if not self._card(belief).is_visible():
            self.page.locator("#cards summary").click()
        self._card(belief).click()
        expect(self.page.locator("#belief")).to_have_text(belief)

    def _card(self, belief: str) -> Locator:
        return self.page.locator("#cards a").filter(has_text=belief)

    def answers(self) -> dict[str, str]:
        """What this phone says it answered, by card."""
        return {
            link.inner_text(): link.get_attribute("data-answer") or ""
            for link in self.page.locator("#cards a").all()
        }

    def give_dots(self, *beliefs: str) -> None:
        """Give a dot to each of these."""
        for belief in beliefs:
            self.page.locator("label.choice").filter(has_text=belief).click()
        self.is_saved()

    def is_saved(self) -> None:
        """Wait until the page says that all is saved."""
        expect(self.page.locator("#mark")).to_have_text(SAVED)

    def waits_for_the_network(self, count: int) -> None:
        """Wait until the page says that so much is kept on the phone."""
        expect(self.page.locator("#mark")).to_have_text(f"{OFFLINE} ({count})")


@dataclass(frozen=True, slots=True)
class PlainPhone(Phone):
    """A phone without JavaScript: forms and links only. What the answer's page shows is what the server has."""

    def reads(self, words: str) -> None:
        """Look again, as the page asks for, and find this."""
        self.page.reload()
        Phone.reads(self, words)

    def give_dots(self, *beliefs: str) -> None:
        """Tick them, then save."""
        for belief in beliefs:
            self.page.locator("label.choice").filter(has_text=belief).click()
        self.press("Save my dots")
        expect(self.page.locator("input[name=pick]:checked")).to_have_count(len(beliefs))

    def is_saved(self) -> None:
        """The page that came back says it: there is no mark."""
        expect(self.page.locator("#mark")).to_be_empty()


@dataclass(frozen=True, slots=True)
class OnTheWall:
    """What a hall reads on the projector's page."""

    page: Page

    def open(self, address: str) -> None:
        """Open the wall by the link of the facilitator's screen; the key leaves the address bar."""
        self.page.goto(address)
        expect(self.page).to_have_url(urlsplit(address)._replace(query="").geturl())

    def reads(self, heading: str) -> None:
        """Wait for a heading."""
        expect(self.page.locator("#head h1")).to_have_text(heading)

    def people(self, words: str) -> None:
        """Wait for so many in the corner of late comers."""
        expect(self.page.locator("#way .people")).to_have_text(words)

    def cards(self) -> Locator:
        """The texts on the wall, the newest first."""
        return self.page.locator("#pieces .card .text")

    def has(self, *texts: str) -> None:
        """Wait until just these texts stand there, the first written last."""
        expect(self.cards()).to_have_text(list(reversed(texts)))

    def rated(self, *words: str) -> None:
        """Wait until the cards of a round say how many rated them."""
        expect(self.page.locator("#pieces .row .said")).to_have_text(list(words))


@dataclass(frozen=True, slots=True)
class Facilitator(Team):
    """Who runs the room, at the screens of the app."""

    def sign_in(self, app: AppServer, session_id: str) -> None:
        """Come in by the link of the terminal, to the room's own screen."""
        to = quote(f"place=room&session={session_id}", safe="")
        self.page.goto(f"{app.address}/enter?once={new_link_token()}&to={to}")
        expect(self.button("Open the room")).to_be_visible()

    def open_room(self) -> str:
        """Open the room and read its code aloud."""
        self.press("Open the room")
        self.settles()
        return self.page.locator(".room-title-code").inner_text()

    def settles(self) -> None:
        """Wait until nothing is being drawn: a press on what is about to be drawn anew would be lost."""
        expect(self.page.locator(".stApp")).to_have_attribute(
            "data-test-script-state", "notRunning"
        )

    def wall_address(self, app: AppServer) -> str:
        """The link to the wall."""
        link = self.page.get_by_role("link", name="Open the wall in a second window")
        return f"{app.address}{link.get_attribute('href')}"

    def open_stage(self, stage: str) -> None:
        """Turn to a stage in the sidebar; the phones come along."""
        self.settles()
        self.button(stage, self.page.get_by_test_id("stSidebar")).click()
        self.be_at(stage)

    def come_back(self) -> None:
        """Turn to the room's own screen by the badge that every screen has."""
        self.settles()
        self.button("The room", self.page.locator(".st-key-room_badge")).click()
        expect(self.page.locator(".room-title-code")).to_be_visible()
        self.settles()

    def turn_phones_to(self, step: str) -> None:
        """Let the phones do something else."""
        steps = self.page.locator(".st-key-room_steps")
        self.settles()
        steps.get_by_role("button", name=step, exact=True).click()
        expect(steps.get_by_role("button", name=f"{step} (now)", exact=True)).to_be_visible()
        self.settles()

    def turn_to(self, part: str) -> None:
        """Turn to a part of the room's screen."""
        self.settles()
        self.button(part, self.page.locator(".st-key-tabs")).click()
        # While a page is drawn anew, two can stand out for a moment.
        expect(self.page.locator(".st-key-tabs strong")).to_have_text([re.compile(f"^{part}")])
        self.settles()

    def moderate(self, *, on: bool) -> None:
        """Let every card through by hand, or at once."""
        self.turn_to("Settings")
        switch = self.page.get_by_role("switch", name="I let every card through")
        expect(switch).to_be_checked(checked=not on)
        self.page.locator("label").filter(has=switch).click()
        expect(switch).to_be_checked(checked=on)
        self.settles()

    def let_through(self, text: str) -> None:
        """Let a card into the room."""
        self.turn_to("Cards")
        waiting = self.page.locator('[class*="st-key-offer_line_"]').filter(has_text=text)
        self.button("Let through", waiting).click()
        expect(self.button("Let through", waiting)).to_have_count(0)

    def begin_round(self, number: int, preset: str = "") -> None:
        """Begin a round with the proposed cards, or those that a button ticks."""
        self.settles()
        self.page.locator(".st-key-room_steps").get_by_role(
            "button", name=re.compile("^Rate")
        ).click()
        if preset:
            self.settles()
            self.button(preset, self.page.locator(".st-key-room_choice")).click()
        self.settles()
        self.press(f"Begin round {number} with the ticked cards")
        expect(self.page.locator(".rated-list")).to_be_visible()
        self.settles()

    def has_counted(self, *words: str) -> None:
        """Wait until the cards of the round say how many rated each."""
        expect(self.page.locator(".rated-count")).to_have_text(list(words))

    def reveal(self) -> None:
        """Show what people said."""
        self.settles()
        self.press("Reveal what people said")
        expect(self.button("Reveal what people said")).to_have_count(0)
        self.settles()

    def reads(self, counts: str) -> None:
        """Wait for the counts at the top of the room's screen."""
        expect(self.page.locator(".room-counts")).to_have_text(counts)

    def end_room(self) -> None:
        """End the room, and be asked once."""
        self.turn_to("Settings")
        self.press("End the room")
        self.press("Yes, end the room")
        expect(self.button("Open a new room")).to_be_visible()
