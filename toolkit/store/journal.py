"""The journal: append with a durable commit, read in order, listen, back up, erase, redact."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Generic, TypeVar, cast

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from toolkit.domain.changes import Change, Entry
from toolkit.domain.errors import StoreUnavailable
from toolkit.domain.gathering.changes import GatheringChange, GatheringEntry
from toolkit.domain.journals import AnyEntry
from toolkit.store.codec import GATHERING_CODEC, SESSION_CODEC, Codec
from toolkit.store.contacts import Contacts
from toolkit.store.redaction import redacted
from toolkit.store.rewriting import rewriting
from toolkit.store.tables import changes, gathering_changes

C = TypeVar("C")
E = TypeVar("E", bound=AnyEntry)


@dataclass(frozen=True, slots=True)
class Appended:
    """What became of an append: ``won`` when the entry now stands; else somebody else was first at that seq."""

    won: bool


@dataclass(slots=True)
class _Ticket:
    """Rows in the queue, and the answer once their transaction is committed or has failed."""

    rows: tuple[dict[str, object], ...]
    won: bool | None = None
    failed: SQLAlchemyError | None = None

    @property
    def settled(self) -> bool:
        return self.won is not None or self.failed is not None


class AnyJournal(Generic[C, E]):
    """A thin shell round an engine and one table of changes.

    Every method raises StoreUnavailable when the database does not answer.
    """

    def __init__(
        self, engine: sa.Engine, *, table: sa.Table, codec: Codec[C], entry: Callable[..., E]
    ) -> None:
        self.engine = engine
        self._table = table
        self._codec = codec
        self._entry = entry
        self._writing = threading.Lock()
        self._queue: deque[_Ticket] = deque()
        self._insert = _insert_after_its_forerunner(table, engine.dialect.name)

    def append(self, journal_id: str, *entries: E) -> Appended:
        """Store entries that follow one another, all or none, and answer after the commit. Loses, without harm, when
        the first one's seq or change id is taken, or when the journal has been erased meanwhile.

        Changes that arrive while another commit is under way are committed together: whoever gets the lock next
        writes all that wait (group commit), so that 200 phones cost a few disk syncs, not 200.
        """
        ticket = _Ticket(tuple(self._row(journal_id, entry) for entry in entries))
        self._queue.append(ticket)
        with self._writing:
            if not ticket.settled:
                self._commit_waiting()
        if ticket.failed is not None:
            raise StoreUnavailable("journal_cannot_write") from ticket.failed
        return Appended(won=bool(ticket.won))

    def _commit_waiting(self) -> None:
        """Write every ticket of the queue in one transaction. Called with the lock held."""
        tickets = [self._queue.popleft() for _ in range(len(self._queue))]
        try:
            with self.engine.begin() as connection:
                won = [self._inserted(connection, ticket.rows) for ticket in tickets]
        except SQLAlchemyError as failed:
            for ticket in tickets:
                ticket.failed = failed
        else:
            for ticket, did_win in zip(tickets, won, strict=True):
                ticket.won = did_win

    def _inserted(self, connection: sa.Connection, rows: tuple[dict[str, object], ...]) -> bool:
        """Insert the rows if the first one finds its place; then the transaction holds the places of the others."""
        first, *others = rows
        if connection.execute(self._insert, first).rowcount != 1:
            return False
        if others:
            connection.execute(sa.insert(self._table), others)
        return True

    def entries(self, journal_id: str, after: int = 0) -> tuple[E, ...]:
        """The entries of a journal with a seq above ``after``, in order."""
        query = (
            sa.select(self._table)
            .where(self._table.c.journal_id == journal_id, self._table.c.seq > after)
            .order_by(self._table.c.seq)
        )
        with self._reading() as connection:
            rows = connection.execute(query).all()
        return tuple(
            self._entry(
                seq=row.seq,
                change_id=row.change_id,
                at=datetime.fromisoformat(row.at),
                actor=row.actor,
                change=self._codec.decode(row.kind, row.body),
            )
            for row in rows
        )

    def last_seqs(self) -> dict[str, int]:
        """The newest seq of every session or gathering."""
        query = sa.select(self._table.c.journal_id, sa.func.max(self._table.c.seq)).group_by(
            self._table.c.journal_id
        )
        with self._reading() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def beginnings(self) -> dict[str, tuple[datetime, str]]:
        """When every session or gathering began, and with which kind of change; no body is read for it."""
        table = self._table
        query = sa.select(table.c.journal_id, table.c.at, table.c.kind).where(table.c.seq == 1)
        with self._reading() as connection:
            return {
                row.journal_id: (datetime.fromisoformat(row.at), row.kind.partition(".")[0])
                for row in connection.execute(query)
            }

    def erase(self, journal_id: str) -> None:
        """Take a whole journal out of the database, for good."""
        with self._writing, rewriting(self.engine) as connection:
            connection.execute(sa.delete(self._table).where(self._table.c.journal_id == journal_id))

    def redact(self, journal_id: str, passage: str, instead: str) -> int:
        """Replace a passage in every body of a journal, for good. Gives the number of changes that held it."""
        query = sa.select(self._table.c.seq, self._table.c.body).where(
            self._table.c.journal_id == journal_id
        )
        rewritten = 0
        with self._writing, rewriting(self.engine) as connection:
            for seq, body in connection.execute(query).all():
                clean = json.dumps(redacted(json.loads(body), passage, instead), ensure_ascii=False)
                if json.loads(clean) != json.loads(body):
                    rewritten += 1
                    connection.execute(
                        sa.update(self._table)
                        .where(self._table.c.journal_id == journal_id, self._table.c.seq == seq)
                        .values(body=clean)
                    )
        return rewritten

    def back_up(self, target: Path) -> None:
        """Write a whole, consistent copy of a SQLite journal to a file while people go on working."""
        if self.engine.dialect.name != "sqlite":
            raise StoreUnavailable("backup_needs_sqlite")
        try:
            with self.engine.connect() as connection:
                raw = connection.connection.driver_connection
                raw.execute("VACUUM INTO ?", (str(target),))  # type: ignore[union-attr]
        except (SQLAlchemyError, sqlite3.Error) as failed:
            raise StoreUnavailable("backup_cannot_write", reason=str(failed)) from failed

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        try:
            with self.engine.connect().execution_options(read_only=True) as connection:
                yield connection
        except SQLAlchemyError as failed:
            raise StoreUnavailable("journal_cannot_read") from failed

    def _row(self, journal_id: str, entry: E) -> dict[str, object]:
        change = cast("C", entry.change)
        return {
            "journal_id": journal_id,
            "seq": entry.seq,
            "change_id": entry.change_id,
            "at": entry.at.isoformat(),
            "actor": entry.actor,
            "kind": self._codec.kind_of(change),
            "body": self._codec.encode(change),
        }


class GatheringJournal(AnyJournal[GatheringChange, GatheringEntry]):
    """The journals of the gatherings."""

    def __init__(self, engine: sa.Engine) -> None:
        super().__init__(
            engine, table=gathering_changes, codec=GATHERING_CODEC, entry=GatheringEntry
        )
        self.contacts = Contacts(engine)


class Journal(AnyJournal[Change, Entry]):
    """The journals of the sessions; those of the gatherings lie beside them in the same database."""

    def __init__(self, engine: sa.Engine) -> None:
        super().__init__(engine, table=changes, codec=SESSION_CODEC, entry=Entry)
        self.gatherings = GatheringJournal(engine)


def _insert_after_its_forerunner(table: sa.Table, dialect: str) -> sa.Insert:
    """An insert that takes place only where the entry before it stands: no entry outlives its erased session."""
    new = {column.key: sa.bindparam(column.key, type_=column.type) for column in table.c}
    before = sa.select(table.c.seq).where(
        table.c.journal_id == new["journal_id"], table.c.seq == new["seq"] - 1
    )
    row = sa.select(*new.values()).where(sa.or_(new["seq"] == 1, before.exists()))
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement = insert(table).from_select(list(new), row).on_conflict_do_nothing()
    return statement.execution_options(preserve_rowcount=True)
