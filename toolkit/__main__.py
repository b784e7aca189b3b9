"""The one command: `python3 -m toolkit`. With --help it explains itself.

It may be started by any Python 3.8 or newer, if only to hear that 3.11 is needed: until then nothing newer may stand
here, nor in the modules imported at the top. The rest is imported late, once what it needs is there.
"""

from __future__ import annotations

import sys

from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.layout import PROJECT
from toolkit.setup.python_version import python_to_use
from toolkit.setup.rerun import go_on_in
from toolkit.setup.words import _


def main(words: list[str]) -> int:
    """Run one command and return its exit code. Every problem we can foresee is one sentence, never a stack trace."""
    for stream in (sys.stdout, sys.stderr):
        # A console that lacks a script shows its letters' numbers rather than breaking the command.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        other = python_to_use()
        if other is None:
            from toolkit.commands.dispatch import run

            return run(words)
        return go_on_in(other, PROJECT, words)
    except SetupProblem as problem:
        print(problem.sentence, file=sys.stderr)
        return problem.code
    except KeyboardInterrupt:
        print(_("Stopped. Nothing is lost; the same command goes on."), file=sys.stderr)
        return ExitCode.STOPPED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
