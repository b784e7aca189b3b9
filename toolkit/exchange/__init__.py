"""Sessions in and out: the session file, its schema, the samples, and the assumptions as CSV and XLSX."""

from __future__ import annotations

from toolkit.exchange.samples import read_sample, sample_names
from toolkit.exchange.session_file import read_session, session_schema, write_session

__all__ = [
    "read_sample",
    "read_session",
    "sample_names",
    "session_schema",
    "write_session",
]
