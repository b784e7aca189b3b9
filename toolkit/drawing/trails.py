"""Trails: where the cards of a map stood at another date, or stand now, joined to their marks by arrows.

A trail always begins at an open dot, *then*, and ends at an arrow head, *now*, whichever of the two maps is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, hypot

from toolkit.drawing.colours import LENS_STYLE, PAPER
from toolkit.drawing.labelling import Label
from toolkit.drawing.layout import Layout, lay_out
from toolkit.drawing.picture import MapPicture, Mark
from toolkit.drawing.sheet import Box
from toolkit.drawing.spreading import Spot
from toolkit.drawing.svg import line_element, num
from toolkit.scoring.compare import SMALL_MOVE

TRAILS_AT_MOST = 40
"""Above this many trails only the longest are drawn: more would be a thicket (house rule); the words tell the rest."""

LINE_WIDTH, DOT, HEAD = 0.13, 0.28, 0.6
"""In radii of the marks, but never so small that print loses them (see :func:`_sizes`)."""

LOOKED_EVERY, NEAR = 3.0, 3.0
"""In px: how close the places of a trail lie that are looked at, and how far dot and head reach beside its line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trails:
    """The map of the other date, its marks under the same ids. ``earlier`` says that it lies before the drawn one."""

    other: MapPicture
    earlier: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """The way of one card in px: from its place then to its place now. ``clear`` is kept free at the end."""

    mark: Mark
    then: tuple[float, float]
    now: tuple[float, float]
    clear: float

    @property
    def length(self) -> float:
        """How far the card moved, in px."""
        return hypot(self.now[0] - self.then[0], self.now[1] - self.then[1])


def trails_on(layout: Layout, trails: Trails) -> tuple[Trail, ...]:
    """The trails of the cards that moved, the longest first; each ends where the two maps draw the card."""
    elsewhere = {
        spot.mark.assumption_id: spot for spot in lay_out(trails.other, layout.sheet).spots
    }
    found = (
        _trail(spot, elsewhere[spot.mark.assumption_id], layout, trails)
        for spot in layout.spots
        if spot.mark.assumption_id in elsewhere
        and has_moved(spot.mark, elsewhere[spot.mark.assumption_id].mark)
    )
    return tuple(sorted(found, key=lambda trail: -trail.length)[:TRAILS_AT_MOST])


def has_moved(mark: Mark, other: Mark) -> bool:
    """Whether two marks of a card stand so far apart that it counts as a move (the same rule as the words follow)."""
    away = max(abs(mark.risk - other.risk), abs(mark.evidence - other.evidence))
    return away >= SMALL_MOVE or mark.quadrant is not other.quadrant


def _trail(here: Spot, there: Spot, layout: Layout, trails: Trails) -> Trail:
    then, now = (there, here) if trails.earlier else (here, there)
    return Trail(
        mark=here.mark,
        then=(then.x, then.y),
        now=(now.x, now.y),
        clear=here.reach.radius if trails.earlier else _covered(layout, now),
    )


def _covered(layout: Layout, end: Spot) -> float:
    """How far from the end of a trail the arrow must stop so that no mark lies on it."""
    return max(
        (
            spot.reach.radius
            for spot in layout.spots
            if hypot(spot.x - end.x, spot.y - end.y) < spot.reach.radius
        ),
        default=0.0,
    )


def texts_clear_of(trails: Trails, layout: Layout) -> tuple[Label, ...]:
    """The texts that no trail runs through: a text across an arrow hides where a card went, and cannot be read."""
    drawn = trails_on(layout, trails)
    return tuple(
        label for label in layout.labels if not any(_crosses(trail, label.box) for trail in drawn)
    )


def _crosses(trail: Trail, box: Box) -> bool:
    """Whether the trail runs through the box, or its dot or head stands in it."""
    (from_x, from_y), (to_x, to_y) = trail.then, trail.now
    steps = ceil(trail.length / LOOKED_EVERY) or 1
    near = box.shrunk(-NEAR)
    return any(
        near.left < from_x + (to_x - from_x) * step / steps < near.right
        and near.top < from_y + (to_y - from_y) * step / steps < near.bottom
        for step in range(steps + 1)
    )


def trail_elements(layout: Layout, trails: Trails) -> list[str]:
    """The trails as SVG, to stand behind the marks."""
    return [
        element
        for trail in trails_on(layout, trails)
        for element in _elements(trail, layout.size.radius)
    ]


def _elements(trail: Trail, radius: float) -> list[str]:
    colour = LENS_STYLE[trail.mark.lens].colour
    width, dot, head = _sizes(radius)
    away = trail.length
    if away <= trail.clear + head:
        return []
    step_x, step_y = ((now - then) / away for then, now in zip(trail.then, trail.now, strict=True))
    tip = (trail.now[0] - step_x * trail.clear, trail.now[1] - step_y * trail.clear)
    neck = (tip[0] - step_x * head, tip[1] - step_y * head)
    wing_x, wing_y = -step_y * head * 0.55, step_x * head * 0.55
    corners = (tip, (neck[0] + wing_x, neck[1] + wing_y), (neck[0] - wing_x, neck[1] - wing_y))
    points = " ".join(f"{num(x)},{num(y)}" for x, y in corners)
    return [
        line_element(trail.then, neck, stroke=colour, stroke_width=width),
        f'<circle cx="{num(trail.then[0])}" cy="{num(trail.then[1])}" r="{num(dot)}" fill="{PAPER}"'
        f' stroke="{colour}" stroke-width="{num(width)}"/>',
        f'<polygon points="{points}" fill="{colour}"/>',
    ]


def _sizes(radius: float) -> tuple[float, float, float]:
    """The width of the line, the radius of the dot and the length of the head, in px."""
    return max(1.6, LINE_WIDTH * radius), max(3.0, DOT * radius), max(7.0, HEAD * radius)
