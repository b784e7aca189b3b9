"""Files that hold a whole journal: the head, one entry on a line, and reading both back with every problem named.

The session file with its history and the gathering file are of this form.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from typing import Any, Generic, TypeVar, cast

from pydantic import TypeAdapter

from toolkit.domain.checks import check_id, check_moment, check_optional_text
from toolkit.domain.errors import FileRejected, Problem, RuleBroken, SessionUnreadable
from toolkit.domain.journals import AnyEntry
from toolkit.domain.vocabulary import record
from toolkit.exchange.change_checks import problems_in
from toolkit.exchange.form import read_form
from toolkit.exchange.shown import told
from toolkit.exchange.wrapper import Wrapper, in_todays_version, strange_names
from toolkit.store.codec import Codec
from toolkit.store.tables import ID_LENGTH

C = TypeVar("C")
E = TypeVar("E", bound=AnyEntry)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalFile(Generic[C, E]):
    """One format of files with a journal.

    ``owner`` is the name of the field with the id of what the journal makes; ``beginnings`` are the changes that a
    journal begins with; ``upgrades`` lead from an old version of the head to the next.
    """

    format: str
    version: int
    owner: str
    codec: Codec[C]
    entry: Callable[..., E]
    beginnings: tuple[type[Any], ...]
    upgrades: Mapping[int, Callable[[Wrapper], Wrapper]]

    def written(self, journal_id: str, entries: Iterable[E]) -> bytes:
        """The file, UTF-8. The same entries give the same bytes."""
        head = {"format": self.format, "version": self.version, self.owner: journal_id}
        top = json.dumps(head, ensure_ascii=False, indent=2).removesuffix("\n}")
        lines = ",\n".join(map(self._line, entries))
        return f'{top},\n  "entries": [\n{lines}\n  ]\n}}\n'.encode()

    def _line(self, entry: E) -> str:
        change = cast("C", entry.change)
        adapter = self.codec.adapter_of(type(change).__name__)
        line = Line(
            seq=entry.seq,
            change_id=entry.change_id,
            at=entry.at,
            actor=entry.actor,
            kind=self.codec.kind_of(change),
            body=adapter.dump_python(change, mode="json"),
        )
        written = line_adapter().dump_python(line, mode="json")
        return "    " + json.dumps(written, ensure_ascii=False)

    def read(self, value: object) -> tuple[str, tuple[E, ...]]:
        """The id and the entries in the JSON value of a file. Raises FileRejected with every problem and its place."""
        wrapper = in_todays_version(value, self.format, self.version, self.upgrades)
        listed = wrapper.get("entries")
        if not isinstance(listed, list):
            raise FileRejected((Problem("wrong_type", "entries", {"wanted": "list"}),))
        if len(listed) > ENTRIES_AT_MOST:
            too_long: dict[str, object] = {"count": len(listed), "most": ENTRIES_AT_MOST}
            raise FileRejected((Problem("history_too_long", "entries", too_long),))
        known = ("format", "version", self.owner, "entries")
        problems = [*strange_names(wrapper, known), *self._problems_of_id(wrapper)]
        entries = self._entries(listed, problems)
        if problems:
            raise FileRejected(told(problems))
        return str(wrapper[self.owner]), entries

    def _problems_of_id(self, wrapper: Wrapper) -> Iterator[Problem]:
        journal_id = wrapper.get(self.owner)
        if isinstance(journal_id, str):
            yield from _broken(self.owner, partial(check_id, journal_id))
        else:
            yield Problem("wrong_type", self.owner, {"wanted": "text"})

    def _entries(self, listed: Sequence[object], problems: list[Problem]) -> tuple[E, ...]:
        """The entries that can be read, and ``problems`` with everything that is wrong with any."""
        found: dict[int, E] = {}
        for index, item in enumerate(listed):
            try:
                found[index] = self._entry(item, f"entries/{index}")
            except FileRejected as rejected:
                problems.extend(rejected.problems)
        if len(found) == len(listed):
            problems.extend(self._out_of_order(tuple(found.values())))
        return tuple(found.values())

    def _entry(self, item: object, place: str) -> E:
        line = read_form(line_adapter().validate_json, item, place=place)
        try:
            change = read_form(
                partial(self.codec.change_of, line.kind), line.body, place=f"{place}/body"
            )
        except SessionUnreadable as newer:
            raise FileRejected((Problem(newer.code, f"{place}/kind", newer.params),)) from newer
        problems = (*_wrong_around(line, place), *problems_in(change, f"{place}/body"))
        if problems:
            raise FileRejected(problems)
        return self.entry(
            seq=line.seq, change_id=line.change_id, at=line.at, actor=line.actor, change=change
        )

    def _out_of_order(self, entries: Sequence[E]) -> Iterator[Problem]:
        """A history begins once, at its beginning; its numbers rise, and no change stands in it twice."""
        if not entries or not isinstance(entries[0].change, self.beginnings):
            yield Problem("history_has_no_beginning", "entries/0")
        for index, entry in enumerate(entries[1:], start=1):
            if isinstance(entry.change, self.beginnings):
                yield Problem("history_begins_again", f"entries/{index}")
            if entry.seq <= entries[index - 1].seq:
                order: dict[str, object] = {"seq": entry.seq, "before": entries[index - 1].seq}
                yield Problem("history_out_of_order", f"entries/{index}/seq", order)
        yield from _twice(entry.change_id for entry in entries)


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


def _twice(change_ids: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, change_id in enumerate(change_ids):
        if change_id in seen:
            yield Problem("id_twice", f"entries/{index}/change_id", {"id": change_id})
        seen.add(change_id)
