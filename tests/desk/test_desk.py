"""The desk, on SQLite and on PostgreSQL: check, append, commit, then tell."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
import sqlalchemy as sa

from tests.journeys import BEGAN, START, assumption_written, begun, cards_written
from toolkit.desk import Desk
from toolkit.domain import changes as c
from toolkit.domain.changes import CardsWritten, NewCard
from toolkit.domain.errors import FileRejected, NotFound, RoomClosed, RuleBroken
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Shelf, Stage
from toolkit.store import open_journal


class Clock:
    """A clock that goes on by a minute each time somebody looks at it."""

    def __init__(self) -> None:
        self._minutes = count()

    def __call__(self) -> datetime:
        return BEGAN + timedelta(minutes=next(self._minutes))


@pytest.fixture
def desk(database: str) -> Iterator[Desk]:
    opened = Desk(open_journal(database), clock=Clock())
    yield opened
    opened.journal.close()


@pytest.fixture
def other(database: str) -> Iterator[Desk]:
    """The desk of another process on the same journal."""
    opened = Desk(open_journal(database))
    yield opened
    opened.journal.close()


def card(card_id: str, text: str = "x") -> CardsWritten:
    return CardsWritten(stage=Stage.GOALS, cards=(NewCard(card_id=card_id, text=text),))


def card_ids(session: Session) -> list[str]:
    return [one.card_id for one in session.cards]


def test_a_session_is_started_and_read_back(desk: Desk):
    session_id = desk.start(START)
    session = desk.session(session_id)
    assert (session.session_id, session.team, session.started_at) == (session_id, START.team, BEGAN)


def test_a_broken_cover_starts_nothing(desk: Desk):
    with pytest.raises(RuleBroken):
        desk.start(replace(START, team=" "))
    assert desk.sessions() == ()


def test_a_recorded_change_stands_in_the_session_and_in_the_journal(desk: Desk):
    session_id = desk.start(START)
    session = desk.record(session_id, card("k1"))
    assert card_ids(session) == ["k1"]
    assert session.cards[0].written_at == BEGAN + timedelta(minutes=1)
    assert desk.session(session_id) == session
    newest = desk.journal.entries(session_id)[-1]
    assert (newest.seq, newest.actor, newest.change) == (2, "facilitator", card("k1"))


def test_a_refused_change_leaves_nothing_and_tells_nobody(desk: Desk):
    session_id = desk.start(START)
    told: list[tuple[str, int]] = []
    desk.subscribe(lambda one_id, seq: told.append((one_id, seq)))
    with pytest.raises(RuleBroken):
        desk.record(session_id, card("k1", " "))
    assert told == []
    assert desk.journal.last_seqs()[session_id] == 1


def test_a_change_to_no_session_is_not_found(desk: Desk):
    with pytest.raises(NotFound) as caught:
        desk.record("nowhere", card("k1"))
    assert (caught.value.code, caught.value.params) == (
        "session_unknown",
        {"session_id": "nowhere"},
    )


def test_the_same_change_id_twice_stands_once(desk: Desk, other: Desk):
    session_id = desk.start(START)
    desk.record(session_id, card("k1"), change_id="once")
    again = desk.record(session_id, card("k1"), change_id="once")
    elsewhere = other.record(session_id, card("k1"), change_id="once")
    assert card_ids(again) == card_ids(elsewhere) == ["k1"]
    assert desk.journal.last_seqs()[session_id] == 2


def test_listeners_are_told_after_the_commit_and_until_they_leave(desk: Desk, other: Desk):
    session_id = desk.start(START)
    told: list[tuple[str, int, int]] = []
    leave = desk.subscribe(
        lambda one_id, seq: told.append((one_id, seq, other.journal.last_seqs()[one_id]))
    )
    desk.record(session_id, card("k1"))
    desk.undo(session_id)
    leave()
    desk.record(session_id, card("k2"))
    assert told == [(session_id, 2, 2), (session_id, 3, 3)]


def test_undo_and_redo_go_back_and_forth(desk: Desk):
    session_id = desk.start(START)
    desk.record(session_id, card("k1"))
    desk.record(session_id, card("k2"))
    assert card_ids(desk.undo(session_id)) == ["k1"]
    assert card_ids(desk.undo(session_id)) == []
    with pytest.raises(RuleBroken) as caught:
        desk.undo(session_id)
    assert caught.value.code == "nothing_to_undo"
    assert card_ids(desk.redo(session_id)) == ["k1"]
    assert card_ids(desk.redo(session_id)) == ["k1", "k2"]
    with pytest.raises(RuleBroken) as caught:
        desk.redo(session_id)
    assert caught.value.code == "nothing_to_redo"


def test_what_another_process_wrote_is_seen_at_the_next_look(desk: Desk, other: Desk):
    session_id = desk.start(START)
    other.record(session_id, card("k1"))
    assert card_ids(desk.session(session_id)) == ["k1"]
    other.undo(session_id)
    assert card_ids(desk.session(session_id)) == []


def test_who_loses_the_race_tries_again_on_the_newer_session(desk: Desk, other: Desk):
    session_id = desk.start(START)
    desk.record(session_id, card("k1"))
    other.record(session_id, card("k2"))
    session = desk.record(session_id, card("k3"))
    assert card_ids(session) == card_ids(other.session(session_id)) == ["k1", "k2", "k3"]


def test_who_loses_the_race_is_checked_against_the_newer_session(desk: Desk, other: Desk):
    session_id = desk.start(START)
    desk.record(session_id, card("k1"))
    other.record(session_id, c.CardDeleted(card_id="k1"))
    with pytest.raises(RuleBroken) as caught:
        desk.record(session_id, c.CardEdited(card_id="k1", text="too late"))
    assert caught.value.code == "card_unknown"
    assert desk.journal.last_seqs()[session_id] == 3


def test_many_people_on_two_processes_lose_nothing(desk: Desk, other: Desk):
    session_id = desk.start(START)

    def write(number: int) -> None:
        (desk, other)[number % 2].record(session_id, card(f"k{number}"))

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(write, range(60)))
    assert sorted(card_ids(desk.session(session_id))) == sorted(f"k{n}" for n in range(60))
    assert [entry.seq for entry in desk.journal.entries(session_id)] == list(range(1, 62))
    assert other.session(session_id) == desk.session(session_id)


def test_a_brought_session_lies_open_under_a_new_id(desk: Desk):
    whole = replace(begun().session, shelf=Shelf.ARCHIVED)
    session_id = desk.bring(whole, origin="file")
    assert session_id != whole.session_id
    assert desk.session(session_id) == replace(whole, session_id=session_id, shelf=Shelf.OPEN)


def test_a_broken_session_is_not_brought_and_all_its_problems_are_told(desk: Desk):
    broken = replace(begun().session, team="", minutes=5)
    with pytest.raises(FileRejected) as caught:
        desk.bring(broken, origin="file")
    assert [problem.place for problem in caught.value.problems] == ["team", "minutes"]
    assert desk.sessions() == ()


def test_a_copy_stands_on_its_own(desk: Desk):
    first = desk.start(START)
    desk.record(first, card("k1"))
    copy = desk.duplicate(first, "Blue Door, second try")
    desk.record(copy, card("k2"))
    assert card_ids(desk.session(first)) == ["k1"]
    assert card_ids(desk.session(copy)) == ["k1", "k2"]
    assert desk.session(copy).team == "Blue Door, second try"


def test_a_copy_is_refused_when_the_new_name_is(desk: Desk):
    first = desk.start(START)
    with pytest.raises(FileRejected):
        desk.duplicate(first, " ")
    assert len(desk.sessions()) == 1


def test_sessions_are_listed_with_the_one_changed_last_first(desk: Desk):
    first, second, third = (desk.start(START) for _ in range(3))
    desk.record(first, card("k1"))
    listed = desk.sessions()
    assert [one.session.session_id for one in listed] == [first, third, second]
    assert [one.seq for one in listed] == [2, 1, 1]
    assert listed[0].changed_at == BEGAN + timedelta(minutes=3)


def test_a_session_goes_to_a_shelf_and_back(desk: Desk):
    session_id = desk.start(START)
    assert desk.shelve(session_id, Shelf.DELETED).shelf is Shelf.DELETED
    with pytest.raises(RoomClosed):
        desk.record(session_id, card("k1"))
    assert desk.shelve(session_id, Shelf.OPEN).shelf is Shelf.OPEN
    assert card_ids(desk.record(session_id, card("k1"))) == ["k1"]


def test_only_a_deleted_session_is_erased(desk: Desk, other: Desk):
    kept, gone = desk.start(START), desk.start(START)
    other.session(gone)
    with pytest.raises(RuleBroken) as caught:
        desk.erase(gone)
    assert caught.value.code == "erase_needs_deleted"
    desk.shelve(gone, Shelf.DELETED)
    desk.erase(gone)
    assert [one.session.session_id for one in desk.sessions()] == [kept]
    with pytest.raises(NotFound):
        desk.session(gone)


def test_what_another_process_erased_takes_no_change_and_breaks_no_list(desk: Desk, other: Desk):
    """The other process still remembers the session; it must not write an entry that has no beginning."""
    gone = desk.start(START)
    other.record(gone, card("k1"))
    desk.shelve(gone, Shelf.DELETED)
    desk.erase(gone)
    with pytest.raises(NotFound):
        other.record(gone, card("k2"))
    assert desk.sessions() == other.sessions() == ()


def written_texts(desk: Desk, session_id: str) -> str:
    return "".join(repr(entry.change) for entry in desk.journal.entries(session_id))


def test_a_redacted_passage_leaves_the_session_its_past_and_the_memory_of_all(
    desk: Desk, other: Desk
):
    session_id = desk.start(START)
    desk.record(session_id, card("k1", "the shop in Old Street"))
    desk.record(session_id, c.CardEdited(card_id="k1", text="the shop in Old Street, 2nd floor"))
    other.session(session_id)
    session = desk.redact(session_id, "Old Street")
    assert session.cards[0].text == "the shop in …, 2nd floor"
    assert other.session(session_id) == session
    assert desk.undo(session_id).cards[0].text == "the shop in …"
    assert "Old Street" not in written_texts(desk, session_id)
    assert c.TextRedacted(changes_rewritten=2) in [
        entry.change for entry in desk.journal.entries(session_id)
    ]


def test_a_passage_is_redacted_from_an_archived_session_too(desk: Desk):
    session_id = desk.start(START)
    desk.record(session_id, card("k1", "Old Street"))
    desk.shelve(session_id, Shelf.ARCHIVED)
    session = desk.redact(session_id, "Old Street")
    assert (session.cards[0].text, session.shelf) == ("…", Shelf.ARCHIVED)


def test_a_passage_that_stands_nowhere_or_says_nothing_is_told(desk: Desk):
    session_id = desk.start(START)
    with pytest.raises(NotFound) as missing:
        desk.redact(session_id, "Old Street")
    assert missing.value.code == "passage_unknown"
    with pytest.raises(RuleBroken) as empty:
        desk.redact(session_id, " ")
    assert empty.value.code == "text_empty"
    assert desk.journal.last_seqs()[session_id] == 1


def test_a_passage_that_is_also_a_stage_or_an_id_leaves_the_session_whole(desk: Desk):
    session_id = desk.start(START)
    desk.record(session_id, card("goals", "goals"))
    desk.record(session_id, assumption_written("a1", "goals"))
    desk.record(session_id, cards_written(Stage.STRATEGY, "s1"))
    session = desk.redact(session_id, "goals")
    assert [(one.card_id, one.text) for one in session.cards] == [("goals", "…"), ("s1", "Card s1")]
    assert session.assumptions[0].holds_up == ("goals",)


def test_after_a_restart_everything_is_as_it_was(desk: Desk, other: Desk):
    session_id = desk.start(START)
    for number in range(5):
        desk.record(session_id, card(f"k{number}"))
    desk.undo(session_id)
    assert other.history(session_id) == desk.history(session_id)


def test_ids_and_times_come_from_the_desk(desk: Desk, other: Desk):
    one, two = other.start(START), other.start(START)
    assert one != two
    assert all(len(each) == 16 and int(each, 16) >= 0 for each in (one, two))
    assert other.session(one).started_at.tzinfo == UTC


def test_one_damaged_session_does_not_keep_a_team_from_the_others(desk: Desk):
    whole, damaged = desk.start(START), desk.start(START)
    desk.record(damaged, card("c1"))
    with desk.journal.engine.begin() as connection:
        query = "UPDATE changes SET body = '{' WHERE session_id = :damaged AND seq = 2"
        connection.execute(sa.text(query), {"damaged": damaged})
    reopened = Desk(desk.journal)
    assert [one.session.session_id for one in reopened.sessions()] == [whole]
    assert [error.code for error in reopened.unreadable()] == ["journal_is_damaged"]
