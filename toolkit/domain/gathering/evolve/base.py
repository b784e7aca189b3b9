"""The dispatch that the small functions register with, and the moves on tuples that they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import singledispatch
from typing import TypeVar

from toolkit.domain.evolve.base import replace_where
from toolkit.domain.gathering.parts.whole import Door, Gathering
from toolkit.domain.gathering.vocabulary import WordState
from toolkit.domain.vocabulary import FACILITATOR

T = TypeVar("T")


@singledispatch
def evolve(change: object, gathering: Gathering, at: datetime) -> Gathering:
    """The gathering after ``change``, made at ``at``. Kinds without a function of their own leave it as it is."""
    return gathering


def put(items: tuple[T, ...], new: T, is_it: Callable[[T], bool]) -> tuple[T, ...]:
    """The items with ``new`` in the place of the one that it renews, or at the end."""
    if any(is_it(item) for item in items):
        return replace_where(items, is_it, lambda _old: new)
    return (*items, new)


def turned(people: tuple[str, ...], one: str, wanted: bool) -> tuple[str, ...]:
    """The people with that one among them, once, or not."""
    others = tuple(each for each in people if each != one)
    return (*others, one) if wanted else others


def renew_door(gathering: Gathering, renew: Callable[[Door], Door]) -> Gathering:
    """The gathering with its door changed; nothing where there is none."""
    return replace(gathering, door=gathering.door and renew(gathering.door))


def state_at_first(gathering: Gathering, participant: str) -> WordState:
    """Whether what somebody writes now is seen at once: the facilitator's are, others' where nobody reads first."""
    read_first = gathering.door is not None and gathering.door.moderated
    return WordState.WAITING if read_first and participant != FACILITATOR else WordState.SHOWN
