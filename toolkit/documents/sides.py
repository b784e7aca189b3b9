"""Groups of lines in two columns, cut before the layout.

WeasyPrint lays out columns that balance themselves many times over: they took a fifth of the time of a plan (measured).
So the heights are reckoned here (``fitting``), and the page gets two columns that are what they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A run of lines of one group: ``start`` up to, not with, ``stop``. One that starts later goes on from before."""

    group: int
    start: int
    stop: int


Column: TypeAlias = tuple[Slice, ...]
Spread: TypeAlias = tuple[Column, Column]
"""Two columns side by side on one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    group: int
    at: int
    height: float


def spreads(
    groups: Sequence[Sequence[float]], *, heading: float, first_room: float, room: float
) -> tuple[Spread, ...]:
    """The columns of each page, left and right about equally high on the last.

    ``groups`` gives the height of each line of each group in mm, at least one line a group; ``heading`` what a heading
    takes, which a column that goes on with a group says again. ``first_room`` is the height left on the first page,
    ``room`` that of the others. A line higher than a page stands alone in its column.
    """
    lines = [
        _Line(group=group, at=at, height=height)
        for group, heights in enumerate(groups)
        for at, height in enumerate(heights)
    ]
    made = []
    here = first_room
    while lines:
        left, right, lines = _page(lines, heading, here)
        made.append((_column(left), _column(right)))
        here = room
    return tuple(made)


def _page(
    lines: list[_Line], heading: float, room: float
) -> tuple[list[_Line], list[_Line], list[_Line]]:
    """The two columns of a page, and what is left for the next."""
    at = min(
        range(1, len(lines) + 1),
        key=lambda cut: (max(_height(lines[:cut], heading), _height(lines[cut:], heading)), -cut),
    )
    if _height(lines[:at], heading) <= room and _height(lines[at:], heading) <= room:
        return lines[:at], lines[at:], []
    left = _fitting(lines, heading, room)
    right = left + _fitting(lines[left:], heading, room)
    return lines[:left], lines[left:right], lines[right:]


def _fitting(lines: list[_Line], heading: float, room: float) -> int:
    """How many lines fit one column; at least one where there is any."""
    most = len(lines)
    fits = (count for count in range(2, most + 1) if _height(lines[:count], heading) > room)
    return max(min(1, most), next(fits, most + 1) - 1)


def _height(lines: Sequence[_Line], heading: float) -> float:
    headings = len({line.group for line in lines})
    return sum(line.height for line in lines) + headings * heading


def _column(lines: Sequence[_Line]) -> Column:
    return tuple(
        Slice(
            group=group,
            start=min(line.at for line in lines if line.group == group),
            stop=max(line.at for line in lines if line.group == group) + 1,
        )
        for group in dict.fromkeys(line.group for line in lines)
    )
