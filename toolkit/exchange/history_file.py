"""The session file with its history: the whole journal, so that another machine can look back and go on.

One entry stands on one line, in the order of the journal, so that two of these files can be compared line by line. It
holds everything that was ever written, also what was deleted or undone later; redacted text is gone here as well.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from toolkit.domain.changes import Entry, RoomOpened, SessionBrought, SessionStarted, WorryTold
from toolkit.domain.errors import FileRejected
from toolkit.domain.history import History, replay
from toolkit.domain.whole import problems_of
from toolkit.exchange.form import under
from toolkit.exchange.journal_file import JournalFile
from toolkit.exchange.json_text import JsonText, read_json
from toolkit.exchange.people import counted_through, renamed_with
from toolkit.exchange.shown import told
from toolkit.exchange.wrapper import Wrapper, refusing
from toolkit.store.codec import SESSION_CODEC

FORMAT = "freedom-business-history"
VERSION = 1
"""The version that is written now. A newer number in a file means that a newer toolkit wrote it."""

UPGRADES: dict[int, Callable[[Wrapper], Wrapper]] = {}
"""From an old version to the function that raises a file of that version by one."""

HISTORY_FILE = JournalFile(
    format=FORMAT,
    version=VERSION,
    owner="session_id",
    codec=SESSION_CODEC,
    entry=Entry,
    beginnings=(SessionStarted, SessionBrought),
    upgrades=UPGRADES,
)


def write_history(history: History, secret: str = "") -> bytes:
    """The history file, UTF-8. The same history gives the same bytes; the ids are those of :func:`as_exported`."""
    return HISTORY_FILE.written(history.journal_id, as_exported(history.entries, secret))


def as_exported(entries: Sequence[Entry], secret: str = "") -> tuple[Entry, ...]:
    """The entries as they stand in a file: people, and whatever the phones of a room knew, under other ids.

    With the ``secret`` of this machine every file of a session names the same thing alike, so that what comes back can
    be compared with what is here; without one the ids are counted through.
    """
    kept = tuple(map(_without_worry, entries))
    had_a_room = any(isinstance(entry.change, RoomOpened) for entry in kept)
    if secret:
        return renamed_with(secret, kept, things=had_a_room)
    return counted_through(kept, things=had_a_room)


def _without_worry(entry: Entry) -> Entry:
    """The entry without the words of a private worry: they were for the facilitator of that room alone."""
    if isinstance(entry.change, WorryTold):
        return replace(entry, change=replace(entry.change, text="…"))
    return entry


def read_history(raw: bytes, name: str) -> History:
    """The history in the bytes of a file called ``name``. Raises FileRejected with every problem and its place."""
    with refusing(name):
        return history_in(read_json(raw))


def history_in(text: JsonText) -> History:
    """The history in the JSON values of a file. Raises FileRejected with every problem and its place."""
    places = {problem.place for problem in text.problems}
    try:
        history = _judged(text.value)
    except FileRejected as rejected:
        further = [problem for problem in rejected.problems if problem.place not in places]
        raise FileRejected(told((*text.problems, *further))) from rejected
    if text.problems:
        raise FileRejected(told(text.problems))
    return history


def _judged(value: object) -> History:
    history = replay(*HISTORY_FILE.read(value))
    if broken := problems_of(history.session):
        raise FileRejected(tuple(replace(p, place=under("session", p.place)) for p in broken))
    return history
