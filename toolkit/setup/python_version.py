"""Is this Python new enough, and is there a newer one on this machine?

Imported before the answer is known: nothing newer than Python 3.8 may stand here.
"""

from __future__ import annotations

import shutil
import sys
from typing import Any

from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.words import _

OLDEST = (3, 11)
KNOWN = ("python3.14", "python3.13", "python3.12", "python3.11")
"""Names a new enough Python goes by on a search path, newest first."""


def is_new_enough(version: tuple[Any, ...]) -> bool:
    """Say whether a version, as (major, minor, ...), can run the toolkit."""
    return version[:2] >= OLDEST


def find_newer_python() -> str | None:
    """Return the path of a new enough Python on this machine, or None."""
    return next(filter(None, map(shutil.which, KNOWN)), None)


def too_old(version: tuple[Any, ...]) -> SetupProblem:
    """Say what is missing, and where to get it."""
    sentence = _(
        "Python 3.11 or newer is needed, and this is Python {version}. "
        "Install a newer Python (from your system's packages or from python.org) and run the same command with it."
    ).format(version=".".join(map(str, version[:2])))
    return SetupProblem(ExitCode.PYTHON_TOO_OLD, sentence)


def python_to_use() -> str | None:
    """Return None when the running Python will do, else the path of one that will.

    Raises SetupProblem when this machine has none.
    """
    if is_new_enough(sys.version_info):
        return None
    newer = find_newer_python()
    if newer is None:
        raise too_old(sys.version_info)
    return newer
