"""Which steps two histories of one session share, and which only one of them has.

Ids do not tell: once a session had a room they leave under other names, and each machine gives its own. What was done,
when to the microsecond, and in which words, leaves unchanged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from toolkit.domain.changes import Entry, RoomEnded, SessionShelved, TextRedacted
from toolkit.domain.history import History
from toolkit.domain.written import written_in

Step = tuple[datetime, str]

OF_ONE_MACHINE = (SessionShelved, TextRedacted)
"""Steps that speak of one machine only: where the session lies there, and what was taken out of the text there."""


TAKEN_OUT = "…"
"""What stands where a passage was taken out, and where a file keeps a private worry to itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """``shared`` are pairs, the file's entry first. All are in the order of their journals.

    Neither ``only_in_file`` nor ``only_here`` holds steps of one machine; the end of a room that was brought in open
    is no step of the session that is here.
    """

    shared: tuple[tuple[Entry, Entry], ...]
    only_in_file: tuple[Entry, ...]
    only_here: tuple[Entry, ...]


def compare_histories(file: History, here: History) -> Compared | None:
    """What the two share and what either has alone; None when they do not begin with the same step."""
    if step_of(file.entries[0]) != step_of(here.entries[0]):
        return None
    waiting: dict[Step, list[Entry]] = defaultdict(list)
    for entry in here.entries:
        waiting[step_of(entry)].append(entry)
    shared: list[tuple[Entry, Entry]] = []
    only_in_file: list[Entry] = []
    for entry in file.entries:
        candidates = waiting[step_of(entry)]
        same = next((one for one in candidates if same_words(entry.change, one.change)), None)
        if same is None:
            only_in_file.append(entry)
        else:
            candidates.remove(same)
            shared.append((entry, same))
    met = {entry.seq for _, entry in shared}
    only_here = (entry for entry in here.entries if entry.seq not in met)
    return Compared(
        shared=tuple(shared),
        only_in_file=tuple(_of_the_session(only_in_file)),
        only_here=tuple(e for e in _of_the_session(only_here) if type(e.change) is not RoomEnded),
    )


def shared_with(file: History, here: History) -> int:
    """How many steps of the file the session here has too."""
    compared = compare_histories(file, here)
    return len(compared.shared) if compared else 0


def step_of(entry: Entry) -> Step:
    """What a step is known by on every machine."""
    return entry.at, type(entry.change).__name__


def same_words(file: object, here: object) -> bool:
    """Whether both say the same, but for what was taken out on either side: two people who write at one moment write
    two things.
    """
    if file == here:
        return True
    theirs, ours = tuple(written_in(file)), tuple(written_in(here))
    return len(theirs) == len(ours) and all(
        one == other or TAKEN_OUT in one or TAKEN_OUT in other
        for one, other in zip(theirs, ours, strict=True)
    )


def _of_the_session(entries: Iterable[Entry]) -> Iterable[Entry]:
    return (entry for entry in entries if not isinstance(entry.change, OF_ONE_MACHINE))
