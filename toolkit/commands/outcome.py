"""From what can go wrong in the rooms to one sentence and one exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from toolkit.domain.errors import (
    DocumentFailed,
    FileRejected,
    NotAllowed,
    NotFound,
    RoomClosed,
    RuleBroken,
    SessionUnreadable,
    StoreUnavailable,
    ToolkitError,
)
from toolkit.setup.exit_codes import ExitCode

CODES: dict[type[ToolkitError], ExitCode] = {
    FileRejected: ExitCode.FILE_REJECTED,
    NotFound: ExitCode.NOT_FOUND,
    RuleBroken: ExitCode.NOT_ALLOWED,
    NotAllowed: ExitCode.NOT_ALLOWED,
    RoomClosed: ExitCode.NOT_ALLOWED,
    SessionUnreadable: ExitCode.STORE_UNAVAILABLE,
    StoreUnavailable: ExitCode.STORE_UNAVAILABLE,
    DocumentFailed: ExitCode.DOCUMENT_FAILED,
}


def run_and_explain(run: Callable[[argparse.Namespace], int], arguments: argparse.Namespace) -> int:
    """Run a command; turn a foreseen failure into a sentence on standard error and the exit code of its class."""
    try:
        return run(arguments)
    except ToolkitError as error:
        for line in explain(error):
            print(line, file=sys.stderr)
        return CODES[type(error)]


def explain(error: ToolkitError) -> list[str]:
    """Return the sentence of an error, and for a rejected file one line for each of its problems."""
    from toolkit.language import problem_sentence, sentence

    problems = error.problems if isinstance(error, FileRejected) else ()
    return [
        sentence(error),
        *("  " + _at_its_place(problem.place, problem_sentence(problem)) for problem in problems),
    ]


def _at_its_place(place: str, sentence: str) -> str:
    """A problem of the whole file has no place."""
    return f"{place}: {sentence}" if place else sentence
