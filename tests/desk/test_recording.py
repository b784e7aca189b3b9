"""Two hundred people who send at once: all that was answered stands, once each, one after another, in few commits."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
import sqlalchemy as sa

from tests.desk.cast import card, card_ids
from tests.journeys import START, assumption_written, rated
from tests.makers import round_opened
from tests.rooms import CODE, offered
from toolkit.desk import Desk
from toolkit.desk.recording import LOST_RACES_AT_MOST
from toolkit.domain import changes as c
from toolkit.domain.errors import NotFound, StoreUnavailable, ToolkitError
from toolkit.domain.vocabulary import RoomStep, Shelf, Stage

PHONES = 200


def room(desk: Desk) -> str:
    """A session with an open room and a round about one assumption."""
    session_id = desk.start(START)
    for change in (
        assumption_written("a1"),
        c.RoomOpened(code=CODE),
        round_opened(1, "a1"),
        c.RoomStepOpened(step=RoomStep.RATE),
    ):
        desk.record(session_id, change)
    return session_id


def at_once(count: int, work: Callable[[int], object]) -> list[object]:
    """What each of so many threads came to, when all of them begin at the same moment; an error is an answer too."""
    gun = Barrier(count)

    def run(number: int) -> object:
        gun.wait()
        try:
            return work(number)
        except ToolkitError as refused:
            return refused.code

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


def rate(desk: Desk, session_id: str, number: int, change_id: str | None = None) -> str:
    who = f"p{number}"
    desk.record(session_id, rated("a1", who), change_id=change_id or f"r{number}", actor=who)
    return "saved"


def commits_of(desk: Desk) -> list[int]:
    """Grows by one at every transaction of the desk's database."""
    seen: list[int] = []
    sa.event.listen(desk.journal.engine, "commit", lambda _connection: seen.append(1))
    return seen


def test_ratings_of_a_whole_room_all_stand_one_after_another(desk: Desk):
    session_id = room(desk)
    assert at_once(PHONES, lambda n: rate(desk, session_id, n)) == ["saved"] * PHONES
    entries = desk.journal.entries(session_id)
    assert [entry.seq for entry in entries] == list(range(1, PHONES + 6))
    assert {rating.rater for rating in desk.session(session_id).ratings} == {
        f"p{number}" for number in range(PHONES)
    }
    assert len(desk.session(session_id).ratings) == PHONES


def test_what_waits_while_another_is_stored_is_stored_in_one_commit(desk: Desk):
    """The first commit is held until all others wait; then one more takes them all."""
    session_id = room(desk)
    commits = commits_of(desk)
    line = desk._recorder._lines[session_id]
    with ThreadPoolExecutor(PHONES) as pool:
        with line.turn:
            sent = [pool.submit(rate, desk, session_id, n) for n in range(PHONES)]
            while len(line.waiting) < PHONES:
                pass
        assert [one.result() for one in sent] == ["saved"] * PHONES
    assert len(commits) == 1


