"""A session at the map, and hands on it: where a card is drawn, and how to get hold of it."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.server import AppServer
from toolkit.desk import Desk
from toolkit.domain.changes import (
    AssumptionRated,
    AssumptionWritten,
    SafetyLinesRead,
    SessionStarted,
    StageOpened,
)
from toolkit.domain.session import Placement
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Mode, Stage

BELIEFS = (
    (Lens.DESIRABILITY, "buyers will order again next season"),
    (Lens.VIABILITY, "sales can pay every worker at least a local living wage"),
    (Lens.FEASIBILITY, "quality stays the same when orders double"),
    (Lens.WELLBEING, "workers trust our complaint channel and use it"),
)
RATED = 2
"""So many of the beliefs are rated: impact 4 and 2, nothing known; the rest wait in the tray."""


@dataclass(frozen=True, slots=True)
class Board:
    """The map on a page, and a hand that takes hold of cards."""

    page: Page

    def point(self, risk: float, evidence: float) -> tuple[float, float]:
        """The place on the screen that stands for a risk and an evidence."""
        return _measured(
            self.page.locator(".map svg"),
            """(svg, {risk, evidence}) => {
              const edge = (name) => Number(svg.dataset[name])
              const x = edge("left") + (1 - evidence) * edge("width")
              const y = edge("top") + (1 - risk) * edge("height")
              const at = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM())
              return svg.isConnected ? [at.x, at.y] : null
            }""",
            {"risk": risk, "evidence": evidence},
        )

    def middle(self, grip: Locator) -> tuple[float, float]:
        """The middle of a card on the screen, as it is now: it may be on its way."""
        return _measured(
            grip,
            """(grip) => {
              const box = grip.getBoundingClientRect()
              return grip.isConnected ? [box.x + box.width / 2, box.y + box.height / 2] : null
            }""",
        )

    def bring_into_sight(self) -> None:
        """Scroll so that the map and the tray can be reached."""
        self.page.locator(".board").evaluate("board => board.scrollIntoView({block: 'start'})")

    def drag(self, grip: Locator, to: tuple[float, float]) -> None:
        """Take a card with the mouse and let it go somewhere else."""
        start = self.middle(grip)
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move((start[0] + to[0]) / 2, (start[1] + to[1]) / 2, steps=4)
        self.page.mouse.move(*to, steps=4)
        self.page.mouse.up()


def _measured(part: Locator, script: str, about: object = None) -> tuple[float, float]:
    """A place measured on the page; once more where the drawing was swapped for a newer one just then."""
    found: list[float] | None = None
    while found is None:
        found = part.evaluate(script, about)
    return found[0], found[1]


@dataclass(frozen=True, slots=True)
class AtTheMap(Board):
    """A page that shows the map of a session with four beliefs, a1 to a4."""

    desk: Desk
    session_id: str

    def mark(self, assumption_id: str) -> Locator:
        """A card on the map."""
        return self.page.locator(f'.mark[data-id="{assumption_id}"]')

    def chip(self, assumption_id: str) -> Locator:
        """A card in the tray."""
        return self.page.locator(f'.chip[data-id="{assumption_id}"]')

    def placement(self, assumption_id: str) -> Placement | None:
        """The agreed place in the journal."""
        assumption = self.desk.session(self.session_id).assumption(assumption_id)
        assert assumption is not None
        return assumption.placement


def open_map(page: Page, app: AppServer, desk: Desk) -> AtTheMap:
    """Begin a session with four beliefs, two of them rated, and open its map."""
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
    for number, (lens, text) in enumerate(BELIEFS, start=1):
        desk.record(session_id, AssumptionWritten(assumption_id=f"a{number}", text=text, lens=lens))
    for number, impact in enumerate((4, 2), start=1):
        desk.record(
            session_id,
            AssumptionRated(
                assumption_id=f"a{number}",
                rater="team",
                round_number=1,
                impact=impact,
                touches_safety=False,
                claim=EvidenceLevel.E0,
            ),
        )
    desk.record(session_id, StageOpened(stage=Stage.MAP))
    page.goto(f"{app.address}/?place=session&session={session_id}")
    expect(page.locator(".mark")).to_have_count(RATED)
    here = AtTheMap(page, desk, session_id)
    here.bring_into_sight()
    return here
