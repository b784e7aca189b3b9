"""Sessions in and out: session files with and without history, the samples, tables, and the calendar."""

from __future__ import annotations

from toolkit.exchange.any_file import read_any, session_of
from toolkit.exchange.history_file import read_history, write_history
from toolkit.exchange.samples import (
    gathering_sample_names,
    open_gathering_sample,
    open_sample,
    read_gathering_sample,
    read_sample,
    sample_names,
)
from toolkit.exchange.schemas import gathering_schema, history_schema, session_schema
from toolkit.exchange.session_file import read_session, write_session

__all__ = [
    "gathering_sample_names",
    "gathering_schema",
    "history_schema",
    "open_gathering_sample",
    "open_sample",
    "read_any",
    "read_gathering_sample",
    "read_history",
    "read_sample",
    "read_session",
    "sample_names",
    "session_of",
    "session_schema",
    "write_history",
    "write_session",
]
