"""The sample sessions that ship with the toolkit: complete, fictional, and read like any other session file."""

from __future__ import annotations

from pathlib import Path

from toolkit.domain.errors import NotFound
from toolkit.domain.session import Session
from toolkit.exchange.session_file import read_session

FOLDER = Path(__file__).parents[2] / "sample_sessions"
SCHEMA_FILE = FOLDER / "session.schema.json"


def sample_names() -> tuple[str, ...]:
    """The names of the samples, in the order they are offered."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json") if path != SCHEMA_FILE))


def read_sample(name: str) -> Session:
    """The sample session of that name. Raises NotFound."""
    if name not in sample_names():
        raise NotFound("sample_unknown", name=name)
    path = FOLDER / f"{name}.json"
    return read_session(path.read_bytes(), path.name)
