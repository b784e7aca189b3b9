"""Where the journal lies: a folder of this user, or the one that TOOLKIT_DATA names."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

import platformdirs

APP_NAME = "freedom-business-workshop"
JOURNAL_FILE = "journal.sqlite3"


def data_folder() -> Path:
    """The data folder: TOOLKIT_DATA where it is set, else the user's data folder of this system. Not made here."""
    named = os.environ.get("TOOLKIT_DATA", "").strip()
    return _resolved(named) if named else _usual_folder()


@lru_cache(maxsize=16)
def _resolved(named: str) -> Path:
    """Looked up once: every request of a phone asks, and a program does not change its folder on the way."""
    return Path(named).expanduser().resolve()


def _usual_folder() -> Path:
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def journal_url() -> str:
    """The journal's address: TOOLKIT_DATABASE where it is set (PostgreSQL), else the SQLite file in the data folder."""
    return _named_database() or _file_url(data_folder())


@lru_cache(maxsize=16)
def _file_url(folder: Path) -> str:
    return f"sqlite:///{folder / JOURNAL_FILE}"


def journal_folder() -> Path | None:
    """The folder the journal lies in; None where it lies in a database that was named."""
    return None if _named_database() else data_folder()


def _named_database() -> str:
    return os.environ.get("TOOLKIT_DATABASE", "").strip()
