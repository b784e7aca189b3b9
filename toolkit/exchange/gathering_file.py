"""The gathering file: the whole journal of a gathering, so that any laptop can look back and go on with it.

It holds no way to reach anybody, and people in it have other ids than their phones knew.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from toolkit.domain.errors import FileRejected
from toolkit.domain.gathering.changes import GatheringBrought, GatheringEntry, GatheringStarted
from toolkit.domain.gathering.history import GatheringHistory, replay_gathering
from toolkit.exchange.journal_file import JournalFile
from toolkit.exchange.json_text import read_json
from toolkit.exchange.people import AT_A_GATHERING, counted_through, renamed_with
from toolkit.exchange.shown import told
from toolkit.exchange.wrapper import Wrapper, refusing
from toolkit.store.codec import GATHERING_CODEC

FORMAT = "freedom-business-gathering"
VERSION = 1
"""The version that is written now. A newer number in a file means that a newer toolkit wrote it."""

UPGRADES: dict[int, Callable[[Wrapper], Wrapper]] = {}
"""From an old version to the function that raises a file of that version by one."""

GATHERING_FILE = JournalFile(
    format=FORMAT,
    version=VERSION,
    owner="gathering_id",
    codec=GATHERING_CODEC,
    entry=GatheringEntry,
    beginnings=(GatheringStarted, GatheringBrought),
    upgrades=UPGRADES,
)


def is_gathering(raw: bytes) -> bool:
    """Whether the bytes say at their beginning that they are a gathering file; what is wrong in them is told later."""
    return f'"{FORMAT}"'.encode() in raw[:200]


def write_gathering(history: GatheringHistory, secret: str = "") -> bytes:
    """The gathering file, UTF-8. The same history gives the same bytes; the ids are those of
    :func:`gathering_as_exported`.
    """
    return GATHERING_FILE.written(
        history.journal_id, gathering_as_exported(history.entries, secret)
    )


def gathering_as_exported(
    entries: Sequence[GatheringEntry], secret: str = ""
) -> tuple[GatheringEntry, ...]:
    """The entries as they stand in a file: people, and what they wrote, under other ids than their phones knew.

    With the ``secret`` of this machine a person has one name in every file of it, so that what comes back can be
    joined with what is here; without one people are counted through. Tables, cards and groups keep their ids: no phone
    is known by them.
    """
    if secret:
        return renamed_with(secret, tuple(entries), also=AT_A_GATHERING)
    return counted_through(tuple(entries), also=AT_A_GATHERING)


def read_gathering(raw: bytes, name: str) -> GatheringHistory:
    """The history in the bytes of a file called ``name``. Raises FileRejected with every problem and its place."""
    with refusing(name):
        text = read_json(raw)
        if text.problems:
            raise FileRejected(told(text.problems))
        return replay_gathering(*GATHERING_FILE.read(text.value))
