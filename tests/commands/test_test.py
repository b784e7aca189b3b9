"""`test`: what it hands on, and what it refuses to do without."""

from __future__ import annotations

import os
import subprocess
import sys

from toolkit.commands.test import missing_needs
from toolkit.setup.layout import PROJECT
from toolkit.setup.system import CHROMIUM, LIBREOFFICE, POPPLER, find_chromium, find_postgres_tool


def handed_on(words: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "toolkit", "test", *words],
        cwd=PROJECT,
        env={**os.environ, "TOOLKIT_NO_VENV": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_words_are_handed_to_pytest_and_its_exit_code_comes_back(tmp_path):
    good, bad = tmp_path / "test_good.py", tmp_path / "test_bad.py"
    good.write_text("def test_it():\n    assert True\n")
    bad.write_text("def test_it():\n    assert False\n")
    assert [handed_on(["-q", str(file)]).returncode for file in (good, bad)] == [0, 1]


def test_tests_never_see_this_persons_sessions(tmp_path):
    file = tmp_path / "test_where.py"
    file.write_text("import os\n\ndef test_it():\n    print('in', os.environ['TOOLKIT_DATA'])\n")
    said = handed_on(["-q", "-s", str(file)]).stdout
    assert "toolkit-tests-" in said


def test_the_browser_and_the_database_are_here():
    assert missing_needs() == []
    assert find_chromium() is not None
    assert find_postgres_tool("initdb") is not None


def test_a_missing_program_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert {CHROMIUM, LIBREOFFICE, POPPLER} <= set(missing_needs())
