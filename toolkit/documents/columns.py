"""Lists under headings, laid in columns before they are printed, so that what goes on in the next column says so.

Heights are reckoned (``fitting``), in mm. A list stays whole where the columns have room for that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

STEP_MM = 2.0
"""How finely the height of even columns is looked for."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """A list to be laid out: its items with the height of each."""

    items: tuple[tuple[T, float], ...]

    @property
    def height(self) -> float:
        """The height of all items."""
        return sum(height for _, height in self.items)


@dataclass(frozen=True, slots=True)
class Run(Generic[T]):
    """What stands of the list of that place in one column, and its height with the heading.

    ``goes_on`` when its beginning stands in another column.
    """

    place: int
    items: tuple[T, ...]
    height: float
    goes_on: bool


Column = tuple[Run[T], ...]


def even_columns(
    lists: Sequence[Listed[T]], heading: float, height: float, count: int
) -> tuple[Column[T], ...] | None:
    """At most ``count`` columns, none higher than ``height`` and as even as can be; None when that is too little room.

    Every list has a heading of that height, again where it goes on.
    """
    highs = [one.height + heading for one in lists]
    for whole in (True, False):
        uncut = max((high for high in highs if high <= height), default=0.0) if whole else 0.0
        limit = max(uncut, sum(highs) / count)
        while limit < height + STEP_MM:
            columns = columns_of(lists, heading, min(limit, height), whole=whole)
            if len(columns) <= count and _highest(columns) <= height:
                return columns
            limit += STEP_MM
    return None


def _highest(columns: Sequence[Column[T]]) -> float:
    return max((sum(run.height for run in column) for column in columns), default=0.0)


def columns_of(
    lists: Sequence[Listed[T]], heading: float, height: float, *, whole: bool = False
) -> tuple[Column[T], ...]:
    """As many columns of that height as are needed. ``whole``: a list that would fit in one column is not cut.

    An item that is higher than a column has one of its own, which is then higher.
    """
    columns: list[list[Run[T]]] = [[]]
    left = height
    for place, one in enumerate(lists):
        keeps = whole and heading + one.height <= height
        first = one.height if keeps else _together(one)
        if columns[-1] and heading + first > left:
            columns.append([])
            left = height
        for run in _runs(place, one, heading, left, height):
            if run.goes_on:
                columns.append([])
                left = height
            columns[-1].append(run)
            left -= run.height
    return tuple(tuple(column) for column in columns if column)


def _together(one: Listed[T]) -> float:
    """What a heading takes with it: its first two items, or the only one."""
    return sum(height for _, height in one.items[:2])


def _runs(
    place: int, one: Listed[T], heading: float, left: float, height: float
) -> Iterator[Run[T]]:
    """The pieces of a list: the first for the room that is left, the others for a column each."""
    items: list[T] = []
    used = heading
    goes_on = False
    for item, taken in one.items:
        if items and used + taken > left:
            yield Run(place, tuple(items), used, goes_on)
            items, used, left, goes_on = [], heading, height, True
        items.append(item)
        used += taken
    if items:
        yield Run(place, tuple(items), used, goes_on)
