"""The server is killed while two hundred phones send their ratings, and started again on the same data."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.browser.server import AppServer, start_app
from tests.loops import run_apart
from tests.makers import START, assumption_written, round_opened
from tests.phone.viewers import send
from toolkit.desk import Desk, open_room
from toolkit.desk.passphrase import new_passphrase
from toolkit.domain.changes import AssumptionRated, ParticipantJoined, RoomStepOpened
from toolkit.domain.vocabulary import RoomStep
from toolkit.store import open_journal

PHONES = 200
PATIENCE_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Room:
    app: AppServer
    desk: Desk
    session_id: str
    code: str


@pytest.fixture
def room(tmp_path, monkeypatch) -> Iterator[Room]:
    """A running app with a round open and everybody inside; each phone's id is its number."""
    desk = Desk(open_journal(f"sqlite:///{tmp_path / 'journal.sqlite3'}"))
    session_id = desk.start(START)
    code = open_room(desk, session_id)
    for change in (
        assumption_written("a1"),
        round_opened(1, "a1"),
        RoomStepOpened(step=RoomStep.RATE),
    ):
        desk.record(session_id, change)
    for number in range(PHONES):
        desk.record(session_id, ParticipantJoined(participant=who(number)), actor=who(number))
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path))
    new_passphrase()
    app = start_app(tmp_path, room=True)
    yield Room(app, desk, session_id, code)
    app.stop()
    desk.journal.close()


def who(number: int) -> str:
    return f"{number:022d}"


async def rate(room: Room, number: int) -> int:
    """The status that the phone is answered; 0 when the server went away."""
    form = (
        f"do=rate&assumption_id=a1&round=1&impact={number % 5}&safety=no&claim=1"
        f"&change_id={number:032x}"
    )
    try:
        cookie = f"room_{room.code}={who(number)}"
        return (await send(room.app.port, f"/p/{room.code}", form, cookie)).status
    except (OSError, asyncio.IncompleteReadError):
        return 0


async def rate_and_kill(room: Room, killed_after: int) -> dict[int, int]:
    """Every phone rates; the server is killed as soon as so many have been answered."""
    answered: dict[int, int] = {}

    async def one(number: int) -> None:
        answered[number] = await rate(room, number)
        if sum(status == 200 for status in answered.values()) == killed_after:
            room.app.kill()

    await asyncio.gather(*(one(number) for number in range(PHONES)))
    return answered


async def rate_again(room: Room) -> Counter[int]:
    return Counter(await asyncio.gather(*(rate(room, number) for number in range(PHONES))))


def ratings_in_the_journal(room: Room) -> Counter[str]:
    entries = room.desk.journal.entries(room.session_id)
    return Counter(e.actor for e in entries if isinstance(e.change, AssumptionRated))


def test_every_answered_rating_stands_none_is_doubled_and_a_retry_is_harmless(room):
    answered = run_apart(asyncio.wait_for(rate_and_kill(room, 60), PATIENCE_SECONDS))
    saved = {who(number) for number, status in answered.items() if status == 200}
    assert len(saved) >= 60
    stored = ratings_in_the_journal(room)
    assert saved - set(stored) == set()
    assert set(stored.values()) == {1}
    room.app.start_again()
    assert run_apart(asyncio.wait_for(rate_again(room), PATIENCE_SECONDS)) == {200: PHONES}
    assert ratings_in_the_journal(room) == {who(number): 1 for number in range(PHONES)}
    ratings = {rating.rater: rating.impact for rating in room.desk.session(room.session_id).ratings}
    assert ratings == {who(number): number % 5 for number in range(PHONES)}
