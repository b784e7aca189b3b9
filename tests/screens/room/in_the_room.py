"""Short ways to bring people into a room and to let them write, for the tests of the facilitator's side."""

from __future__ import annotations

from collections.abc import Iterable

from streamlit.testing.v1 import AppTest

from toolkit.desk import Desk
from toolkit.domain.changes import (
    AssumptionWritten,
    Change,
    DotsGiven,
    Offered,
    ParticipantJoined,
    RoomOpened,
    RoomSet,
    RoomStepOpened,
    WorryTold,
)
from toolkit.domain.session import Room
from toolkit.domain.vocabulary import Lens, OfferKind, RoomStep, Stage

CODE = "MVHXE"
OPENED = RoomOpened(code=CODE)
WRITING = RoomStepOpened(step=RoomStep.CARDS, stage=Stage.STRATEGY)
MODERATED = RoomSet(moderated=True, counts_only=False, dots=3)


def room_of(desk: Desk, session_id: str) -> Room:
    """The room of a session."""
    room = desk.session(session_id).room
    assert room is not None
    return room


def join(desk: Desk, session_id: str, *people: str) -> None:
    """Let these people come in."""
    for one in people:
        desk.record(session_id, ParticipantJoined(participant=one), actor=one)


def do(desk: Desk, session_id: str, *changes: Change) -> None:
    """Record what participants do, each in their own name."""
    for change in changes:
        desk.record(session_id, change, actor=change.participant)  # type: ignore[union-attr]


def card(offer_id: str, text: str, by: str = "p1") -> Offered:
    """A card from a phone, at the stage strategy."""
    return Offered(
        offer_id=offer_id, participant=by, kind=OfferKind.CARD, text=text, stage=Stage.STRATEGY
    )


def learned(offer_id: str, text: str, by: str = "p1") -> Offered:
    """What somebody learned, from a phone."""
    return Offered(offer_id=offer_id, participant=by, kind=OfferKind.LEARNED, text=text)


def worry(worry_id: str, text: str, by: str = "p1") -> WorryTold:
    """A worry told in private."""
    return WorryTold(worry_id=worry_id, participant=by, text=text)


def dots(people: Iterable[str], *chosen: str) -> list[DotsGiven]:
    """The same dots on assumptions from each of these people."""
    return [
        DotsGiven(participant=one, step=RoomStep.VOTE_ASSUMPTIONS, chosen=chosen) for one in people
    ]


def belief(assumption_id: str, text: str) -> AssumptionWritten:
    """An assumption."""
    return AssumptionWritten(assumption_id=assumption_id, text=text, lens=Lens.VIABILITY)


def press(test: AppTest, session_id: str, *parts: str) -> AppTest:
    """Press the button with that key."""
    return test.button(key=":".join((session_id, *parts))).click().run()


def part(test: AppTest, session_id: str, name: str) -> AppTest:
    """Turn to a part of the room's screen."""
    return press(test, session_id, "room", "tab_other", name)


def body(test: AppTest) -> str:
    """What the page says, without its style sheets."""
    texts = (str(element.proto.body) for element in test.get("html"))
    return "\n".join(text for text in texts if not text.startswith("<style>"))


def keys(test: AppTest) -> set[str]:
    """The keys of all buttons on the page, without the session's id."""
    return {(button.key or "").partition(":")[2] for button in test.button}
