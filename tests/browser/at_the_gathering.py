"""Who is at a gathering: the person who leads the day at the laptop, and people with phones. By mouse and keys."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, expect

from tests.browser.in_the_room import Facilitator, Phone, PlainPhone
from tests.browser.server import AppServer
from toolkit.desk.signing import new_link_token

PARTS = ("Tables", "The day", "Plenary", "Themes", "Country groups", "Afterwards", "Set up")
"""The parts of the gathering's screen."""


@dataclass(frozen=True, slots=True)
class DayLeader(Facilitator):
    """Who leads the day. Every verb ends when the screen is drawn again."""

    def come_home(self, app: AppServer) -> None:
        """Come in by the link of the terminal, to the home screen."""
        self.page.goto(f"{app.address}/enter?once={new_link_token()}")
        expect(self.button("Set up a gathering")).to_be_visible()
        self.settles()

    def set_up(self, name: str, countries: Iterable[str]) -> str:
        """Fill the form for a new gathering; gives its id."""
        self.does("Set up a gathering")
        self.page.get_by_role("textbox", name="Name of the gathering").fill(name)
        box = self.page.get_by_role("combobox", name="Countries that people can choose")
        for country in countries:
            box.click()
            self.say(country)
        self.page.keyboard.press("Escape")
        self.settles()
        self.press("Set it up")
        expect(self.page.locator(".gathering-title")).to_have_text(name)
        self.settles()
        return parse_qs(urlsplit(self.page.url).query)["gathering"][0]

    def does(self, name: str, inside: Locator | None = None) -> None:
        """Press the first button of that name, and wait for what follows."""
        self.settles()
        self.button(name, inside).first.click()
        self.settles()

    def picks(self, question: str, answer: str) -> None:
        """Choose from a list by typing the first words of the answer."""
        self.settles()
        self.page.get_by_role("combobox", name=question).first.click()
        self.say(answer)
        self.settles()

    def part(self, name: str) -> None:
        """Turn to a part of the gathering's screen."""
        self.turn_to(name)

    def goes_on_to(self, part: str) -> None:
        """Wall and phones go on to a part of the day."""
        self.part("The day")
        self.does(part, self.page.locator(".st-key-gathering_parts"))
        expect(self.page.locator(".gathering-line")).to_contain_text(part)

    def shows(self, view: str) -> None:
        """The wall shows another part of the plenary."""
        views = self.page.locator(".st-key-plenary_views")
        self.does(view, views)
        expect(views.get_by_test_id("stBaseButton-primary")).to_contain_text(view)
        self.settles()

    def add_table(self, track_number: int) -> None:
        """Add a table on a track."""
        before = self.tables().count()
        self.settles()
        self.button("Add a table").nth(track_number).click()
        expect(self.tables()).to_have_count(before + 1)
        self.settles()

    def tables(self) -> Locator:
        """The tables on the screen."""
        return self.page.locator(".home-row")

    def seat(self, table: str, team: str) -> None:
        """Open a table, take a session of this machine for it, and show it to the others."""
        self.opens(table)
        self.picks("or take one of this machine", team)
        self.does("Take it")
        self.does("Show it to the others")
        expect(self.button("Hide it from the others")).to_be_visible()

    def bring(self, path: Path) -> None:
        """Bring in the session file of a table on another laptop."""
        self.page.get_by_text("Bring in the files of tables on other laptops").click()
        self.page.locator("input[type=file]").set_input_files(path)
        self.does("Bring them in")
        expect(self.page.get_by_text("All files are in.")).to_be_visible()

    def opens(self, row: str) -> None:
        """Open a table or a group on the screen, and shut the one that was open."""
        self.settles()
        if self.button("Less").count():
            self.does("Less")
            expect(self.button("Less")).to_have_count(0)
        rows = self.page.locator(".home-team").all_inner_texts()
        self.settles()
        self.page.get_by_role("button", name="Open", exact=True).nth(rows.index(row)).click()
        expect(self.button("Less")).to_be_visible()
        self.settles()

    def hides(self, text: str) -> None:
        """Keep words from a phone to the facilitator."""
        self.does("Hide", self.page.locator('[class*="-box-"]').filter(has_text=text).first)
        expect(self.page.get_by_text("Hidden (1)")).to_be_visible()

    def makes_group(self, *countries: str) -> None:
        """Make a country group of one country, or of several small ones."""
        box = self.page.get_by_role("combobox", name="Make a group of one country")
        for country in countries:
            box.click()
            self.say(country)
        self.page.keyboard.press("Escape")
        self.does("Make the group")
        expect(self.page.locator(".home-team").last).to_have_text(", ".join(countries))

    def lets_through(self, text: str) -> None:
        """Let words from a phone into the room."""
        box = self.page.locator('[class*="-box-"]').filter(has_text=text).first
        self.does("Let through", box)
        expect(self.button("Let through", box)).to_have_count(0)

    def takes_home(self, *things: str, group: str = "") -> list[bytes]:
        """Take files from the part for afterwards."""
        self.part("Afterwards")
        if group:
            self.page.get_by_role("radio", name=group).click()
        found = []
        for thing in things:
            self.page.locator("label").filter(has_text=thing).first.click()
            expect(self.page.get_by_role("heading", name=thing)).to_be_visible()
            self.settles()
            with self.page.expect_download() as waiting:
                self.press("Download")
            found.append(waiting.value.path().read_bytes())
        return found

    def all_screens(self) -> str:
        """Everything that stands on the parts of the gathering's screen."""
        found = []
        for name in PARTS:
            self.part(name)
            found.append(self.page.content())
        return "\n".join(found)


