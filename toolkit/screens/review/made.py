"""Printed plans, kept for a little while so that a click on download does not print again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date

from toolkit.documents.pages import Paper

KEPT_AT_MOST = 12
"""A plan has about 200 kB; a process keeps no more than this many (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One printing: the session at a point of its history, on a day, on a paper, with or without private cards."""

    session_id: str
    seq: int
    day: date
    paper: Paper
    with_private: bool = False


class MadePlans:
    """The newest printings of this process. Safe to share between threads."""

    def __init__(self, at_most: int = KEPT_AT_MOST) -> None:
        self.at_most = at_most
        self._made: OrderedDict[Wanted, bytes] = OrderedDict()
        self._turn = threading.Lock()

    def get(self, wanted: Wanted) -> bytes | None:
        """The printing, or None when it was not made, or no longer kept."""
        with self._turn:
            return self._made.get(wanted)

    def keep(self, wanted: Wanted, pdf: bytes) -> None:
        """Keep a printing; older ones of the same session go, since its words may have been taken out for good."""
        with self._turn:
            for other in tuple(self._made):
                if other.session_id == wanted.session_id and other.seq != wanted.seq:
                    del self._made[other]
            self._made[wanted] = pdf
            while len(self._made) > self.at_most:
                self._made.popitem(last=False)


MADE = MadePlans()
"""The printings of this process."""
