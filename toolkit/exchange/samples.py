"""The samples that ship with the toolkit, sessions and a gathering: complete, fictional, and read like any other file.

A sample with a history is meant to be opened some weeks after its last sitting. Its dates are moved for that; they mean
nothing by themselves.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from toolkit.domain.errors import NotFound
from toolkit.domain.gathering.history import GatheringHistory, replay_gathering
from toolkit.domain.history import History, replay
from toolkit.domain.session import Session
from toolkit.exchange.any_file import read_any, session_of
from toolkit.exchange.gathering_file import read_gathering
from toolkit.exchange.shifting import shifted, weeks_to_rest

FOLDER = Path(__file__).parents[2] / "sample_sessions"
SCHEMA_FILE = FOLDER / "session.schema.json"
HISTORY_SCHEMA_FILE = FOLDER / "history.schema.json"
SCHEMA_FILES = (SCHEMA_FILE, HISTORY_SCHEMA_FILE)
GATHERINGS = FOLDER / "gatherings"
GATHERING_SCHEMA_FILE = GATHERINGS / "gathering.schema.json"


def sample_names() -> tuple[str, ...]:
    """The names of the sample sessions, in the order they are offered."""
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


def gathering_sample_names() -> tuple[str, ...]:
    """The names of the sample gatherings, in the order they are offered."""
    found = (path.stem for path in GATHERINGS.glob("*.json") if path != GATHERING_SCHEMA_FILE)
    return tuple(sorted(found))


def read_gathering_sample(name: str) -> GatheringHistory:
    """The sample gathering of that name as it stands in its file. Raises NotFound."""
    if name not in gathering_sample_names():
        raise NotFound("sample_unknown", name=name)
    path = GATHERINGS / f"{name}.json"
    return read_gathering(path.read_bytes(), path.name)


def open_gathering_sample(name: str, today: date) -> GatheringHistory:
    """The sample gathering of that name as it is opened today: people last looked back about three weeks ago.

    Raises NotFound.
    """
    sample = read_gathering_sample(name)
    by = weeks_to_rest(sample.entries[-1].at.date(), today)
    return replay_gathering(sample.journal_id, shifted(sample.entries, by))
