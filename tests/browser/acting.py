"""A team at its laptop: everything is done through the page, by mouse and keys, as people do it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.on_the_map import Board

NEXT_KEY, PROJECTOR_KEY, UNDO_KEY, REDO_KEY = (
    "Alt+ArrowRight",
    "Alt+p",
    "Control+z",
    "Control+Shift+Z",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the plan; one with ``test`` takes over a suggested test, by its first words, and learns."""

    owner: str
    due: date
    what: str = ""
    test: str = ""
    right_if: str = ""


@dataclass(frozen=True, slots=True)
class Team:
    """Who works at the page. Every verb ends when the page shows that it was done."""

    page: Page

    # anywhere

    def button(self, name: str, inside: Locator | None = None) -> Locator:
        """A button whose name begins with these words."""
        return (inside or self.page.locator("body")).get_by_role("button", name=name)

    def press(self, name: str) -> None:
        """Press a button."""
        self.button(name).click()

    def go_on(self, to: str) -> None:
        """Turn to the next stage by its button, which stands in the same place on every screen."""
        self.press(f"Next: {to}")
        self.be_at(to)

    def go_on_by_key(self, to: str) -> None:
        """Turn to the next stage by key, once the button that listens for it is there (a reload draws it late)."""
        expect(self.button(f"Next: {to}")).to_be_enabled()
        self.page.keyboard.press(NEXT_KEY)
        self.be_at(to)

    def be_at(self, stage: str) -> None:
        """Wait until a stage is drawn, its last part too."""
        expect(self.page.locator(".stage-line h1")).to_have_text(stage)
        expect(self.page.locator(".stApp")).to_have_attribute(
            "data-test-script-state", "notRunning"
        )

    def choose(self, question: str, answer: str) -> None:
        """Choose the answer that begins with these words; Streamlit hides the radio itself behind its label."""
        asked = self.page.get_by_role("radiogroup", name=question)
        radio = self.page.get_by_role("radio", name=re.compile(rf"^{answer}\b"))
        asked.locator("label").filter(has=radio).click()
        expect(asked.locator(radio)).to_be_checked()

    def say(self, text: str) -> None:
        """Type where the cursor is, and press Enter."""
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def session_id(self) -> str:
        """The session in the address of the page."""
        return parse_qs(urlsplit(self.page.url).query)["session"][0]

    # home and the safety lines

    def start_session(self, team: str, business: str, country: str, minutes: int) -> None:
        """Fill the cover of a new session in a room, and begin."""
        self.press("Start a session")
        self.page.get_by_role("textbox", name="Team").fill(team)
        self.page.get_by_label("What the business does").fill(business)
        self.page.get_by_role("combobox", name="Country").click()
        self.say(country)
        self.page.get_by_role("radio", name=str(minutes)).click()
        self.page.get_by_role("button", name="Start", exact=True).click()

    def keep_to_the_safety_lines(self) -> None:
        """Read the lines that come before the first card."""
        expect(self.page.locator(".safety-lines li")).to_have_count(5)
        self.press("We keep to these lines")
        self.be_at("Strategy")

    # debrief

    def cards(self) -> Locator:
        """The texts of the cards on the table."""
        return self.page.locator(".card-grid:not(.parked) .card-text")

    def write_cards(self, texts: Iterable[str]) -> None:
        """Type cards one after another, without touching the mouse in between."""
        already = self.cards().count()
        self._entry().click()
        for number, text in enumerate(texts, start=already + 1):
            self.say(text)
            expect(self.cards()).to_have_count(number)
            expect(self.cards().last).to_have_text(text)

    def paste_cards(self, texts: list[str]) -> None:
        """Paste a list from the clipboard, one card a line, and press Enter."""
        already = self.cards().count()
        self.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page.evaluate("text => navigator.clipboard.writeText(text)", "\n".join(texts))
        self._entry().click()
        self.page.keyboard.press("Control+V")
        self.page.keyboard.press("Enter")
        expect(self.cards()).to_have_count(already + len(texts))

    def _entry(self) -> Locator:
        return self.page.locator(".st-key-debrief_entry textarea")

    # assumptions

    def say_what_must_be_true(self, card: str, beliefs: Iterable[str]) -> None:
        """Open a card at its question, and write what holds it up, a belief a line."""
        face = self.page.locator(".card-grid li").filter(has_text=card)
        face.get_by_role("button", name="What must be true for this?").click()
        expect(self.page.locator(".st-key-open_card_beneath textarea")).to_be_focused()
        for number, belief in enumerate(beliefs, start=1):
            self.say(belief)
            expect(self.page.locator(".held li")).to_have_count(number)

    def believe(self, belief: str) -> None:
        """Write an assumption of one's own."""
        self.page.locator(".st-key-belief_entry_list textarea").click()
        self.say(belief)
        expect(self.page.locator(".st-key-newest_belief")).to_contain_text(belief)

    def take_over_starters(self, beliefs: Iterable[str]) -> None:
        """Look among the starter cards, and add some of them."""
        self.press("Starter cards")
        for belief in beliefs:
            self.page.get_by_role("searchbox", name="Search").fill(belief)
            expect(self.page.get_by_text("1 starter card", exact=True)).to_be_visible()
            self.row(belief).click()
            expect(self.row(belief)).to_contain_text("Added as")

    def row(self, words: str) -> Locator:
        """A row that can be pressed, by words on it."""
        return self.page.locator('[class*="press_row"] button').filter(has_text=words)

    # map

    def rate(self, impact: int, claim: int, *, safety: bool) -> None:
        """Answer the three questions of the open card, and save."""
        self.choose("How bad is it if we are wrong?", str(impact))
        self.choose("Could this touch someone's safety", "Yes" if safety else "No")
        self.choose("How do we know?", f"E{claim}")
        self.press("Save the rating")

    def drag_from_the_tray(self, number: int, risk: float, evidence: float) -> None:
        """Drag a card that has no place yet onto the map."""
        here = Board(self.page)
        here.bring_into_sight()
        here.drag(
            self.page.locator(f'.chip[aria-label^="Card {number}."]'), here.point(risk, evidence)
        )
        expect(self.mark(number)).to_be_visible()
        expect(self.page.get_by_text("Agreed place:")).to_be_visible()

    def mark(self, number: int) -> Locator:
        """A card on the map."""
        return self.page.locator(f'.mark[aria-label^="Card {number}."]')

    def answer_the_worry(self, judgement: int, said: str) -> None:
        """Open the first card of the safety strip, and record what the group says."""
        self.page.locator('[class*="st-key-safety_strip"] .card-list button').first.click()
        self.choose("The group's judgement", str(judgement))
        self.page.get_by_role("textbox", name="What was said?").fill(said)
        self.press("Record the judgement")
        expect(self.button("Record the judgement")).to_be_hidden()

    # plan

    def put_in_the_plan(self, belief: str) -> None:
        """Choose a card for the plan."""
        self.row(belief).click()
        expect(self.row(belief)).to_contain_text("In the plan")

    def write_step(self, belief: str, step: Step) -> None:
        """Write the first step for a chosen card; a test of the bank is taken over and its caution ticked."""
        card = self.page.locator('[class*="plan_card"]').filter(has_text=belief)
        # While a page is drawn anew, a card can stand on it twice for a moment.
        expect(self.button("Write the first step", card)).to_have_count(1)
        self.button("Write the first step", card).click()
        form = self.page.locator(".st-key-open_step")
        what = form.get_by_role("textbox", name="What do you do")
        if step.test:
            self.row(step.test).click()
            expect(what).to_have_value(re.compile(f"^{re.escape(step.test)}"))
            form.get_by_role("textbox", name="We are right if").fill(step.right_if)
        else:
            what.fill(step.what)
        form.get_by_role("textbox", name="Who does it?").fill(step.owner)
        form.get_by_role("spinbutton", name="day, By when?").click()
        self.page.keyboard.type(f"{step.due:%d%m%Y}")
        self.page.keyboard.press("Escape")
        if step.test:
            form.locator("label").filter(has_text="We have read the caution").click()
        self.button("Save this step", form).click()
        expect(form).to_be_hidden()

    # review

    def have_it_read(self, reader: str) -> None:
        """A second reader reads the plan and ticks."""
        self.page.get_by_role("textbox", name="The reader's role").fill(reader)
        self.press("I have read it as all three")
        expect(self.page.get_by_text(f"Read by: {reader}")).to_be_visible()

    def download_plan(self) -> bytes:
        """Have the plan printed, and take the file."""
        self.press("Make the PDF")
        with self.page.expect_download() as waiting:
            self.press("Download the PDF")
        return waiting.value.path().read_bytes()
