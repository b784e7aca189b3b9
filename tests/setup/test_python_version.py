"""Too old a Python is told what it needs, and a newer one on the machine is used."""

from __future__ import annotations

import ast
import os
import subprocess
import sys

import pytest

from toolkit.setup import python_version
from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.layout import PROJECT

READ_BY_ANY_PYTHON = (
    "__init__.py",
    "__main__.py",
    "setup/__init__.py",
    "setup/exit_codes.py",
    "setup/layout.py",
    "setup/python_version.py",
    "setup/rerun.py",
    "setup/words.py",
)


@pytest.mark.parametrize(
    ("version", "will_do"),
    [((3, 10, 14), False), ((3, 11, 0), True), ((3, 14, 1), True), ((4, 0, 0), True)],
)
def test_three_eleven_is_the_oldest_that_will_do(version, will_do):
    assert python_version.is_new_enough(version) is will_do


def test_the_sentence_says_what_is_needed_and_what_is_there():
    problem = python_version.too_old((3, 8, 18))
    assert (problem.code, problem.sentence) == (
        ExitCode.PYTHON_TOO_OLD,
        "Python 3.11 or newer is needed, and this is Python 3.8. Install a newer Python "
        "(from your system's packages or from python.org) and run the same command with it.",
    )


def test_a_newer_python_on_the_search_path_is_found(tmp_path, monkeypatch):
    for name in ("python3.12", "python3.11"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert python_version.find_newer_python() == str(tmp_path / "python3.12")


def test_an_old_python_with_no_newer_one_around_ends_with_the_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SetupProblem) as caught:
        python_version.python_to_use()
    assert caught.value.code == ExitCode.PYTHON_TOO_OLD


@pytest.mark.parametrize("name", READ_BY_ANY_PYTHON)
def test_what_runs_before_the_version_is_known_parses_in_python_3_8(name):
    source = (PROJECT / "toolkit" / name).read_text("utf-8")
    ast.parse(source, feature_version=(3, 8))


def test_nothing_else_of_ours_is_imported_before_the_version_is_known():
    program = (
        "import sys; sys.argv = ['toolkit']; import toolkit.__main__;"
        "print(*sorted(name for name in sys.modules if name.startswith('toolkit')))"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    known = {
        "toolkit." + name[:-3].replace("/", ".").removesuffix(".__init__")
        for name in READ_BY_ANY_PYTHON
    }
    assert {"toolkit" if name == "toolkit.__init__" else name for name in known} == set(
        said.stdout.split()
    )


def test_set_up_needs_nothing_but_python_itself():
    modules = sorted(
        f"toolkit.setup.{file.stem}" for file in (PROJECT / "toolkit" / "setup").glob("[!_]*.py")
    )
    program = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]; print('imported')"
    # -S leaves out everything that was ever installed.
    command = [sys.executable, "-S", "-c", program, *modules]
    said = subprocess.run(
        command, capture_output=True, text=True, cwd=PROJECT, env=_without_paths(), check=False
    )
    assert (said.stdout, said.stderr) == ("imported\n", "")


def _without_paths() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
