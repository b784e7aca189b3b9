"""The gap between what people say they know and what is written down: a small hollow claim, and a line to its mark.

It lies behind all marks. The line is broken, so that no grey photocopy takes it for the spread of a group.
"""

from __future__ import annotations

from math import hypot

from toolkit.drawing.colours import LENS_STYLE, PAPER, QUIET, Shape
from toolkit.drawing.shapes import shape_element
from toolkit.drawing.spreading import CLAIM_SIZE, Spot
from toolkit.drawing.svg import attribute, line_element, num

DASH = "4 3"
LINE_WIDTH = 1.4
OUTLINE_WIDTH = 1.4

Point = tuple[float, float]
Line = tuple[Point, Point]


def gap_line(spot: Spot) -> Line | None:
    """From the edge of the claim to the edge of the mark, in px; None without a claim."""
    if spot.claimed is None:
        return None
    away_x, away_y = spot.x - spot.claimed.x, spot.y - spot.claimed.y
    length = hypot(away_x, away_y)
    if length == 0:
        return None
    step_x, step_y = away_x / length, away_y / length
    start = spot.claimed.radius * 0.9
    end = length - spot.reach.radius * 0.8
    return (
        (spot.claimed.x + step_x * start, spot.claimed.y + step_y * start),
        (spot.claimed.x + step_x * end, spot.claimed.y + step_y * end),
    )


def gap_element(spot: Spot, radius: float, *, for_hands: bool) -> str:
    """The gap of a mark that is drawn with that radius; nothing without a claim.

    On a drawing for hands it names its card, so that it goes when the card is taken hold of.
    """
    line = gap_line(spot)
    if spot.claimed is None or line is None:
        return ""
    look = LENS_STYLE[spot.mark.lens]
    outline = shape_element(
        look.shape,
        radius * CLAIM_SIZE,
        fill=PAPER,
        stroke=look.colour,
        stroke_width=OUTLINE_WIDTH,
    )
    named = f' class="gap" data-gap="{attribute(spot.mark.assumption_id)}"' if for_hands else ""
    return (
        f"<g{named}>{line_element(*line, stroke=look.colour, stroke_width=LINE_WIDTH, dash=DASH)}"
        f'<g transform="translate({num(spot.claimed.x)} {num(spot.claimed.y)})">{outline}</g></g>'
    )


def gap_icon(size: float) -> str:
    """The gap in the legend, round 0, 0; ``size`` is half its height in px."""
    small, reach = size * 0.42, size * 0.8
    hollow = shape_element(Shape.CIRCLE, small, fill=PAPER, stroke=QUIET, stroke_width=1.2)
    solid = shape_element(Shape.CIRCLE, size * 0.52, fill=QUIET, stroke=QUIET, stroke_width=1)
    line = line_element((small - reach, 0), (reach, 0), stroke=QUIET, stroke_width=1.2)
    return (
        f'{line}<g transform="translate({num(-reach)} 0)">{hollow}</g>'
        f'<g transform="translate({num(reach)} 0)">{solid}</g>'
    )
