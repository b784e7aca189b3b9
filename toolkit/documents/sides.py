"""Groups of lines in two columns, page after page, cut before the layout.

WeasyPrint lays out columns that balance themselves many times over: they took a fifth of the time of a plan (measured).
So the heights are reckoned here (``fitting``), and the page gets two columns that are what they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeAlias

from toolkit.documents.columns import Listed, Run, columns_of, even_columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A run of lines of one group: ``start`` up to, not with, ``stop``. One that starts later goes on from before."""

    group: int
    start: int
    stop: int


Column: TypeAlias = tuple[Slice, ...]
Spread: TypeAlias = tuple[Column, Column]
"""Two columns side by side on one page."""

Line: TypeAlias = tuple[int, int]
"""A line as the number of its group and its own number there."""


def spreads(
    groups: Sequence[Sequence[float]], *, heading: float, first_room: float, room: float
) -> tuple[Spread, ...]:
    """The columns of each page, left and right as even as can be on the last; a group stays whole where it can.

    ``groups`` gives the height of each line of each group in mm, at least one line a group; ``heading`` what a heading
    takes, which a column that goes on with a group says again. ``first_room`` is the height left on the first page,
    ``room`` that of the others. A line higher than a page stands alone in its column.
    """
    left = [
        Listed(tuple(((group, at), height) for at, height in enumerate(heights)))
        for group, heights in enumerate(groups)
    ]
    made = []
    here = first_room
    while left:
        page = even_columns(left, heading, here, 2) or columns_of(left, heading, here)[:2]
        first, second = (*page, ())[:2]
        made.append((_column(first), _column(second)))
        left = _after(left, sum(len(run.items) for run in chain(first, second)))
        here = room
    return tuple(made)


def _column(runs: Sequence[Run[Line]]) -> Column:
    lines = [(run.items[0], run.items[-1]) for run in runs]
    return tuple(Slice(group=group, start=at, stop=last + 1) for (group, at), (_, last) in lines)


def _after(lists: Sequence[Listed[Line]], count: int) -> list[Listed[Line]]:
    """What is left of the lists without so many lines at their beginning."""
    rest = []
    for one in lists:
        items = tuple(islice(one.items, count, None))
        count -= len(one.items) - len(items)
        if items:
            rest.append(Listed(items))
    return rest
