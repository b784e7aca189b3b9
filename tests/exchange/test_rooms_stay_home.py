"""What only the room knew (its code, who its people were, what they told in private) is in nothing that leaves it."""

from __future__ import annotations

import io
from datetime import date
from zipfile import ZipFile

import pytest

from tests.journeys import Journey, begun, rated
from tests.makers import hands, round_opened
from tests.rooms import CODE, offered, worry
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import RoomStep, Stage
from toolkit.exchange.calendar import write_calendar
from toolkit.exchange.history_file import read_history, write_history
from toolkit.exchange.session_file import read_session, write_session
from toolkit.exchange.tables import assumptions_csv, assumptions_xlsx

SOMEBODY, TABLE = "Xq3LrandomPersonXXXXXXX", "Ut7MrandomTableXXXXXXXX"
OFFER = "0f9a7c5e31d24b8896a1c0ffee00beef"
WORRY = "The manager keeps their papers"
TODAY = date(2026, 11, 24)


def room() -> Journey:
    """A whole round in a room, with a card, a private worry, a rating, a show of hands and dots."""
    journey = begun().do(
        c.RoomOpened(code=CODE), c.RoomStepOpened(step=RoomStep.CARDS, stage=Stage.GOALS)
    )
    journey.by(
        SOMEBODY,
        c.ParticipantJoined(participant=SOMEBODY),
        offered(OFFER, SOMEBODY),
        worry("w1", SOMEBODY, WORRY),
        c.ReadySaid(participant=SOMEBODY, ready=True),
    )
    journey.do(round_opened(1, "a1"))
    journey.by(SOMEBODY, rated("a1", SOMEBODY)).by(TABLE, hands("a1", table=TABLE))
    return journey.do(c.RoundRevealed(round_number=1))


def unpacked(xlsx: bytes) -> bytes:
    with ZipFile(io.BytesIO(xlsx)) as book:
        return b"".join(book.read(name) for name in book.namelist())


WRITTEN = {
    "session file": lambda one: write_session(one.session),
    "history file": lambda one: write_history(one.history),
    "history file of this machine": lambda one: write_history(one.history, "a secret"),
    "CSV": lambda one: assumptions_csv(one.session, TODAY, with_private=True),
    "XLSX": lambda one: unpacked(assumptions_xlsx(one.session, TODAY, with_private=True)),
    "calendar": lambda one: write_calendar(one.session, TODAY, with_private=True),
}


@pytest.mark.parametrize("kind", WRITTEN)
def test_no_file_knows_who_was_in_the_room_nor_what_was_told_in_private(kind: str):
    written = WRITTEN[kind](room())
    found = [secret for secret in (SOMEBODY, TABLE, WORRY) if secret.encode() in written]
    assert found == []


@pytest.mark.parametrize("kind", WRITTEN)
def test_no_file_carries_an_id_that_a_phone_knew(kind: str):
    """What a phone wrote and what it was asked about: its own offer, the beliefs to rate, its changes."""
    journey = room()
    assert journey.session.card(OFFER) is not None
    written = WRITTEN[kind](journey)
    mine = {e.change_id for e in journey.history.entries if e.actor == SOMEBODY}
    known = {OFFER, *mine, *(a.assumption_id for a in journey.session.assumptions)}
    assert [one for one in known if f'"{one}"'.encode() in written] == []


def test_a_session_file_holds_the_cards_of_the_room_and_no_room():
    journey = room()
    back = read_session(write_session(journey.session), "s.json")
    assert back.room is None
    assert [card.text for card in back.cards] == [card.text for card in journey.session.cards]
    assert [(rating.rater, rating.impact) for rating in back.ratings] == [("rater-1", 2)]


def test_a_history_file_tells_the_same_story_under_numbers():
    journey = room()
    back = read_history(write_history(journey.history), "h.json")
    assert [c.text for c in back.session.cards] == [c.text for c in journey.session.cards]
    assert [entry.seq for entry in back.entries] == [entry.seq for entry in journey.history.entries]
    assert {entry.actor for entry in back.entries} == {"facilitator", "rater-1", "rater-2"}
