"""The bank on the phones: a file that somebody edits is on them soon, and one that does not fit stops no room."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from toolkit.content import folders, read_bank
from toolkit.domain.errors import FileRejected
from toolkit.phone import words
from toolkit.phone.words import bank_now


@pytest.fixture
def scales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of a bank that this test may edit, on phones that look at it each time."""
    shutil.copytree(folders.TEMPLATES, tmp_path / "templates")
    monkeypatch.setattr(folders, "TEMPLATES", tmp_path / "templates")
    monkeypatch.setattr(words, "SECONDS_KEPT", 1e-9)
    monkeypatch.setattr(words, "_sound", {})
    return tmp_path / "templates" / "banks" / "en" / "scales.toml"


def test_an_edited_file_is_on_the_phones(scales):
    name = bank_now().levels[0].name
    scales.write_text(
        scales.read_text(encoding="utf-8").replace(name, "We heard it"), encoding="utf-8"
    )
    assert bank_now().levels[0].name == "We heard it"


def test_while_a_file_does_not_fit_the_phones_keep_what_stood_before(scales):
    before, sound = bank_now(), scales.read_text(encoding="utf-8")
    scales.write_text(sound + "\n[half a table", encoding="utf-8")
    with pytest.raises(FileRejected):
        read_bank()
    assert bank_now() == before
    scales.write_text(sound + "\n# mended\n", encoding="utf-8")
    assert bank_now() == read_bank()


def test_a_bank_that_never_fitted_is_said_to_be_so(scales):
    scales.write_text("[half a table", encoding="utf-8")
    with pytest.raises(FileRejected):
        bank_now()
