"""One set-up at a time. The system frees the lock when its holders have ended, however they ended."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

SECONDS_BETWEEN_TRIES = 0.2


@contextmanager
def only_one(path: Path, while_waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock file for the block; call `while_waiting` once if somebody else holds it first.

    Raises OSError when the file cannot be made.
    """
    with path.open("a+b") as file:
        if not _try_to_lock(file):
            while_waiting()
            while not _try_to_lock(file):
                time.sleep(SECONDS_BETWEEN_TRIES)
        # A child that outlives us goes on holding the lock: pip, when only its parent was killed.
        os.set_inheritable(file.fileno(), True)  # noqa: FBT003 -- takes no names
        yield


def _try_to_lock(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
