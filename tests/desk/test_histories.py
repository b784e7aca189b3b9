"""A whole journal taken in at the desk: all of it or nothing, on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.desk.cast import card, card_ids
from tests.journeys import BEGAN, assumption_written, begun
from toolkit.desk import Desk
from toolkit.domain import changes as c
from toolkit.domain.changes import Entry
from toolkit.domain.errors import FileRejected, NotFound, RuleBroken
from toolkit.domain.vocabulary import Shelf

STORY = begun().do(c.CardEdited(card_id="s1", text="anew")).undo().history


def test_a_brought_history_has_all_its_past_under_a_new_id(desk: Desk, other: Desk):
    session_id = desk.bring_history(STORY.entries)
    assert session_id != STORY.session.session_id
    assert desk.journal.entries(session_id) == STORY.entries
    assert other.session(session_id) == replace(STORY.session, session_id=session_id)
    assert other.history(session_id).redo_stack == STORY.redo_stack


def test_work_goes_on_after_it_as_if_it_had_begun_here(desk: Desk):
    session_id = desk.bring_history(STORY.entries)
    assert desk.redo(session_id).cards[0].text == "anew"
    assert card_ids(desk.record(session_id, card("k1"))) == ["s1", "s2", "g1", "o1", "k1"]
    assert [entry.seq for entry in desk.journal.entries(session_id)] == list(
        range(1, len(STORY.entries) + 3)
    )


def test_entries_are_counted_from_one_and_keep_their_ids_and_times(desk: Desk):
    spaced = [replace(entry, seq=entry.seq * 10) for entry in STORY.entries]
    session_id = desk.bring_history(spaced)
    assert desk.journal.entries(session_id) == STORY.entries


def test_a_history_that_was_set_aside_lies_open_again(desk: Desk):
    shelved = begun().do(c.SessionShelved(shelf=Shelf.ARCHIVED)).history
    session_id = desk.bring_history(shelved.entries)
    newest = desk.journal.entries(session_id)[-1]
    assert desk.session(session_id).shelf is Shelf.OPEN
    assert (newest.seq, newest.at) == (len(shelved.entries) + 1, BEGAN)
    assert newest.change == c.SessionShelved(shelf=Shelf.OPEN)


def test_listeners_are_told_of_its_newest_entry_once(desk: Desk):
    told: list[tuple[str, int]] = []
    desk.subscribe(lambda session_id, seq: told.append((session_id, seq)))
    session_id = desk.bring_history(STORY.entries)
    assert told == [(session_id, len(STORY.entries))]


def test_the_same_history_twice_makes_two_sessions(desk: Desk):
    first, second = desk.bring_history(STORY.entries), desk.bring_history(STORY.entries)
    desk.record(first, assumption_written("a9"))
    assert len(desk.session(first).assumptions) == len(desk.session(second).assumptions) + 1


def test_a_history_whose_session_breaks_a_rule_leaves_nothing(desk: Desk):
    nameless = Entry(
        seq=99,
        change_id="x99",
        at=BEGAN,
        actor="facilitator",
        change=c.CardEdited(card_id="s1", text=" "),
    )
    with pytest.raises(FileRejected) as caught:
        desk.bring_history((*STORY.entries, nameless))
    assert [(p.code, p.place) for p in caught.value.problems] == [("text_empty", "cards/0/text")]
    assert desk.sessions() == ()


def test_what_has_no_beginning_or_no_entries_leaves_nothing(desk: Desk):
    with pytest.raises(RuleBroken) as caught:
        desk.bring_history(STORY.entries[1:])
    assert caught.value.code == "journal_has_no_beginning"
    with pytest.raises(NotFound):
        desk.bring_history(())
    assert desk.sessions() == ()


def test_a_history_with_an_open_room_brings_no_open_room(desk: Desk):
    live = begun().do(c.RoomOpened(code="KRTMW")).history
    session = desk.session(desk.bring_history(live.entries))
    assert session.room is not None
    assert session.room.open is False
    history = desk.history(session.session_id)
    undoable = [e.change for e in history.entries if e.change_id in history.undo_stack]
    assert c.RoomEnded() not in undoable
