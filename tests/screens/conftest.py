"""A data folder of its own for every test, the desk on it, and the app as one browser tab would see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from toolkit.desk import Desk, the_desk
from toolkit.domain.changes import Change, SafetyLinesRead, SessionStarted
from toolkit.domain.vocabulary import Mode

SCRIPT = Path(__file__).parents[2] / "toolkit" / "screens" / "script.py"
PATIENCE_SECONDS = 60


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Desk:
    """The app's own desk, on an empty data folder."""
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path))
    return the_desk()


@pytest.fixture
def begun(desk: Desk) -> Callable[..., str]:
    """Begin a session whose safety lines were read, record the changes given, and give its id."""

    def begin(
        *changes: Change, mode: Mode = Mode.FACILITATED, team: str = "Paper Kite Bakery"
    ) -> str:
        session_id = desk.start(
            SessionStarted(
                team=team,
                business="We bake bread for offices",
                country="Cambodia",
                track_id="freedom_business",
                mode=mode,
                minutes=90,
            )
        )
        for change in (SafetyLinesRead(), *changes):
            desk.record(session_id, change)
        return session_id

    return begin


@pytest.fixture
def tab(desk) -> Callable[..., AppTest]:
    """Open the app in a new tab, at the address a reload of that place would have."""

    def open_tab(session_id: str | None = None, place: str = "session", **address: str) -> AppTest:
        test = AppTest.from_file(str(SCRIPT), default_timeout=PATIENCE_SECONDS)
        wanted = {"place": place, "session": session_id} if session_id else {"place": place}
        for name, value in {**wanted, **address}.items():
            test.query_params[name] = value
        return test.run()

    return open_tab


@pytest.fixture(autouse=True)
def no_screen_failed(caplog) -> Iterator[None]:
    """A screen that fails shows a calm page, so a test could pass by it; the log tells."""
    yield
    assert [one.message for one in caplog.records if one.message == "a screen failed"] == []
