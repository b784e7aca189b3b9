"""`test`: style, types, import rules and every test, the same here and in CI."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

from toolkit.commands.dispatch import NO_VENV
from toolkit.setup.apt import provide
from toolkit.setup.exit_codes import ExitCode
from toolkit.setup.layout import PROJECT, Layout
from toolkit.setup.system import (
    CHROMIUM,
    LIBREOFFICE,
    POPPLER,
    POSTGRESQL,
    Need,
    find_chromium,
    find_postgres_tool,
    this_system,
)
from toolkit.setup.words import _

CHECKS = (
    ("ruff", ["-m", "ruff", "check", "."]),
    ("mypy", ["-m", "mypy"]),
    (
        "import rules",
        ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    ),
)
"""What each check is called, and what Python is asked to run. Never the scripts: they break when the folder moves."""

WORKERS = "2"
"""Tests run on two cores at once, a whole file on one of them: files share a server or a database."""


def run(arguments: argparse.Namespace) -> int:
    """Run everything, or hand the words to pytest. The last line is pytest's own; any failure makes the exit code."""
    provide_what_tests_drive()
    if arguments.tests:
        return _python(["-m", "pytest", *arguments.tests])
    failed = [name for name, command in CHECKS if _check(name, command)]
    if failed:
        print(_("Failed above: {names}. The tests follow.").format(names=", ".join(failed)))
    code = _check("pytest", ["-m", "pytest", "-n", WORKERS, "--dist", "loadfile"])
    return code or ExitCode.CHECKS_FAILED if failed else code


def provide_what_tests_drive() -> None:
    """Make sure of browser, database server, PDF viewer and office program. A test that lacks one is no test.

    Raises SetupProblem with the command that brings them.
    """
    missing = missing_needs()
    if missing:
        provide(this_system(), missing, Layout().log)


def missing_needs() -> list[Need]:
    """Return what the tests drive and this system lacks."""
    found = {
        CHROMIUM: find_chromium(),
        POSTGRESQL: find_postgres_tool("initdb"),
        POPPLER: shutil.which("pdftoppm"),
        LIBREOFFICE: shutil.which("soffice"),
    }
    return [need for need, program in found.items() if program is None]


def _check(name: str, command: list[str]) -> int:
    print(f"== {name}", flush=True)
    return _python(command)


def _python(command: list[str]) -> int:
    """Run Python in the project folder, away from this person's own sessions."""
    with tempfile.TemporaryDirectory(prefix="toolkit-tests-") as folder:
        environment = {**os.environ, "TOOLKIT_DATA": folder, NO_VENV: "1"}
        return subprocess.run(
            [sys.executable, *command], cwd=PROJECT, env=environment, check=False
        ).returncode
