"""Whether two histories are of one session, and what each has that the other lacks.

Ids do not tell: once a session had a room they leave under other names, and each machine gives its own. What was done,
and when to the microsecond, leaves unchanged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from toolkit.domain.changes import Entry
from toolkit.domain.history import History

Step = tuple[datetime, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """How many steps only the file has, and how many only the session that is here."""

    only_in_file: int
    only_here: int


def compare_histories(file: History, here: History) -> Compared | None:
    """What either has that the other lacks; None when they do not begin with the same step."""
    if _step(file.entries[0]) != _step(here.entries[0]):
        return None
    brought, kept = _steps(file.entries), _steps(here.entries)
    return Compared(
        only_in_file=(brought - kept).total(),
        only_here=(kept - brought).total(),
    )


def _steps(entries: Iterable[Entry]) -> Counter[Step]:
    return Counter(map(_step, entries))


def _step(entry: Entry) -> Step:
    return entry.at, type(entry.change).__name__
