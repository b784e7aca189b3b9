"""The desk on SQLite and on PostgreSQL, and the desk of another process on the same journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count

import pytest

from tests.journeys import BEGAN
from toolkit.desk import Desk
from toolkit.store import open_journal


class Clock:
    """A clock that goes on by a minute each time somebody looks at it."""

    def __init__(self) -> None:
        self._minutes = count()

    def __call__(self) -> datetime:
        return BEGAN + timedelta(minutes=next(self._minutes))


@pytest.fixture
def desk(database: str) -> Iterator[Desk]:
    opened = Desk(open_journal(database), clock=Clock())
    yield opened
    opened.journal.close()


@pytest.fixture
def other(database: str) -> Iterator[Desk]:
    """The desk of another process on the same journal."""
    opened = Desk(open_journal(database))
    yield opened
    opened.journal.close()
