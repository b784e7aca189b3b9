"""Goes on in another interpreter: a newer Python, or the toolkit's own environment.

Imported before the Python version is known: nothing newer than Python 3.8 may stand here.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def with_libraries(environment: Mapping[str, str]) -> dict[str, str]:
    """Return a process environment in which Homebrew's libraries are found; macOS looks elsewhere by itself."""
    settings = dict(environment)
    if sys.platform == "darwin":
        settings.setdefault("DYLD_FALLBACK_LIBRARY_PATH", "/opt/homebrew/lib:/usr/local/lib")
    return settings


def go_on_in(python: str | Path, project: Path, words: Sequence[str]) -> int:
    """Run the same command in another interpreter, in place of this process where the system can do that."""
    command = [str(python), "-m", "toolkit", *words]
    environment = with_libraries(os.environ)
    # The command may have been given in any folder; the package lies in ours.
    paths = [str(project), environment.get("PYTHONPATH", "")]
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    if os.name != "nt":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(command[0], command, environment)  # noqa: S606 -- the point is to have no shell
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    except KeyboardInterrupt:
        # The other process got the same key press and ends in its own way.
        return 0
