"""The shapes of the lenses and the shield, round the point 0, 0."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, pi, sin, sqrt

from toolkit.drawing.colours import PAPER, SAFETY, Shape
from toolkit.drawing.svg import Text, num, text_element

TEXT_DROP = 0.36
"""How far below its middle the base line of a number lies, in em."""

_CORNERS: dict[Shape, tuple[tuple[float, float], ...]] = {
    Shape.SQUARE: ((-0.92, -0.92), (0.92, -0.92), (0.92, 0.92), (-0.92, 0.92)),
    # larger than the others: a triangle looks small, and a number must stand in it
    Shape.TRIANGLE: ((0.0, -1.42), (1.28, 0.76), (-1.28, 0.76)),
    # wider than high, so that a letter and two digits stand in it
    Shape.DIAMOND: ((0.0, -1.18), (1.46, 0.0), (0.0, 1.18), (-1.46, 0.0)),
    Shape.HEXAGON: tuple((1.12 * cos(k * pi / 3), 1.12 * sin(k * pi / 3)) for k in range(6)),
}

TEXT_SHIFT = {Shape.TRIANGLE: 0.12}
"""How far below the middle of the mark its number stands, in radii."""

OUTLINE = 0.15
HEAVY_OUTLINE = 0.26
"""The width of the outline, in radii."""

_BARE_REACH = {
    Shape.CIRCLE: 1.0,
    Shape.SQUARE: 0.92 * sqrt(2),
    Shape.TRIANGLE: hypot(1.28, 0.76),
    Shape.DIAMOND: 1.46,
    Shape.HEXAGON: 1.12,
}

SHIELD_AT = (0.85, -0.95)
SHIELD_SIZE = 0.42
"""Where the shield sits on a mark's shoulder, and half its height, in radii."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The circle that holds a mark with its outline and shield: its middle beside the mark's own, and its radius."""

    x: float
    y: float
    radius: float


def reach_of(shape: Shape, *, shielded: bool) -> Reach:
    """The circle round a mark of radius 1."""
    bare = _BARE_REACH[shape] + OUTLINE / 2
    if not shielded:
        return Reach(x=0, y=0, radius=bare)
    # one circle round the shape and the far corner of its shield: the middle moves towards the shield
    return Reach(x=0.18, y=-0.22, radius=max(1.62, bare + 0.24))


def shape_element(
    shape: Shape, radius: float, *, fill: str, stroke: str, stroke_width: float
) -> str:
    """The outline of a lens round 0, 0."""
    paint = f'fill="{fill}" stroke="{stroke}" stroke-width="{num(stroke_width)}"'
    if shape is Shape.CIRCLE:
        return f'<circle r="{num(radius)}" {paint}/>'
    points = " ".join(f"{num(x * radius)},{num(y * radius)}" for x, y in _CORNERS[shape])
    return f'<polygon points="{points}" {paint} stroke-linejoin="round"/>'


def shield_element(x: float, y: float, size: float) -> str:
    """A shield with "!" round x, y; ``size`` is half its height in px."""
    top, side, low = num(y - size), size * 0.86, num(y + size)
    left, right, waist = num(x - side), num(x + side), num(y + size * 0.15)
    outline = (
        f"M{left} {top}L{right} {top}L{right} {waist}"
        f"Q{right} {num(y + size * 0.75)} {num(x)} {low}"
        f"Q{left} {num(y + size * 0.75)} {left} {waist}Z"
    )
    exclamation = Text(
        text="!",
        x=x,
        y=y + size * 0.5,
        size=size * 1.5,
        anchor="middle",
        fill=PAPER,
        bold=True,
    )
    return (
        f'<path d="{outline}" fill="{SAFETY}" stroke="{PAPER}" stroke-width="1"/>'
        f"{text_element(exclamation)}"
    )