class AtTheGathering(Phone):
    """Somebody with a phone at a gathering."""

    __slots__ = ()

    def chooses(self, answer: str, button: str) -> None:
        """Choose one of a list."""
        self.page.locator("label.choice").filter(has_text=re.compile(f"^{answer}")).click()
        self.press(button)

    def sits_at(self, table: str) -> None:
        """Choose a table."""
        self.chooses(table, "This is my table")
        self.reads(f"Your table: {table}")

    def works_in(self, country: str, group: str) -> None:
        """Choose a country; the page is then about its group."""
        self.reads("Which country do you work in?")
        self.chooses(country, "This is my country")
        self.reads(group)

    def asks(self, text: str) -> None:
        """Ask a question in the plenary."""
        self.page.locator("#question").fill(text)
        self.press("Ask")
        expect(self.page.locator("#own-questions")).to_contain_text(text)

    def fills(self, form: Locator, **words: str) -> None:
        """Fill the fields of a form."""
        for name, text in words.items():
            form.locator(f"[name={name}]").fill(text)

    def proposes(self, offering: str, about: str, by: str, channel: str) -> None:
        """Propose to talk about what somebody offers or looks for."""
        card = self.page.locator(".own li").filter(has_text=offering)
        card.locator("summary").filter(has_text="Propose to talk").click()
        form = card.locator("form[data-do=propose]")
        self.fills(form, text=about, role="Founder", by=by, channel=channel)
        form.get_by_role("button", name="Propose it").click()
        expect(self.page.get_by_text("The other side has not answered yet.")).to_be_visible()

    def agrees(self) -> None:
        """Say yes to what somebody proposed."""
        self.press("I agree")
        expect(self.page.get_by_text("Say how to reach you")).to_be_visible()

    def says_how_to_be_reached(self, contact: str) -> None:
        """Give the other of the two a contact."""
        self.page.get_by_text("Say how to reach you").click()
        self.page.get_by_label("How to reach you").fill(contact)
        self.press("Give it to the other")
        expect(self.page.get_by_role("button", name="Take back how to reach me")).to_be_visible()


class PlainAtTheGathering(AtTheGathering, PlainPhone):
    """The same without a script."""

    __slots__ = ()
