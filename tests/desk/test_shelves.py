"""Whole sessions at the desk: taken in, copied, listed, set aside, erased."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from tests.desk.cast import card, card_ids
from tests.journeys import BEGAN, START, begun
from toolkit.desk import Desk
from toolkit.domain.errors import FileRejected, NotFound, RoomClosed, RuleBroken
from toolkit.domain.vocabulary import Shelf


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


def test_one_damaged_session_does_not_keep_a_team_from_the_others(desk: Desk):
    whole, damaged = desk.start(START), desk.start(START)
    desk.record(damaged, card("c1"))
    with desk.journal.engine.begin() as connection:
        query = "UPDATE changes SET body = '{' WHERE session_id = :damaged AND seq = 2"
        connection.execute(sa.text(query), {"damaged": damaged})
    reopened = Desk(desk.journal)
    assert [one.session.session_id for one in reopened.sessions()] == [whole]
    assert [error.code for error in reopened.unreadable()] == ["journal_is_damaged"]
