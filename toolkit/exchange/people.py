"""Ids in what leaves the house: renamed, so that nobody's phone is found by what it knew.

A phone knows its own random id, the ids of what it wrote, and the ids of the cards it rated. None of them stands in a
file: whoever holds a phone, or what is left on it, cannot find its words in a file.
"""

from __future__ import annotations

import hmac
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256
from typing import TypeVar

from toolkit.domain.rebuilding import rebuilt
from toolkit.domain.vocabulary import FACILITATOR, TEAM
from toolkit.domain.written import OTHER_IDS, WRITTEN_FIELDS

T = TypeVar("T")

NOBODY = (FACILITATOR, TEAM)
"""The actor and the rater that stand for no single person; they keep their names."""

PEOPLE = {"actor": "rater", "participant": "rater", "rater": "rater", "table": "table"}
"""Fields with the id of a person or a table, and what the counted ones are called."""

THINGS = {
    "assumption_id": "assumption",
    "card_id": "card",
    "change_id": "change",
    "evidence_id": "evidence",
    "line_id": "line",
    "offer_id": "offer",
    "signpost_id": "signpost",
    "worry_id": "worry",
}
"""Fields with the id of something written or done, and what the counted ones are called."""

AT_A_GATHERING = {
    "answer_id": "answer",
    "change_id": "change",
    "commitment_id": "commitment",
    "contacts": "rater",
    "first": "rater",
    "learning_id": "learning",
    "offering_id": "offering",
    "question_id": "question",
    "second": "rater",
}
"""Fields with the id of what phones write at a gathering, and of the two people of a commitment (in a session the same
names stand for two assumptions). Its tables, cards and groups keep their ids.
"""

RENAMED = re.compile(r"x[0-9a-f]{31}")
"""How an id looks that was renamed with a secret. Whichever machine did it, it stays as it is from then on."""

NOTHING: Mapping[str, str] = {}

Rename = Callable[[str, str], str]
"""From what an id is called when counted, and the id, to its new name."""


def counted_through(
    values: tuple[T, ...], *, things: bool = False, also: Mapping[str, str] = NOTHING
) -> tuple[T, ...]:
    """The values with participants as rater-1, rater-2 and tables as table-1, table-2, in the order they come.

    A person who is an actor in one place and a rater in another has one number. With ``things`` cards, assumptions and
    all else that has an id are counted through as well; ``also`` names further fields.
    """
    counts: Counter[str] = Counter()

    def rename(kind: str, _old: str) -> str:
        counts[kind] += 1
        return f"{kind}-{counts[kind]}"

    return _renamed(values, _kinds(things=things) | dict(also), rename)


def renamed_with(
    secret: str,
    values: tuple[T, ...],
    *,
    things: bool = False,
    also: Mapping[str, str] = NOTHING,
) -> tuple[T, ...]:
    """The same with names that nobody can make without the secret (HMAC-SHA256).

    One secret gives an id one name, in every file: two files of one session can be told to be of one session, and what
    two machines added to it is told apart. Ids that were renamed before stay as they are.
    """

    def rename(_kind: str, old: str) -> str:
        return "x" + hmac.new(secret.encode(), old.encode(), sha256).hexdigest()[:31]

    return _renamed(values, _kinds(things=things) | dict(also), rename)


def _kinds(*, things: bool) -> dict[str, str]:
    return PEOPLE | THINGS if things else PEOPLE


def _renamed(values: tuple[T, ...], kinds: dict[str, str], rename: Rename) -> tuple[T, ...]:
    names: dict[str, str] = {}
    for field, old in _ids_in(values, kinds):
        if old not in names:
            names[old] = old if RENAMED.fullmatch(old) else rename(kinds[field], old)

    def renew(field: str, leaf: object) -> object:
        # An id of the bank or a kind is no id of something written, whatever its letters are.
        if type(leaf) is not str or field in WRITTEN_FIELDS or field in OTHER_IDS:
            return leaf
        if field == "place_id":
            return ":".join(names.get(part, part) for part in leaf.split(":"))
        return names.get(leaf, leaf)

    return tuple(rebuilt(value, renew) for value in values)


def _ids_in(value: object, kinds: dict[str, str], name: str = "") -> Iterator[tuple[str, str]]:
    """Every id of these kinds with the name of its field, in the order they come."""
    if isinstance(value, tuple):
        for part in value:
            yield from _ids_in(part, kinds, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _ids_in(getattr(value, field.name), kinds, field.name)
    elif name in kinds and isinstance(value, str) and value not in NOBODY:
        yield name, value
