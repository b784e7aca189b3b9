"""A room with its secrets in a folder of the test, and the same app without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.desk.passphrase import new_passphrase


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Room mode; gives the facilitator's passphrase."""
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path))
    monkeypatch.setenv("TOOLKIT_ROOM", "1")
    return new_passphrase()


@pytest.fixture
def no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app as it is started for one laptop."""
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path))
    monkeypatch.delenv("TOOLKIT_ROOM", raising=False)
