"""Participants and tables in what leaves the house: counted through, so that nobody's phone is found by its id."""

from __future__ import annotations

from typing import TypeVar

from toolkit.domain.vocabulary import FACILITATOR, TEAM
from toolkit.exchange.rebuilding import rebuilt

T = TypeVar("T")

NOBODY = (FACILITATOR, TEAM)
"""The actor and the rater that stand for no single person; they keep their names."""


def counted_through(values: tuple[T, ...]) -> tuple[T, ...]:
    """The values with participants as rater-1, rater-2 and tables as table-1, table-2, in the order they come.

    A person who is an actor in one place and a rater in another has one number.
    """
    people: dict[str, str] = {}
    tables: dict[str, str] = {}

    def renew(name: str, leaf: object) -> object:
        if (
            name in {"actor", "participant", "rater"}
            and isinstance(leaf, str)
            and leaf not in NOBODY
        ):
            return people.setdefault(leaf, f"rater-{len(people) + 1}")
        if name == "table" and isinstance(leaf, str):
            return tables.setdefault(leaf, f"table-{len(tables) + 1}")
        return leaf

    return tuple(rebuilt(value, renew) for value in values)