def test_the_same_form_sent_three_times_at_once_stands_once(desk: Desk):
    session_id = room(desk)
    sent = at_once(30, lambda n: rate(desk, session_id, n // 3, f"r{n // 3}"))
    assert sent == ["saved"] * 30
    assert len(desk.session(session_id).ratings) == 10
    assert desk.journal.last_seqs()[session_id] == 15


def test_a_retry_long_after_is_known_by_its_id_also_after_a_restart(desk: Desk, other: Desk):
    session_id = room(desk)
    rate(desk, session_id, 1)
    desk.record(session_id, c.RoundRevealed(round_number=1))
    for again in (desk, other, Desk(desk.journal)):
        assert rate(again, session_id, 1) == "saved"
    assert desk.journal.last_seqs()[session_id] == 7


def test_what_is_refused_takes_nothing_from_those_beside_it(desk: Desk):
    """Every third asks about a card that no round asks about."""
    session_id = room(desk)
    desk.record(session_id, assumption_written("a2"))

    def send(number: int) -> str:
        who = f"p{number}"
        one = "a1" if number % 3 else "a2"
        desk.record(session_id, rated(one, who), actor=who)
        return "saved"

    expected = ["saved" if number % 3 else "round_without_card" for number in range(60)]
    assert at_once(60, send) == expected
    assert len(desk.session(session_id).ratings) == 40


def test_two_who_take_the_same_id_at_once_do_not_both_stand(desk: Desk):
    session_id = room(desk)

    def write(number: int) -> str:
        desk.record(session_id, offered("n1", f"p{number}"), actor=f"p{number}")
        return "saved"

    assert sorted(map(str, at_once(8, write))) == ["id_taken"] * 7 + ["saved"]


def test_two_processes_that_write_at_once_lose_nothing(desk: Desk, other: Desk):
    session_id = room(desk)
    desks = (desk, other)
    sent = at_once(60, lambda n: rate(desks[n % 2], session_id, n))
    assert sent == ["saved"] * 60
    assert desk.session(session_id) == other.session(session_id)
    assert len(desk.session(session_id).ratings) == 60
    assert [entry.seq for entry in desk.journal.entries(session_id)] == list(range(1, 66))


def test_a_session_that_another_process_erased_takes_nothing_and_says_so_to_all(
    desk: Desk, other: Desk
):
    session_id = room(desk)
    other.shelve(session_id, Shelf.DELETED)
    other.erase(session_id)
    assert at_once(20, lambda n: rate(desk, session_id, n)) == ["session_unknown"] * 20
    assert desk.journal.last_seqs() == {}
    with pytest.raises(NotFound):
        desk.session(session_id)


def test_when_the_disk_takes_nothing_everybody_who_waits_is_told_and_can_send_again(desk: Desk):
    session_id = room(desk)
    broken = True

    def refuse(_connection, _cursor, statement, *_rest):
        if broken and statement.startswith("INSERT"):
            raise sa.exc.OperationalError(statement, {}, OSError("disk full"))

    sa.event.listen(desk.journal.engine, "before_cursor_execute", refuse)
    assert at_once(20, lambda n: rate(desk, session_id, n)) == ["journal_cannot_write"] * 20
    assert desk.session(session_id).ratings == ()
    broken = False
    assert at_once(20, lambda n: rate(desk, session_id, n)) == ["saved"] * 20
    assert len(desk.session(session_id).ratings) == 20


def test_who_loses_every_race_is_told_that_the_journal_is_busy(desk: Desk, other: Desk):
    """The other process writes a card each time this one is about to store its own."""
    session_id = room(desk)
    races: list[int] = []
    store = desk.stored

    def always_late(history, entries):
        races.append(1)
        other.record(session_id, card(f"k{len(races)}"))
        return store(history, entries)

    desk.stored = always_late  # type: ignore[method-assign]
    with pytest.raises(StoreUnavailable) as caught:
        desk.record(session_id, card("mine"))
    assert caught.value.code == "journal_is_busy"
    assert len(races) == LOST_RACES_AT_MOST
    desk.stored = store  # type: ignore[method-assign]
    assert card_ids(desk.record(session_id, card("mine")))[-1] == "mine"


def test_what_was_recorded_here_is_always_among_what_was_so_lately(desk: Desk, other: Desk):
    session_id = room(desk)
    rate(desk, session_id, 1)
    assert desk.history_lately(session_id) == desk.history(session_id)
    other.record(session_id, c.RoomStepOpened(step=RoomStep.CARDS, stage=Stage.GOALS))
    rate(desk, session_id, 2)
    assert desk.history_lately(session_id) == other.history(session_id)
    with pytest.raises(NotFound):
        desk.history_lately("nowhere")


def test_what_is_at_hand_is_what_was_recorded_here_and_nothing_that_must_be_read(
    desk: Desk, other: Desk
):
    session_id = room(desk)
    rate(desk, session_id, 1)
    assert desk.history_at_hand(session_id) == desk.history(session_id)
    assert other.history_at_hand(session_id) is None
    assert desk.history_at_hand("nowhere") is None
