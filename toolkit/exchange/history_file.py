"""The session file with its history: the whole journal, so that another machine can look back and go on.

One entry stands on one line, in the order of the journal, so that two of these files can be compared line by line. It
holds everything that was ever written, also what was deleted or undone later; redacted text is gone here as well.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache, partial

from pydantic import TypeAdapter

from toolkit.domain.changes import Entry, RoomOpened, SessionBrought, SessionStarted, WorryTold
from toolkit.domain.checks import check_id, check_moment, check_optional_text
from toolkit.domain.errors import FileRejected, Problem, RuleBroken, SessionUnreadable
from toolkit.domain.history import History, replay
from toolkit.domain.vocabulary import record
from toolkit.domain.whole import problems_of
from toolkit.exchange.change_checks import problems_in
from toolkit.exchange.form import read_form, under
from toolkit.exchange.json_text import JsonText, read_json
from toolkit.exchange.people import counted_through, renamed_with
from toolkit.exchange.shown import told
from toolkit.exchange.wrapper import Wrapper, in_todays_version, refusing, strange_names
from toolkit.store.codec import SESSION_CODEC
from toolkit.store.tables import ID_LENGTH

FORMAT = "freedom-business-history"
VERSION = 1
"""The version that is written now. A newer number in a file means that a newer toolkit wrote it."""

WRAPPER = ("format", "version", "session_id", "entries")
"""The names at the top of the file."""

UPGRADES: dict[int, Callable[[Wrapper], Wrapper]] = {}
"""From an old version to the function that raises a file of that version by one."""

ENTRIES_AT_MOST = 50_000
"""How many entries are read (house rule): 200 people who rate 40 cards three times make 24,000."""


@record
class Line:
    """One entry in the file. ``kind`` carries the version of the change; ``body`` is the change."""

    seq: int
    change_id: str
    at: datetime
    actor: str
    kind: str
    body: dict[str, object]


@cache
def line_adapter() -> TypeAdapter[Line]:
    """Reads and writes a line; made once, because making it takes a while."""
    return TypeAdapter(Line)


def write_history(history: History, secret: str = "") -> bytes:
    """The history file, UTF-8. The same history gives the same bytes; the ids are those of :func:`as_exported`."""
    head = {"format": FORMAT, "version": VERSION, "session_id": history.session.session_id}
    top = json.dumps(head, ensure_ascii=False, indent=2).removesuffix("\n}")
    lines = ",\n".join(map(_line, as_exported(history.entries, secret)))
    return f'{top},\n  "entries": [\n{lines}\n  ]\n}}\n'.encode()


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


def _line(entry: Entry) -> str:
    adapter = SESSION_CODEC.adapter_of(type(entry.change).__name__)
    line = Line(
        seq=entry.seq,
        change_id=entry.change_id,
        at=entry.at,
        actor=entry.actor,
        kind=SESSION_CODEC.kind_of(entry.change),
        body=adapter.dump_python(entry.change, mode="json"),
    )
    written = line_adapter().dump_python(line, mode="json")
    return "    " + json.dumps(written, ensure_ascii=False)


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
    wrapper = in_todays_version(value, FORMAT, VERSION, UPGRADES)
    listed = wrapper.get("entries")
    if not isinstance(listed, list):
        raise FileRejected((Problem("wrong_type", "entries", {"wanted": "list"}),))
    if len(listed) > ENTRIES_AT_MOST:
        too_long: dict[str, object] = {"count": len(listed), "most": ENTRIES_AT_MOST}
        raise FileRejected((Problem("history_too_long", "entries", too_long),))
    problems = [*strange_names(wrapper, WRAPPER), *_problems_of_id(wrapper.get("session_id"))]
    entries = _entries(listed, problems)
    if problems:
        raise FileRejected(told(problems))
    history = replay(str(wrapper["session_id"]), entries)
    if broken := problems_of(history.session):
        raise FileRejected(tuple(replace(p, place=under("session", p.place)) for p in broken))
    return history


def _problems_of_id(session_id: object) -> Iterator[Problem]:
    if isinstance(session_id, str):
        yield from _broken("session_id", partial(check_id, session_id))
    else:
        yield Problem("wrong_type", "session_id", {"wanted": "text"})


def _entries(listed: Sequence[object], problems: list[Problem]) -> tuple[Entry, ...]:
    """The entries that can be read, and ``problems`` with everything that is wrong with any."""
    found: dict[int, Entry] = {}
    for index, item in enumerate(listed):
        try:
            found[index] = _entry(item, f"entries/{index}")
        except FileRejected as rejected:
            problems.extend(rejected.problems)
    if len(found) == len(listed):
        problems.extend(_out_of_order(tuple(found.values())))
    return tuple(found.values())


def _entry(item: object, place: str) -> Entry:
    line = read_form(line_adapter().validate_json, item, place=place)
    try:
        change = read_form(
            partial(SESSION_CODEC.change_of, line.kind), line.body, place=f"{place}/body"
        )
    except SessionUnreadable as newer:
        raise FileRejected((Problem(newer.code, f"{place}/kind", newer.params),)) from newer
    problems = (*_wrong_around(line, place), *problems_in(change, f"{place}/body"))
    if problems:
        raise FileRejected(problems)
    return Entry(
        seq=line.seq, change_id=line.change_id, at=line.at, actor=line.actor, change=change
    )


def _wrong_around(line: Line, place: str) -> Iterator[Problem]:
    """What is wrong with an entry besides its change."""
    yield from _broken(f"{place}/at", partial(check_moment, line.at))
    for field in ("change_id", "actor"):
        yield from _broken(f"{place}/{field}", partial(_check_stored_id, getattr(line, field)))


def _check_stored_id(one_id: str) -> None:
    check_id(one_id)
    check_optional_text(one_id, "id", ID_LENGTH)


def _broken(place: str, check: Callable[[], None]) -> Iterator[Problem]:
    try:
        check()
    except RuleBroken as broken:
        yield Problem(broken.code, place, broken.params)


def _out_of_order(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A history begins once, at its beginning; its numbers rise, and no change stands in it twice."""
    if not entries or not _begins(entries[0]):
        yield Problem("history_has_no_beginning", "entries/0")
    for index, entry in enumerate(entries[1:], start=1):
        if _begins(entry):
            yield Problem("history_begins_again", f"entries/{index}")
        if entry.seq <= entries[index - 1].seq:
            order: dict[str, object] = {"seq": entry.seq, "before": entries[index - 1].seq}
            yield Problem("history_out_of_order", f"entries/{index}/seq", order)
    yield from _twice(entry.change_id for entry in entries)


def _begins(entry: Entry) -> bool:
    return isinstance(entry.change, SessionStarted | SessionBrought)


def _twice(change_ids: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, change_id in enumerate(change_ids):
        if change_id in seen:
            yield Problem("id_twice", f"entries/{index}/change_id", {"id": change_id})
        seen.add(change_id)
