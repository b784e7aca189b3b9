"""What only a file has: what is left in its bytes, its copy, its sync, its folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.journeys import begun
from tests.postgres import PostgresServer
from toolkit.domain import changes as c
from toolkit.domain.errors import StoreUnavailable
from toolkit.domain.vocabulary import Stage
from toolkit.store import Journal, open_journal

SECRET = "the corner of Old Street"
ENTRIES = begun().history.entries


def opened(path: Path) -> Journal:
    return open_journal(f"sqlite:///{path}")


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def crowded(path: Path) -> Journal:
    """A journal whose pages were split many times, with the secret in many places and in a long text."""
    journal = opened(path)
    for session_id in ("s1", "s2"):
        for entry in ENTRIES:
            journal.append(session_id, entry)
    for seq in range(8, 240):
        words = f"{seq} " * (seq % 50 * 8) + SECRET + " x" * (seq % 7 * 300)
        cards = (c.NewCard(card_id=f"n{seq}", text=words),)
        change = c.CardsWritten(stage=Stage.GOALS, cards=cards)
        entry = replace(ENTRIES[-1], seq=seq, change_id=f"n{seq}", change=change)
        assert journal.append("s1", entry).won
        assert journal.append("s2", replace(entry, change=ENTRIES[2].change)).won
    return journal


def test_a_redacted_passage_is_left_nowhere_in_the_files(tmp_path: Path):
    journal = crowded(tmp_path / "journal.sqlite3")
    assert SECRET.encode() in bytes_of(tmp_path)
    assert journal.redact("s1", SECRET, "…") == 232
    assert SECRET.encode() not in bytes_of(tmp_path)
    assert journal.last_seqs() == {"s1": 239, "s2": 239}
    journal.close()
    assert SECRET.encode() not in bytes_of(tmp_path)


def test_an_erased_session_is_left_nowhere_in_the_files(tmp_path: Path):
    journal = crowded(tmp_path / "journal.sqlite3")
    journal.erase("s1")
    assert SECRET.encode() not in bytes_of(tmp_path)
    assert journal.last_seqs() == {"s2": 239}
    journal.close()


def test_a_backup_is_a_journal_that_opens_with_everything_in_it(tmp_path: Path):
    journal = opened(tmp_path / "journal.sqlite3")
    for entry in ENTRIES:
        journal.append("s1", entry)
    journal.back_up(tmp_path / "copy.sqlite3")
    journal.append("s1", replace(ENTRIES[-1], seq=8, change_id="later"))
    journal.close()
    copy = opened(tmp_path / "copy.sqlite3")
    assert copy.entries("s1") == ENTRIES
    assert copy.append("s1", replace(ENTRIES[-1], seq=8, change_id="in the copy")).won
    copy.close()


def test_a_backup_does_not_overwrite_and_says_so(tmp_path: Path):
    journal = opened(tmp_path / "journal.sqlite3")
    target = tmp_path / "copy.sqlite3"
    target.write_bytes(b"something of somebody's")
    with pytest.raises(StoreUnavailable) as caught:
        journal.back_up(target)
    assert caught.value.code == "backup_cannot_write"
    assert target.read_bytes() == b"something of somebody's"
    journal.close()


@pytest.mark.postgres
def test_a_database_server_is_backed_up_there(postgres: PostgresServer, tmp_path: Path):
    journal = open_journal(postgres.new_database())
    with pytest.raises(StoreUnavailable) as caught:
        journal.back_up(tmp_path / "copy")
    assert caught.value.code == "backup_needs_sqlite"
    journal.close()


def test_every_commit_is_synced_to_the_disk_through_a_write_ahead_log(tmp_path: Path):
    journal = opened(tmp_path / "journal.sqlite3")
    with journal.engine.connect() as connection:
        assert connection.scalar(sa.text("PRAGMA journal_mode")) == "wal"
        assert connection.scalar(sa.text("PRAGMA synchronous")) == 2
    journal.close()


def test_a_folder_that_is_not_there_is_made(tmp_path: Path):
    journal = opened(tmp_path / "new" / "deep" / "journal.sqlite3")
    assert journal.last_seqs() == {}
    journal.close()


def test_a_file_that_is_no_journal_is_told_and_left_alone(tmp_path: Path):
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(b"not a database, but somebody's notes" * 50)
    with pytest.raises(StoreUnavailable) as caught:
        opened(path)
    assert caught.value.code == "journal_cannot_open"
    assert caught.value.params == {"reason": "file is not a database"}
    assert path.read_bytes() == b"not a database, but somebody's notes" * 50


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path):
    with pytest.raises(StoreUnavailable) as caught:
        opened(tmp_path)
    assert caught.value.code == "journal_cannot_open"


def test_a_server_that_does_not_answer_is_told(tmp_path: Path):
    with pytest.raises(StoreUnavailable) as caught:
        open_journal(f"postgresql+psycopg://toolkit@/nothing?host={tmp_path}")
    assert caught.value.code == "journal_cannot_open"
