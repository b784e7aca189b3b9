"""From the words of the command line to the command, in the right environment."""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from pathlib import Path

from toolkit.setup.arguments import Needs, command_named, parse
from toolkit.setup.environment import base_python, ensure, look, wanted
from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.layout import Layout
from toolkit.setup.rerun import go_on_in
from toolkit.setup.verdict import Step, judge
from toolkit.setup.words import _

NO_VENV = "TOOLKIT_NO_VENV"
"""Set to 1 to run with the packages of the running Python, and never make an environment."""


def run(words: list[str]) -> int:
    """Read the command line, set up what the command needs, and run it there."""
    from toolkit.commands.outcome import run_and_explain

    arguments = parse(words)
    layout = Layout()
    other = _python_to_run_in(layout, command_named(arguments.command).needs)
    if other is not None:
        return go_on_in(other, layout.project, words)
    module = importlib.import_module(f"toolkit.commands.{arguments.command}")
    return run_and_explain(module.run, arguments)


def _python_to_run_in(layout: Layout, needs: Needs) -> str | None:
    """Return the interpreter the command has to run in, or None when that is this one."""
    if goes_without_venv():
        _expect_packages(needs)
        return None
    inside = Path(sys.prefix).resolve() == layout.venv.resolve()
    verdict = judge(look(layout), wanted(layout, with_tests=needs is Needs.TEST_PACKAGES))
    if needs is Needs.NOTHING:
        return str(layout.python) if verdict.step is Step.READY and not inside else None
    if inside and verdict.step is Step.REBUILD:
        # Nobody can replace the interpreter they are running.
        return base_python()
    ensure(layout, with_tests=needs is Needs.TEST_PACKAGES)
    return None if inside else str(layout.python)


def goes_without_venv() -> bool:
    """Say whether the person brought their own environment."""
    return os.environ.get(NO_VENV, "") not in {"", "0"}


def _expect_packages(needs: Needs) -> None:
    expected = {
        Needs.NOTHING: (),
        Needs.PACKAGES: ("streamlit",),
        Needs.TEST_PACKAGES: ("streamlit", "pytest"),
    }
    missing = [name for name in expected[needs] if importlib.util.find_spec(name) is None]
    if missing:
        sentence = _(
            "{variable} is set, and this Python lacks {names}. "
            "Run python3 -m pip install -r {file} here, or unset {variable}: "
            "the toolkit then makes its own environment."
        )
        file = "tests/requirements.txt" if needs is Needs.TEST_PACKAGES else "requirements.txt"
        raise SetupProblem(
            ExitCode.PACKAGES_NOT_INSTALLED,
            sentence.format(variable=NO_VENV, names=", ".join(missing), file=file),
        )
