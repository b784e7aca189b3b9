"""A room that holds something already: beliefs, a step of the plan, and three people besides the phones of a test."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.hall import begin
from tests.browser.server import AppServer
from toolkit.desk import Desk, open_room
from toolkit.domain import changes as c
from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import EvidenceLevel, Lens, OfferKind, Purpose, RoomStep, Stage
from toolkit.phone.heard import mark_of

LONG = "Donaudampfschifffahrtsgesellschaft " + "and a long thought about the bakery " * 8
BELIEFS = ("buyers order again", LONG, "nobody is sent home early")
LOOKS_AT_MOST = 100
PEOPLE = ("p1", "p2", "p3")


class Seeded:
    """A room with something in it, and three participants besides the phones of the browser."""

    def __init__(self, app: AppServer, desk: Desk) -> None:
        self.app, self.desk = app, desk
        self.session_id = begin(desk)
        for number, text in enumerate(BELIEFS, start=1):
            self.do(
                c.AssumptionWritten(
                    assumption_id=f"a{number}",
                    text=text,
                    lens=list(Lens)[number],
                    touches_safety=number == 3,
                )
            )
        ask = PlanLine(
            line_id="l1", assumption_id="a1", purpose=Purpose.LEARN, what="Ask ten buyers"
        )
        self.do(c.PlanLineWritten(line=ask))
        self.code = open_room(desk, self.session_id)
        for one in PEOPLE:
            desk.record(self.session_id, c.ParticipantJoined(participant=one), actor=one)

    def do(self, *changes: c.Change) -> None:
        for change in changes:
            self.desk.record(self.session_id, change)

    def shown_on(self, page: Page) -> None:
        """Look again until a phone shows the room as it is: for a moment the app serves what it read lately."""
        newest = mark_of(self.desk.history(self.session_id))
        for _again in range(LOOKS_AT_MOST):
            if page.locator("#now").get_attribute("data-mark") == newest:
                break
            page.reload()
        expect(page.locator("#now")).to_have_attribute("data-mark", newest)

    def step(self, step: RoomStep) -> None:
        stage = Stage.STRATEGY if step is RoomStep.CARDS else None
        self.do(c.RoomStepOpened(step=step, stage=stage))

    def newest(self) -> str:
        """The participant who came in last."""
        room = self.desk.session(self.session_id).room
        assert room is not None
        return room.participants[-1]

    @property
    def phone_address(self) -> str:
        return f"{self.app.address}/p/{self.code}"

    @property
    def wall_address(self) -> str:
        return f"{self.app.address}/wall/{self.code}"

    def screen_address(self, place: str) -> str:
        return f"{self.app.address}/?place={place}&session={self.session_id}"

    def rate(self, *people: str) -> None:
        """A round about all beliefs, in which these people answer everything."""
        ids = tuple(a.assumption_id for a in self.desk.session(self.session_id).assumptions)
        number = len(self.desk.session(self.session_id).rounds) + 1
        self.do(c.RoundOpened(round_number=number, assumption_ids=ids))
        self.step(RoomStep.RATE)
        for one in people:
            for place, assumption_id in enumerate(ids):
                self.by(
                    one,
                    c.AssumptionRated(
                        assumption_id=assumption_id,
                        rater=one,
                        round_number=number,
                        impact=(place + PEOPLE.index(one)) % 5,
                        touches_safety=False,
                        claim=EvidenceLevel(place % 6),
                    ),
                )

    def by(self, who: str, change: c.Change) -> None:
        """Record what a participant does."""
        self.desk.record(self.session_id, change, actor=who)

    def write(self, kind: OfferKind, text: str) -> None:
        """A text from the first participant."""
        stage = Stage.STRATEGY if kind is OfferKind.CARD else None
        offer_id = f"{kind}{len(self.desk.history(self.session_id).entries)}"
        self.by(
            "p1", c.Offered(offer_id=offer_id, participant="p1", kind=kind, text=text, stage=stage)
        )

    def vote(self) -> None:
        """Everybody gives a dot to the first belief."""
        for one in PEOPLE:
            self.by(
                one, c.DotsGiven(participant=one, step=RoomStep.VOTE_ASSUMPTIONS, chosen=("a1",))
            )
