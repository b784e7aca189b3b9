"""One set-up at a time. The system frees the lock when its holder ends, however it ends."""

from __future__ import annotations

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
