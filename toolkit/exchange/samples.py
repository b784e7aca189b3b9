"""The sample sessions that ship with the toolkit: complete, fictional, and read like any other session file.

A sample with a history is meant to be opened some weeks after its last sitting. Its dates are moved for that; they mean
nothing by themselves.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from toolkit.domain.errors import NotFound
from toolkit.domain.history import History, replay
from toolkit.domain.session import Session
from toolkit.exchange.any_file import read_any, session_of
from toolkit.exchange.shifting import shifted, weeks_to_rest

FOLDER = Path(__file__).parents[2] / "sample_sessions"
SCHEMA_FILE = FOLDER / "session.schema.json"
HISTORY_SCHEMA_FILE = FOLDER / "history.schema.json"
SCHEMA_FILES = (SCHEMA_FILE, HISTORY_SCHEMA_FILE)


def sample_names() -> tuple[str, ...]:
    """The names of the samples, in the order they are offered."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json") if path not in SCHEMA_FILES))


def read_sample(name: str) -> Session:
    """The sample session of that name as it stands in its file. Raises NotFound."""
    return session_of(_read(name))


def open_sample(name: str, today: date) -> Session | History:
    """The sample of that name as it is opened today: one with a history was left about three weeks ago.

    Raises NotFound.
    """
    sample = _read(name)
    if isinstance(sample, Session):
        return sample
    by = weeks_to_rest(sample.entries[-1].at.date(), today)
    return replay(sample.session.session_id, shifted(sample.entries, by))


def _read(name: str) -> Session | History:
    if name not in sample_names():
        raise NotFound("sample_unknown", name=name)
    path = FOLDER / f"{name}.json"
    return read_any(path.read_bytes(), path.name)
