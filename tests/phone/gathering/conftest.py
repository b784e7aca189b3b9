"""The hall of these tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.phone.gathering.hall import Hall, hall_in


@pytest.fixture
def hall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hall:
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path))
    return hall_in(tmp_path)
