from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from toolkit.content import read_bank
from toolkit.domain.bank import Bank

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.fixture(scope="session")
def bank() -> Bank:
    return read_bank()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the templates that a test may spoil."""
    for name in ("banks", "guide"):
        shutil.copytree(TEMPLATES / name, tmp_path / name)
    return tmp_path
