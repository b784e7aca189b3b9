from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.journeys import Journey, begun, journeys, rated
from tests.strategies import NASTY, sessions
from toolkit.domain import changes as c
from toolkit.domain.changes import Entry
from toolkit.domain.history import History, replay
from toolkit.domain.session import HandCount, Session
from toolkit.domain.vocabulary import FACILITATOR
from toolkit.exchange import (
    history_schema,
    read_any,
    read_history,
    read_session,
    session_of,
    write_history,
    write_session,
)
from toolkit.exchange.history_file import as_exported
from toolkit.exchange.samples import HISTORY_SCHEMA_FILE

SECRET = "the secret of this machine"
SCHEMA = jsonschema.Draft202012Validator(history_schema())


def brought(session: Session) -> History:
    """A history that begins with a whole session."""
    beginning = Entry(
        seq=1,
        change_id="x1",
        at=session.started_at,
        actor=FACILITATOR,
        change=c.SessionBrought(session=session, origin="file"),
    )
    return replay(session.session_id, [beginning])


def hands(assumption_id: str, table: str) -> c.HandsCounted:
    return c.HandsCounted(
        count=HandCount(
            assumption_id=assumption_id,
            table=table,
            round_number=1,
            impact=(1, 0, 0, 0, 0),
            claim=(1, 0, 0, 0, 0, 0),
            worries=0,
        )
    )


@given(journeys())
def test_a_history_comes_back_from_its_file_to_the_byte(journey: Journey):
    raw = write_history(journey.history)
    back = read_history(raw, "history.json")
    assert write_history(back) == raw
    assert [(e.seq, e.change_id, e.at) for e in back.entries] == [
        (e.seq, e.change_id, e.at) for e in as_exported(journey.history.entries)
    ]
    told = replay(journey.history.session.session_id, as_exported(journey.history.entries))
    assert (back.undo_stack, back.redo_stack) == (told.undo_stack, told.redo_stack)


@given(journeys(), st.integers(min_value=1, max_value=40))
def test_two_files_of_one_journal_name_the_same_change_alike(journey: Journey, until: int):
    entries = journey.history.entries
    earlier, later = (as_exported(some, SECRET) for some in (entries[:until], entries))
    had_a_room = any(isinstance(entry.change, c.RoomOpened) for entry in entries[:until])
    if had_a_room or not any(isinstance(entry.change, c.RoomOpened) for entry in entries):
        assert later[:until] == earlier
    assert as_exported(later, "the secret of another machine") == later


def test_without_the_secret_nobody_can_make_the_names():
    entries = begun().do(c.RoomOpened(code="ABCDE")).history.entries
    names = [{e.change_id for e in as_exported(entries, secret)} for secret in (SECRET, "another")]
    assert names[0].isdisjoint(names[1])


@given(sessions())
@settings(max_examples=20)
def test_a_history_may_begin_with_a_whole_session(session):
    raw = write_history(brought(session))
    assert write_history(read_history(raw, "history.json")) == raw


@given(journeys(20))
@settings(max_examples=10)
def test_every_history_file_keeps_to_the_schema(journey: Journey):
    SCHEMA.validate(json.loads(write_history(journey.history)))


def test_a_file_without_entries_breaks_the_schema():
    with pytest.raises(jsonschema.ValidationError):
        SCHEMA.validate({"format": "freedom-business-history", "version": 1})


def test_the_history_schema_that_ships_is_the_schema_of_today():
    """When it is not, write ``today`` to HISTORY_SCHEMA_FILE."""
    today = json.dumps(history_schema(), ensure_ascii=False, indent=2) + "\n"
    assert HISTORY_SCHEMA_FILE.read_text(encoding="utf-8") == today


def test_the_history_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(history_schema())


def test_what_was_deleted_and_what_was_undone_is_in_the_file():
    story = begun().do(c.CardEdited(card_id="s1", text="undone words")).undo()
    story.do(c.CardDeleted(card_id="g1"))
    back = read_history(write_history(story.history), "history.json")
    assert back == story.history
    written = [e.change.text for e in back.entries if isinstance(e.change, c.CardEdited)]
    assert (written, back.session.card("g1")) == (["undone words"], None)


def test_strange_text_comes_back_to_the_letter():
    story = begun().do(*(c.CardEdited(card_id="s1", text=text) for text in NASTY))
    raw = write_history(story.history)
    assert read_history(raw, "history.json") == story.history


def test_one_entry_stands_on_one_line():
    raw = write_history(begun().do(c.CardEdited(card_id="s1", text="a\nb\u2028c")).history)
    lines = raw.decode().split("\n")
    assert lines[:5] == [
        "{",
        '  "format": "freedom-business-history",',
        '  "version": 1,',
        '  "session_id": "s1",',
        '  "entries": [',
    ]
    assert [json.loads(line.removesuffix(","))["seq"] for line in lines[5:-3]] == list(range(1, 9))


def test_people_and_tables_are_counted_through_as_actors_and_as_raters():
    story = begun().do(
        rated("a1", "9f3ab2"), rated("a2", "77de01"), hands("a1", "b4t"), hands("a2", "c5u")
    )
    told = [
        Entry(seq=e.seq, change_id=e.change_id, at=e.at, actor=actor, change=e.change)
        for e, actor in zip(
            story.history.entries,
            [FACILITATOR] * 7 + ["9f3ab2", "77de01", "unknown", FACILITATOR],
            strict=False,
        )
    ]
    raw = write_history(replay("s1", told))
    back = read_history(raw, "history.json")
    assert [id_ for id_ in (b"9f3ab2", b"77de01", b"unknown", b"b4t", b"c5u") if id_ in raw] == []
    assert [e.actor for e in back.entries[6:]] == [
        FACILITATOR,
        "rater-1",
        "rater-2",
        "rater-3",
        FACILITATOR,
    ]
    assert [r.rater for r in back.session.ratings] == ["rater-1", "rater-2"]
    assert [h.table for h in back.session.hand_counts] == ["table-1", "table-2"]


def test_either_kind_of_file_is_told_by_its_format():
    history = begun().history
    plain = read_any(write_session(history.session), "plain.json")
    whole = read_any(write_history(history), "whole.json")
    assert plain == read_session(write_session(history.session), "plain.json") == history.session
    assert whole == history
    assert session_of(plain) == session_of(whole) == history.session
