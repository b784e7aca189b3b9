"""Replay of long journals, and what a durable append costs beside a bare insert with the same sync."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Thread

from tests.bench.clock import Row, seconds_for
from tests.bench.made import START, long_journal
from toolkit.desk import Desk, new_id
from toolkit.domain.changes import CardsWritten, NewCard
from toolkit.domain.history import replay
from toolkit.domain.vocabulary import Stage
from toolkit.store import open_journal

APPENDS = 200
WRITERS = 20
GROWTH_AIM = 15.0
"""Ten times the changes may cost at most this many times the seconds: replay stays close to linear."""

GROUP_AIM = 1.0
"""Twenty people writing at once must not cost more per change than one person does."""


def rows() -> Iterator[Row]:
    """Measure."""
    yield from _replay_rows()
    yield from _append_rows()


def _replay_rows() -> Iterator[Row]:
    short, long = long_journal(1_000), long_journal(10_000)
    for_short = seconds_for(lambda: replay("s", short))
    for_long = seconds_for(lambda: replay("s", long), runs=3)
    yield Row(what="replay of 1,000 changes", seconds=for_short)
    yield Row(
        what="replay of 10,000 changes",
        seconds=for_long,
        against="1,000 changes",
        ratio=for_long / for_short,
        aim=GROWTH_AIM,
    )


def _append_rows() -> Iterator[Row]:
    with _folder() as folder:
        bare = _bare_insert_seconds(folder)
        alone = _desk_seconds(folder / "alone", writers=1)
        together = _desk_seconds(folder / "together", writers=WRITERS)
    yield Row(what="bare SQLite insert, WAL, full sync", seconds=bare)
    yield Row(
        what="append through the desk", seconds=alone, against="bare insert", ratio=alone / bare
    )
    yield Row(
        what=f"append, {WRITERS} people at once",
        seconds=together,
        against="one person",
        ratio=together / alone,
        aim=GROUP_AIM,
    )


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


def _bare_insert_seconds(folder: Path) -> float:
    connection = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute(
        "CREATE TABLE changes (session_id TEXT, seq INTEGER, body TEXT, PRIMARY KEY (session_id, seq))"
    )
    numbers = count()

    def insert() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO changes VALUES ('s', ?, ?)", (next(numbers), "x" * 200))
        connection.execute("COMMIT")

    seconds = seconds_for(insert, runs=APPENDS)
    connection.close()
    return seconds


def _desk_seconds(folder: Path, writers: int) -> float:
    """Seconds per change when so many threads write to sessions of their own at once."""
    desk = Desk(open_journal(f"sqlite:///{folder / 'journal.sqlite3'}"))
    sessions = [desk.start(START) for _ in range(writers)]
    each = APPENDS // writers

    def write(session_id: str) -> None:
        for _ in range(each):
            card = NewCard(card_id=new_id(), text="A shop orders again")
            desk.record(session_id, CardsWritten(stage=Stage.GOALS, cards=(card,)))

    def all_write() -> None:
        threads = [Thread(target=write, args=(session_id,)) for session_id in sessions]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    seconds = seconds_for(all_write, runs=3) / (each * writers)
    desk.journal.close()
    return seconds
