"""Opening a journal: the engine with the settings each database needs, and the tables."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection as SQLiteConnection

import sqlalchemy as sa
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from toolkit.domain.errors import StoreUnavailable
from toolkit.store.journal import Journal
from toolkit.store.tables import FORM, journal_meta, metadata

MAKING_TABLES = 6_510_257
"""The number of PostgreSQL's lock under which tables are made: any number, as long as nothing else uses it."""


def open_journal(url: str) -> Journal:
    """The journal at a SQLAlchemy address, made if it is not there.

    Raises StoreUnavailable when it cannot be opened or was written by a newer toolkit.
    """
    try:
        engine = _engine(url)
    except (SQLAlchemyError, OSError, ImportError) as failed:
        raise StoreUnavailable("journal_cannot_open", reason=_reason(failed)) from failed
    try:
        _prepare(engine)
    except SQLAlchemyError as failed:
        engine.dispose()
        raise StoreUnavailable("journal_cannot_open", reason=_reason(failed)) from failed
    except StoreUnavailable:
        engine.dispose()
        raise
    return Journal(engine)


def _reason(failed: Exception) -> str:
    return str(getattr(failed, "orig", None) or failed).splitlines()[0]


def _engine(url: str) -> sa.Engine:
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return sa.create_engine(address, pool_pre_ping=True)
    if address.database and address.database != ":memory:":
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(address, connect_args={"timeout": 10})
    sa.event.listen(engine, "connect", _set_pragmas)
    sa.event.listen(engine, "begin", _begin_immediate)
    return engine


def _set_pragmas(connection: SQLiteConnection, _record: object) -> None:
    """Write-ahead log and a full sync: what was answered is on the disk, also after kill -9 or a power cut."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")


def _begin_immediate(connection: sa.Connection) -> None:
    """Writers take their turn at BEGIN, so that a transaction never fails half-way; readers only read."""
    read_only = connection.get_execution_options().get("read_only", False)
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def _prepare(engine: sa.Engine) -> None:
    """Make the tables where they are missing, in one transaction, one program at a time."""
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(MAKING_TABLES)))
        metadata.create_all(connection)
        _check_form(connection)


def _check_form(connection: sa.Connection) -> None:
    found = connection.scalar(sa.select(journal_meta.c.value).where(journal_meta.c.name == "form"))
    if found is None:
        connection.execute(sa.insert(journal_meta).values(name="form", value=str(FORM)))
    elif int(found) > FORM:
        raise StoreUnavailable("journal_is_newer", kind=f"form {found}")
