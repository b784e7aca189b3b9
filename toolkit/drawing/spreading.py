"""Marks that would stand on one another are spread in a small spiral, each within its own quarter of the map.

Positions are taken in the order of the marks, so the same cards always give the same picture. Claims find their places
after all marks: a mark stands where it stands, whatever was claimed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile
from math import cos, hypot, pi, sin, sqrt

from toolkit.domain.vocabulary import Quadrant, Strip
from toolkit.drawing.colours import LENS_STYLE
from toolkit.drawing.picture import Mark
from toolkit.drawing.shapes import Reach, reach_of
from toolkit.drawing.sheet import Box, MarkSize, Sheet
from toolkit.scoring.standing import quadrant_of

FILLED_AT_MOST = 0.85
"""The share of a quarter that marks may fill before smaller ones are drawn: above it they drift from their place."""

CROWD = 150
CROWD_FILLS_AT_MOST = 0.60
"""The same for more than so many marks: looking for the last free places takes longer than it is worth."""

DRIFT_AT_MOST = 0.2
"""The share of the map's width or height that a mark may stand from its place: smaller marks stand nearer to theirs."""

READ_FROM = 0.9
"""Marks are not made smaller for that when their numbers would be lower than this share of a text beside a mark."""

TURNS_AT_MOST = 8_000
FINE_TURNS_AT_MOST = 32_000
STEP, FINE_STEP = 0.9, 0.45
"""How close in radii the places of the spiral lie, in a crowd and else, and how many are tried: out to the same place.
"""

CLAIM_TURNS_AT_MOST = 120
"""A claim that finds no free place so near its own is drawn there all the same, behind the marks."""

CLAIM_SIZE = 0.5
"""How large a claim is drawn, as a share of its mark."""

