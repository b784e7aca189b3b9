"""Marks that would stand on one another are spread in a small spiral, each within its own quarter of the map.

Positions are taken in the order of the marks, so the same cards always give the same picture.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import cos, hypot, pi, sin, sqrt

from toolkit.domain.vocabulary import Quadrant, Strip
from toolkit.drawing.colours import LENS_STYLE
from toolkit.drawing.picture import Mark
from toolkit.drawing.shapes import Reach, reach_of
from toolkit.drawing.sheet import Box, MarkSize, Sheet

FILLED_AT_MOST = 0.70
"""The share of a quarter that marks may fill before smaller ones are drawn: above it they drift from their place."""

TURNS_AT_MOST = 8_000
GOLDEN_ANGLE = pi * (3 - sqrt(5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a mark is drawn: its middle, and the circle that holds it with its shield, in px."""

    mark: Mark
    x: float
    y: float
    reach: Reach

    @property
    def box(self) -> Box:
        """The square round the mark."""
        side = 2 * self.reach.radius
        return Box(
            left=self.x + self.reach.x - self.reach.radius,
            top=self.y + self.reach.y - self.reach.radius,
            width=side,
            height=side,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Spreading:
    """The spots in the order of the marks, the size they are drawn at, and whether each found a place of its own."""

    spots: tuple[Spot, ...]
    size: MarkSize
    apart: bool


def spread_marks(marks: tuple[Mark, ...], sheet: Sheet) -> Spreading:
    """Every mark in a place of its own, at the largest mark size of the style that allows it.

    At the smallest size marks may overlap, when a quarter has no free place left.
    """
    sizes = sheet.types.mark_sizes
    roomy = [size for size in sizes if _share_filled(marks, sheet, size) <= FILLED_AT_MOST]
    for size in roomy:
        found = _spread(marks, sheet, size)
        if found.apart:
            return found
    return _spread(marks, sheet, sizes[-1])


def _share_filled(marks: tuple[Mark, ...], sheet: Sheet, size: MarkSize) -> float:
    """The share of the fullest quarter that its marks fill."""
    filled: dict[Quadrant, float] = defaultdict(float)
    for mark in marks:
        filled[mark.quadrant] += (2 * _reach(mark, size.radius).radius) ** 2
    return max(filled.values(), default=0.0) * 4 / (sheet.open_plot.width * sheet.open_plot.height)


def _spread(marks: tuple[Mark, ...], sheet: Sheet, size: MarkSize) -> Spreading:
    taken = _Taken(cell=4 * size.radius)
    turns: dict[tuple[int, int], int] = defaultdict(int)
    settled = [_settle(mark, sheet, size, taken, turns) for mark in marks]
    return Spreading(
        spots=tuple(spot for spot, _ in settled),
        size=size,
        apart=all(apart for _, apart in settled),
    )


def _settle(
    mark: Mark, sheet: Sheet, size: MarkSize, taken: _Taken, turns: dict[tuple[int, int], int]
) -> tuple[Spot, bool]:
    """The first free place on the spiral round the mark's own place, and whether there was one."""
    reach = _reach(mark, size.radius)
    room = _room(sheet, mark, reach)
    x, y = _true_place(mark, sheet, size, room)
    tie = (round(x), round(y))
    for turn in range(turns[tie], TURNS_AT_MOST):
        there = _spiral(x, y, turn, size.radius, room)
        if there is not None and taken.is_free(
            there[0] + reach.x, there[1] + reach.y, reach.radius
        ):
            turns[tie] = turn + 1
            taken.add(there[0] + reach.x, there[1] + reach.y, reach.radius)
            return Spot(mark=mark, x=there[0], y=there[1], reach=reach), True
    turns[tie] = TURNS_AT_MOST
    return Spot(mark=mark, x=x, y=y, reach=reach), False


def _reach(mark: Mark, radius: float) -> Reach:
    shape = LENS_STYLE[mark.lens].shape
    unit = reach_of(shape, shielded=mark.strip is not Strip.NONE)
    return Reach(x=unit.x * radius, y=unit.y * radius, radius=unit.radius * radius)


def _room(sheet: Sheet, mark: Mark, reach: Reach) -> Box:
    """Where the middle of the mark may stand so that the whole of it lies in its own quarter."""
    room = sheet.room(mark.quadrant).shrunk(reach.radius + 1)
    return Box(
        left=room.left - reach.x, top=room.top - reach.y, width=room.width, height=room.height
    )


def _true_place(mark: Mark, sheet: Sheet, size: MarkSize, room: Box) -> tuple[float, float]:
    """Where the scores put the mark, moved into its own quarter where it would touch the edge."""
    field = sheet.field(size.radius)
    x = field.left + mark.x * field.width
    y = field.bottom - mark.y * field.height
    return min(max(x, room.left), room.right), min(max(y, room.top), room.bottom)


def _spiral(x: float, y: float, turn: int, radius: float, room: Box) -> tuple[float, float] | None:
    """A place on the spiral round x, y, or None when it lies outside the room."""
    away_x, away_y = _turn(turn)
    there_x, there_y = x + away_x * radius, y + away_y * radius
    if room.left <= there_x <= room.right and room.top <= there_y <= room.bottom:
        return there_x, there_y
    return None


@cache
def _turn(turn: int) -> tuple[float, float]:
    """The offset of a turn of the spiral in radii (Vogel's sunflower: even in every direction)."""
    distance = 0.9 * sqrt(turn)
    return distance * cos(turn * GOLDEN_ANGLE), distance * sin(turn * GOLDEN_ANGLE)


class _Taken:
    """The places taken so far, in cells, so that looking for a free one stays quick at a thousand marks."""

    def __init__(self, cell: float) -> None:
        self.cell = cell
        self._cells: dict[tuple[int, int], list[tuple[float, float, float]]] = defaultdict(list)

    def add(self, x: float, y: float, reach: float) -> None:
        self._cells[self._cell_of(x, y)].append((x, y, reach))

    def is_free(self, x: float, y: float, reach: float) -> bool:
        return all(
            hypot(x - other_x, y - other_y) >= reach + other_reach
            for other_x, other_y, other_reach in self._near(x, y)
        )

    def _near(self, x: float, y: float) -> Iterator[tuple[float, float, float]]:
        column, row = self._cell_of(x, y)
        for near_column in (column - 1, column, column + 1):
            for near_row in (row - 1, row, row + 1):
                yield from self._cells.get((near_column, near_row), ())

    def _cell_of(self, x: float, y: float) -> tuple[int, int]:
        return int(x // self.cell), int(y // self.cell)
