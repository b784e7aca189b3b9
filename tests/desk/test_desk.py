"""The desk, on SQLite and on PostgreSQL: check, append, commit, then tell."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from tests.desk.cast import card, card_ids
from tests.journeys import BEGAN, START
from toolkit.desk import Desk
from toolkit.domain import changes as c
from toolkit.domain.errors import NotFound, RuleBroken


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
