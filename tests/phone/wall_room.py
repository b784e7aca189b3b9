"""A room for the tests of the wall: an open room with people in it, and short ways to let things happen there."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

from starlette.testclient import TestClient

from tests.makers import START
from toolkit.desk import Desk, open_room, the_desk
from toolkit.domain import changes as c
from toolkit.domain.changes import Change
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import (
    FACILITATOR,
    EvidenceLevel,
    Lens,
    OfferKind,
    RoomStep,
    Stage,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """A session with an open room."""

    desk: Desk
    session_id: str
    code: str

    def do(self, *changes: Change) -> None:
        """The facilitator does this."""
        for change in changes:
            self.desk.record(self.session_id, change, actor=FACILITATOR)

    def act(self, participant: str, change: Change) -> None:
        """A participant does this."""
        self.desk.record(self.session_id, change, actor=participant)

    def join(self, count: int) -> tuple[str, ...]:
        """So many people come in."""
        people = tuple(f"person{number}" for number in range(count))
        for one in people:
            self.act(one, c.ParticipantJoined(participant=one))
        return people

    def offer(self, offer_id: str, text: str, kind: OfferKind = OfferKind.CARD) -> None:
        """Somebody writes."""
        stage = Stage.ROLES if kind is OfferKind.CARD else None
        self.act(
            "person0",
            c.Offered(offer_id=offer_id, participant="person0", kind=kind, text=text, stage=stage),
        )

    def believe(self, *ids: str) -> None:
        """The facilitator writes assumptions."""
        for one in ids:
            self.do(
                c.AssumptionWritten(assumption_id=one, text=f"belief {one}", lens=Lens.FEASIBILITY)
            )

    def rate(self, participant: str, assumption_id: str, impact: int = 2, number: int = 1) -> None:
        """Somebody rates a card."""
        self.act(
            participant,
            c.AssumptionRated(
                assumption_id=assumption_id,
                rater=participant,
                round_number=number,
                impact=impact,
                touches_safety=False,
                claim=EvidenceLevel.E2,
            ),
        )

    def turn(self, step: RoomStep, stage: Stage | None = None) -> None:
        """The facilitator turns the room to a step."""
        self.do(c.RoomStepOpened(step=step, stage=stage))

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.desk.session(self.session_id)


def open_hall() -> Hall:
    """A fresh session with an open room, on the desk of the test."""
    desk = the_desk()
    session_id = desk.start(START)
    return Hall(desk=desk, session_id=session_id, code=open_room(desk, session_id))


class Words(HTMLParser):
    """Collects what a page says, without its style sheet and script."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = tag in ("style", "script", "title", "desc")

    def handle_endtag(self, tag: str) -> None:
        self._silent = False

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._silent:
            self.said.append(data.strip())


def words_of(html: str) -> list[str]:
    """Every run of text on the page, in order."""
    reader = Words()
    reader.feed(html)
    return reader.said


def wall_words(client: TestClient, code: str) -> list[str]:
    """What the wall's page says between its way in and its foot."""
    answer = client.get(f"/wall/{code}")
    assert answer.status_code == 200, answer.text
    said = words_of(answer.text)
    return said[: said.index("Back")]
