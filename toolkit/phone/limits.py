"""What one phone may ask for: not too much at once, not from other sites, and codes are not guessed quickly.

Addresses are kept in memory for as long as they matter, and are written nowhere.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

BODY_AT_MOST = 16_384
"""The largest form a phone sends, in bytes (house rule): a card has at most 2,000 characters."""

SENT_AT_ONCE = 40
SENT_PER_SECOND = 2.0
"""A phone that was offline may send 40 things at once, and goes on at two a second (house rule)."""

TRIES_AT_ONCE = 5
WAIT_AT_MOST_SECONDS = 8.0
TRIES_FORGOTTEN_SECONDS = 600.0
"""After five wrong codes every further try waits, up to eight seconds, until ten minutes of calm (house rule)."""

HANDS_AT_MOST = 40
"""So many hands one phone counts for a table: whoever enters more would outvote the room by typing (house rule)."""

KEPT_AT_MOST = 10_000


def from_this_site(request: HTTPConnection) -> bool:
    """Whether a form was sent by one of our own pages. Browsers say so in headers that no page can forge."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host", "")


@dataclass(slots=True)
class Bucket:
    """How much somebody may still send, and when that was last worked out (seconds of a steady clock)."""

    left: float
    at: float


class Pace:
    """A pace for each participant: so much at once, then so much a second."""

    def __init__(
        self,
        at_once: float = SENT_AT_ONCE,
        per_second: float = SENT_PER_SECOND,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._at_once = at_once
        self._per_second = per_second
        self._clock = clock
        self._buckets: dict[str, Bucket] = {}

    def allows(self, who: str) -> bool:
        """Take one from what ``who`` may send; False when nothing is left."""
        now = self._clock()
        if len(self._buckets) > KEPT_AT_MOST:
            self._buckets.clear()
        bucket = self._buckets.setdefault(who, Bucket(self._at_once, now))
        bucket.left = min(self._at_once, bucket.left + (now - bucket.at) * self._per_second)
        bucket.at = now
        if bucket.left < 1:
            return False
        bucket.left -= 1
        return True


class WrongTries:
    """Wrong codes and passphrases of an address: the first few cost nothing, then each costs twice the wait."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: dict[str, tuple[int, float]] = {}

    def wait_seconds(self, who: str) -> float:
        """How long the next try of ``who`` waits."""
        count, at = self._wrong.get(who, (0, 0.0))
        if count < TRIES_AT_ONCE or self._clock() - at > TRIES_FORGOTTEN_SECONDS:
            return 0.0
        return min(WAIT_AT_MOST_SECONDS, 2.0 ** (count - TRIES_AT_ONCE))

    def was_wrong(self, who: str) -> None:
        """Remember a wrong try."""
        now = self._clock()
        if len(self._wrong) > KEPT_AT_MOST:
            self._wrong.clear()
        count, at = self._wrong.get(who, (0, now))
        forgotten = now - at > TRIES_FORGOTTEN_SECONDS
        self._wrong[who] = (1 if forgotten else count + 1, now)

    def was_right(self, who: str) -> None:
        """Forget the wrong tries of ``who``."""
        self._wrong.pop(who, None)
