"""Transactions that take text out of the database so that nothing of it is left in the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from toolkit.domain.errors import StoreUnavailable


@contextmanager
def rewriting(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that takes text out; afterwards SQLite's free pages and its log are wiped too.

    Raises StoreUnavailable when the database does not answer.
    """
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA secure_delete=ON")
            yield connection
        _wipe(engine)
    except (SQLAlchemyError, sqlite3.Error) as failed:
        raise StoreUnavailable("journal_cannot_write") from failed


def _wipe(engine: sa.Engine) -> None:
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
