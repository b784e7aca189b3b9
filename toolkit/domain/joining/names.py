"""What only a file has, told in the ids of the session that is here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from hashlib import sha256
from typing import TypeVar

from toolkit.domain.changes import Entry
from toolkit.domain.joining.steps import Compared
from toolkit.domain.rebuilding import rebuilt
from toolkit.domain.vocabulary import FACILITATOR, TEAM
from toolkit.domain.written import OTHER_IDS, WRITTEN_FIELDS

T = TypeVar("T")

KEPT = frozenset({FACILITATOR, TEAM})


def in_ids_of_here(compared: Compared, here: tuple[Entry, ...]) -> dict[str, Entry]:
    """From the file's change id to the entry as it would stand here, for every entry that only the file has.

    A step that both have gives each of its ids two names: so the file's further steps speak of the things that are
    here. An id that only the file knows stays; where something else here has it already, it gets one made of the id
    and of the moment of its step, the same each time the file is brought.
    """
    names = ids_of_here(compared)
    taken = {one_id for entry in here for one_id in ids_in(entry)}
    found = {}
    for entry in compared.only_in_file:
        for one_id in ids_in(entry):
            if one_id not in names:
                names[one_id] = _another(one_id, entry.at) if one_id in taken else one_id
        found[entry.change_id] = renamed(entry, names)
    return found


def ids_of_here(compared: Compared) -> dict[str, str]:
    """From an id in the file to the id of the same thing, person or step here, from the steps that both have."""
    names = {one: one for one in KEPT}
    for file, here in compared.shared:
        for theirs, ours in pairs_of_ids(file, here):
            names.setdefault(theirs, ours)
    return names


def renamed(entry: T, names: dict[str, str]) -> T:
    """The entry under other ids; written words and the bank's ids stay."""

    def renew(field: str, leaf: object) -> object:
        if not _is_id(field, leaf):
            return leaf
        if field == "place_id":
            return ":".join(names.get(part, part) for part in str(leaf).split(":"))
        return names.get(str(leaf), leaf)

    return rebuilt(entry, renew)


def ids_in(value: object, name: str = "") -> Iterator[str]:
    """Every id in a value, in the order they come, some more than once."""
    if isinstance(value, tuple):
        for part in value:
            yield from ids_in(part, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from ids_in(getattr(value, field.name), field.name)
    elif _is_id(name, value) and name != "place_id":
        yield str(value)


def _is_id(name: str, leaf: object) -> bool:
    return type(leaf) is str and name not in WRITTEN_FIELDS and name not in OTHER_IDS


def pairs_of_ids(theirs: object, ours: object, name: str = "") -> Iterator[tuple[str, str]]:
    """The ids that stand in the same place of both."""
    if isinstance(theirs, tuple) and isinstance(ours, tuple):
        if len(theirs) == len(ours):
            for one, other in zip(theirs, ours, strict=True):
                yield from pairs_of_ids(one, other, name)
    elif is_dataclass(theirs) and type(theirs) is type(ours):
        for field in fields(theirs):
            yield from pairs_of_ids(
                getattr(theirs, field.name), getattr(ours, field.name), field.name
            )
    elif _is_id(name, theirs) and _is_id(name, ours) and name != "place_id":
        yield str(theirs), str(ours)


def _another(one_id: str, at: datetime) -> str:
    return "x" + sha256(f"{at.isoformat()} {one_id}".encode()).hexdigest()[:31]
