"""Fixtures of the phones, imported by the tests that need them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tests.phone.room_cast import Hall, Phone, hall_on
from toolkit.desk import Desk
from toolkit.phone.app import middleware
from toolkit.phone.side import PhoneSide
from toolkit.store import open_journal


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return hall_on(Desk(open_journal(f"sqlite:///{tmp_path / 'journal.sqlite3'}")))


@pytest.fixture
def phone(hall: Hall) -> Callable[..., Phone]:
    """A phone that nobody knows yet, on the app of the hall."""
    app = app_of(hall)

    def pick_up(code: str = "") -> Phone:
        return Phone(TestClient(app), code or hall.code)

    return pick_up


def app_of(hall: Hall, side: PhoneSide | None = None) -> Starlette:
    """The phones' routes behind the compression that the real app has."""
    mine = (side or PhoneSide(lambda: hall.desk)).routes()
    return Starlette(routes=mine, middleware=middleware(mine))
