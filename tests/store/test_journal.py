"""One suite for the journal, run on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
import sqlalchemy as sa

from tests.journeys import begun, cards_written
from toolkit.domain import changes as c
from toolkit.domain.changes import Entry
from toolkit.domain.errors import StoreUnavailable
from toolkit.domain.history import replay
from toolkit.domain.vocabulary import Stage
from toolkit.store import Journal, open_journal

STORY = begun().do(c.CardEdited(card_id="s1", text="ខ្ញុំ 👩🏽‍🔧 \u202eabc =cmd()")).history
ENTRIES = STORY.entries


@pytest.fixture
def journal(database: str) -> Iterator[Journal]:
    opened = open_journal(database)
    yield opened
    opened.close()


def fill(journal: Journal, session_id: str = "s1") -> None:
    for entry in ENTRIES:
        assert journal.append(session_id, entry).won


def run_sql(journal: Journal, sql: str, **values: object) -> None:
    with journal.engine.begin() as connection:
        connection.execute(sa.text(sql), values)


def test_entries_come_back_as_they_went_in(journal: Journal):
    fill(journal)
    assert journal.entries("s1") == ENTRIES
    assert replay("s1", journal.entries("s1")) == STORY


def test_entries_after_a_place_come_back_in_order(journal: Journal):
    fill(journal)
    assert journal.entries("s1", after=6) == ENTRIES[6:]
    assert journal.entries("s1", after=8) == ()
    assert journal.entries("nowhere") == ()


def test_sessions_stand_side_by_side(journal: Journal):
    fill(journal, "s1")
    journal.append("s2", ENTRIES[0])
    assert journal.last_seqs() == {"s1": 8, "s2": 1}
    began = (ENTRIES[0].at, "SessionStarted")
    assert journal.beginnings() == {"s1": began, "s2": began}


def test_the_second_writer_at_a_place_loses_and_the_first_stands(journal: Journal):
    fill(journal)
    late = replace(ENTRIES[-1], change_id="late", change=cards_written(Stage.ROLES, "r1"))
    assert not journal.append("s1", late).won
    assert journal.entries("s1") == ENTRIES


def test_the_same_change_a_second_time_stands_once(journal: Journal):
    fill(journal)
    again = replace(ENTRIES[-1], seq=9)
    assert not journal.append("s1", again).won
    assert journal.last_seqs() == {"s1": 8}


def test_an_entry_never_stands_without_the_one_before_it(journal: Journal):
    journal.append("s1", ENTRIES[0])
    assert not journal.append("s1", ENTRIES[2]).won
    assert journal.entries("s1") == ENTRIES[:1]


def test_of_many_writers_at_one_place_exactly_one_wins(journal: Journal):
    journal.append("s1", ENTRIES[0])
    rivals = [replace(ENTRIES[1], change_id=f"rival{n}") for n in range(20)]
    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(lambda rival: journal.append("s1", rival).won, rivals))
    assert won.count(True) == 1
    (stored,) = journal.entries("s1", after=1)
    assert stored == rivals[won.index(True)]


def test_writers_of_many_sessions_at_once_all_win(journal: Journal):
    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(lambda n: journal.append(f"s{n}", ENTRIES[0]).won, range(60)))
    assert won == [True] * 60
    assert journal.last_seqs() == {f"s{n}": 1 for n in range(60)}


def test_an_erased_session_is_gone_and_takes_nothing_more(journal: Journal):
    fill(journal, "s1")
    fill(journal, "s2")
    journal.erase("s1")
    late = replace(ENTRIES[-1], seq=9, change_id="late")
    assert not journal.append("s1", late).won
    assert journal.last_seqs() == {"s2": 8}


def test_a_redaction_says_how_many_changes_it_rewrote(journal: Journal):
    fill(journal)
    assert journal.redact("s1", "Card", "…") == 3
    assert journal.redact("s1", "Card", "…") == 0
    assert journal.entries("s1")[1].change == c.CardsWritten(
        stage=Stage.STRATEGY,
        cards=(c.NewCard(card_id="s1", text="… s1"), c.NewCard(card_id="s2", text="… s2")),
    )


def test_a_redaction_stays_within_its_session(journal: Journal):
    fill(journal, "s1")
    fill(journal, "s2")
    journal.redact("s1", "Card", "…")
    assert journal.entries("s2") == ENTRIES


def test_a_journal_closed_and_opened_again_holds_the_same(database: str):
    first = open_journal(database)
    fill(first)
    first.close()
    second = open_journal(database)
    assert second.entries("s1") == ENTRIES
    second.close()


def test_many_can_open_an_empty_database_at_once(database: str):
    def open_and_write(number: int) -> bool:
        journal = open_journal(database)
        won = journal.append(f"s{number}", ENTRIES[0]).won
        journal.close()
        return won

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(open_and_write, range(6))) == [True] * 6


def code_of(error: pytest.ExceptionInfo[StoreUnavailable]) -> tuple[str, dict[str, object]]:
    return error.value.code, error.value.params


def test_a_journal_of_a_newer_form_is_refused_and_left_alone(journal: Journal, database: str):
    run_sql(journal, "UPDATE journal_meta SET value = '2' WHERE name = 'form'")
    with pytest.raises(StoreUnavailable) as caught:
        open_journal(database)
    assert code_of(caught) == ("journal_is_newer", {"kind": "form 2"})


@pytest.mark.parametrize("kind", ["CardPainted.1", "CardEdited.2", "CardEdited", "CardEdited.0"])
def test_a_change_of_a_newer_kind_is_refused(journal: Journal, kind: str):
    fill(journal)
    run_sql(journal, "UPDATE changes SET kind = :kind WHERE seq = 8", kind=kind)
    with pytest.raises(StoreUnavailable) as caught:
        journal.entries("s1")
    assert code_of(caught) == ("journal_is_newer", {"kind": kind})


@pytest.mark.parametrize(
    "body", ["", "{", "[]", '{"card_id": 1, "text": "x"}', '{"card_id": "s1"}']
)
def test_a_damaged_change_is_told(journal: Journal, body: str):
    fill(journal)
    run_sql(journal, "UPDATE changes SET body = :body WHERE seq = 8", body=body)
    with pytest.raises(StoreUnavailable) as caught:
        journal.entries("s1")
    assert code_of(caught) == ("journal_is_damaged", {"kind": "CardEdited.1"})


def test_a_database_that_does_not_take_or_give_is_told(journal: Journal):
    run_sql(journal, "DROP TABLE changes")
    with pytest.raises(StoreUnavailable) as caught:
        journal.append("s1", ENTRIES[0])
    assert code_of(caught) == ("journal_cannot_write", {})
    with pytest.raises(StoreUnavailable) as caught:
        journal.entries("s1")
    assert code_of(caught) == ("journal_cannot_read", {})
    with pytest.raises(StoreUnavailable) as caught:
        journal.erase("s1")
    assert code_of(caught) == ("journal_cannot_write", {})


def test_after_a_failed_write_the_next_one_stands(journal: Journal):
    run_sql(journal, "ALTER TABLE changes RENAME TO away")
    with pytest.raises(StoreUnavailable):
        journal.append("s1", ENTRIES[0])
    run_sql(journal, "ALTER TABLE away RENAME TO changes")
    assert journal.append("s1", ENTRIES[0]).won
    assert journal.entries("s1") == ENTRIES[:1]


def test_every_entry_names_its_actor_and_moment_with_its_zone(journal: Journal):
    fill(journal)
    stored = journal.entries("s1")
    assert {entry.actor for entry in stored} == {"facilitator"}
    assert [entry.at.utcoffset() for entry in stored] == [entry.at.utcoffset() for entry in ENTRIES]


def test_an_entry_of_a_kind_without_fields_comes_back(journal: Journal):
    journal.append("s1", ENTRIES[0])
    read = Entry(
        seq=2,
        change_id="read",
        at=ENTRIES[0].at,
        actor="facilitator",
        change=c.SafetyLinesRead(),
    )
    journal.append("s1", read)
    assert journal.entries("s1", after=1) == (read,)


def test_a_whole_journal_is_stored_at_once(journal: Journal):
    journal.append("s1", *ENTRIES)
    assert journal.entries("s1") == ENTRIES
    assert journal.append("s1", replace(ENTRIES[0], seq=9, change_id="next")).won


def test_of_a_journal_with_a_fault_nothing_is_stored(journal: Journal):
    twice = (*ENTRIES, replace(ENTRIES[1], seq=len(ENTRIES) + 1))
    with pytest.raises(StoreUnavailable) as caught:
        journal.append("s1", *twice)
    assert code_of(caught) == ("journal_cannot_write", {})
    assert journal.entries("s1") == ()


def test_a_whole_journal_never_mixes_with_one_that_stands(journal: Journal):
    fill(journal)
    assert not journal.append("s1", replace(ENTRIES[0], change_id="other")).won
    assert journal.entries("s1") == ENTRIES