GOLDEN_ANGLE = pi * (3 - sqrt(5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """Where a claim is drawn: its middle, and the radius of the circle that holds it, in px."""

    x: float
    y: float
    radius: float

    @property
    def box(self) -> Box:
        """The square round the claim."""
        return Box(
            left=self.x - self.radius,
            top=self.y - self.radius,
            width=2 * self.radius,
            height=2 * self.radius,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a mark is drawn: its middle, and the circle that holds it with its shield, in px; and its claim, if any."""

    mark: Mark
    x: float
    y: float
    reach: Reach
    claimed: Claimed | None = None

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
    """The spots in the order of the marks, and the size they are drawn at."""

    spots: tuple[Spot, ...]
    size: MarkSize


def spread_marks(marks: tuple[Mark, ...], sheet: Sheet) -> Spreading:
    """Every mark in a place of its own, at the largest mark size of the style that allows it.

    Where marks drift far from their places, the largest size at which they do not is taken, if its numbers are read as
    well. At the smallest size marks may overlap, when a quarter has no free place left.
    """
    found = _apart(marks, sheet)
    largest = next(found, None)
    if largest is None:
        smallest = sheet.types.mark_sizes[-1]
        settler = _Settler(sheet, smallest, len(marks))
        crowded = [settler.settle(mark)[0] for mark in marks]
        return Spreading(spots=_with_claims(crowded, settler), size=smallest)
    if len(marks) > CROWD or _is_near(largest, sheet):
        return largest
    legible = takewhile(lambda one: one.size.type_px >= READ_FROM * sheet.types.label, found)
    return next((one for one in legible if _is_near(one, sheet)), largest)


def _apart(marks: tuple[Mark, ...], sheet: Sheet) -> Iterator[Spreading]:
    """The marks spread at every size but the smallest, the largest first, where each finds a place of its own."""
    full = FILLED_AT_MOST if len(marks) <= CROWD else CROWD_FILLS_AT_MOST
    for size in sheet.types.mark_sizes[:-1]:
        if _share_filled(marks, sheet, size) <= full:
            spots = _spread_apart(marks, sheet, size)
            if spots is not None:
                yield Spreading(spots=spots, size=size)


def _is_near(spread: Spreading, sheet: Sheet) -> bool:
    """Whether no mark stands farther from its place than it may."""
    plot = sheet.open_plot
    return all(
        abs(spot.x - x) <= DRIFT_AT_MOST * plot.width
        and abs(spot.y - y) <= DRIFT_AT_MOST * plot.height
        for spot in spread.spots
        for x, y in [place_of(spot, sheet, spread.size)]
    )


def place_of(spot: Spot, sheet: Sheet, size: MarkSize) -> tuple[float, float]:
    """Where the mark of a spot would stand alone, in px: where its scores put it, within its own quarter."""
    return _true_place(spot.mark, sheet, size, _room(sheet, spot.mark, spot.reach))


def _spread_apart(marks: tuple[Mark, ...], sheet: Sheet, size: MarkSize) -> tuple[Spot, ...] | None:
    """Every mark in a place of its own, or None as soon as one finds none."""
    settler = _Settler(sheet, size, len(marks))
    spots = []
    for mark in marks:
        spot, apart = settler.settle(mark)
        if not apart:
            return None
        spots.append(spot)
    return _with_claims(spots, settler)


def _with_claims(spots: list[Spot], settler: _Settler) -> tuple[Spot, ...]:
    return tuple(replace(spot, claimed=settler.claim(spot)) for spot in spots)


def _share_filled(marks: tuple[Mark, ...], sheet: Sheet, size: MarkSize) -> float:
    """The share of the fullest quarter that its marks fill."""
    filled: dict[Quadrant, float] = defaultdict(float)
    for mark in marks:
        filled[mark.quadrant] += (2 * _reach(mark, size.radius).radius) ** 2
    return max(filled.values(), default=0.0) * 4 / (sheet.open_plot.width * sheet.open_plot.height)


def _reach(mark: Mark, radius: float) -> Reach:
    return _scaled(mark, radius, shielded=mark.strip is not Strip.NONE)


def _bare_reach(mark: Mark, radius: float) -> Reach:
    """The reach of a mark's shape without its shield."""
    return _scaled(mark, radius, shielded=False)


def _scaled(mark: Mark, radius: float, *, shielded: bool) -> Reach:
    unit = reach_of(LENS_STYLE[mark.lens].shape, shielded=shielded)
    return Reach(x=unit.x * radius, y=unit.y * radius, radius=unit.radius * radius)


class _Settler:
    """Gives each mark the first free place on the spiral round its own, on one sheet, at one size."""

    def __init__(self, sheet: Sheet, size: MarkSize, count: int) -> None:
        self.sheet = sheet
        self.size = size
        crowded = count > CROWD
        self._step = STEP if crowded else FINE_STEP
        self._turns_at_most = TURNS_AT_MOST if crowded else FINE_TURNS_AT_MOST
        self._taken = _Taken(cell=4 * size.radius)
        self._turns: dict[tuple[int, int], int] = defaultdict(int)

    def settle(self, mark: Mark) -> tuple[Spot, bool]:
        """Where the mark is drawn, and whether it has that place for itself."""
        reach = _reach(mark, self.size.radius)
        room = _room(self.sheet, mark, reach)
        x, y = _true_place(mark, self.sheet, self.size, room)
        tie = (round(x), round(y))
        left, top, right, bottom = room.left, room.top, room.right, room.bottom
        step = self._step * self.size.radius
        for turn in range(self._turns[tie], self._turns_at_most):
            away_x, away_y = _turn(turn)
            there_x, there_y = x + away_x * step, y + away_y * step
            if not (left <= there_x <= right and top <= there_y <= bottom):
                continue
            if self._taken.take(there_x + reach.x, there_y + reach.y, reach.radius):
                self._turns[tie] = turn + 1
                return Spot(mark=mark, x=there_x, y=there_y, reach=reach), True
        self._turns[tie] = self._turns_at_most
        return Spot(mark=mark, x=x, y=y, reach=reach), False

    def claim(self, spot: Spot) -> Claimed | None:
        """Where the claim of a mark is drawn: as near its own place as is free. None where it would touch its mark."""
        mark = spot.mark
        if mark.claim is None:
            return None
        claimed = replace(mark, evidence=mark.claim, quadrant=quadrant_of(mark.risk, mark.claim))
        reach = _bare_reach(mark, CLAIM_SIZE * self.size.radius)
        room = _room(self.sheet, claimed, reach)
        x, _ = _true_place(claimed, self.sheet, self.size, room)
        y = min(max(spot.y, room.top), room.bottom)
        if hypot(x - spot.x, y - spot.y) < reach.radius + spot.reach.radius:
            return None
        step = STEP * reach.radius
        for turn in range(CLAIM_TURNS_AT_MOST):
            away_x, away_y = _turn(turn)
            there_x, there_y = x + away_x * step, y + away_y * step
            if not (room.left <= there_x <= room.right and room.top <= there_y <= room.bottom):
                continue
            if self._taken.take(there_x, there_y, reach.radius):
                return Claimed(x=there_x, y=there_y, radius=reach.radius)
        return Claimed(x=x, y=y, radius=reach.radius)


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


@cache
def _turn(turn: int) -> tuple[float, float]:
    """The offset of a turn of the spiral in steps (Vogel's sunflower: even in every direction)."""
    distance = sqrt(turn)
    return distance * cos(turn * GOLDEN_ANGLE), distance * sin(turn * GOLDEN_ANGLE)


class _Taken:
    """The places taken so far, in cells, so that looking for a free one stays quick at a thousand marks."""

    def __init__(self, cell: float) -> None:
        self.cell = cell
        self._cells: dict[tuple[int, int], list[tuple[float, float, float]]] = defaultdict(list)

    def take(self, x: float, y: float, reach: float) -> bool:
        """Take the circle if it is free, and say whether it was."""
        for other_x, other_y, other_reach in self._near(x, y):
            if hypot(x - other_x, y - other_y) < reach + other_reach:
                return False
        self._cells[self._cell_of(x, y)].append((x, y, reach))
        return True

    def _near(self, x: float, y: float) -> Iterator[tuple[float, float, float]]:
        column, row = self._cell_of(x, y)
        for near_column in (column - 1, column, column + 1):
            for near_row in (row - 1, row, row + 1):
                yield from self._cells.get((near_column, near_row), ())

    def _cell_of(self, x: float, y: float) -> tuple[int, int]:
        return int(x // self.cell), int(y // self.cell)
