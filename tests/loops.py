"""Running what is asynchronous inside a test."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def run_apart(waiting: Coroutine[Any, Any, T]) -> T:
    """What the coroutine gives, run on a loop and a thread of its own.

    Playwright keeps a loop running on the thread of the tests as long as its browser lives, and a thread has room for
    one running loop only.
    """
    with ThreadPoolExecutor(max_workers=1) as apart:
        return apart.submit(asyncio.run, waiting).result()
