"""The spread of a group as a thin cross behind its mark: how far apart the middle half of its answers lies.

Both lines run through the middle of the mark or point at it, so that everybody sees whose they are. They are drawn
while there are few enough marks to tell them apart, and then the legend says what they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.drawing.colours import LENS_STYLE, QUIET
from toolkit.drawing.gaps import Line
from toolkit.drawing.labelling import LABELS_AT_MOST
from toolkit.drawing.picture import MapPicture, Spread
from toolkit.drawing.sheet import Box
from toolkit.drawing.spreading import Spot
from toolkit.drawing.svg import line_element

LINE_WIDTH = 1.0


def has_crosses(picture: MapPicture) -> bool:
    """Whether any are drawn: where a group's answers differ, and there are few enough marks."""
    few = len(picture.marks) <= LABELS_AT_MOST
    return few and any(mark.spread is not None and _differs(mark.spread) for mark in picture.marks)


def _differs(spread: Spread) -> bool:
    return any(low < high for low, high in (spread.risk, spread.evidence))


def cross_lines(spot: Spot, field: Box) -> tuple[Line, ...]:
    """The line across and the line upward of a mark, in px, where marks stand in that field; none without a spread."""
    spread = spot.mark.spread
    if spread is None:
        return ()
    right, left = (field.left + (1 - value) * field.width for value in spread.evidence)
    low, high = (field.bottom - value * field.height for value in spread.risk)
    return ((left, spot.y), (right, spot.y)), ((spot.x, high), (spot.x, low))


def cross_elements(spots: Sequence[Spot], field: Box) -> list[str]:
    """The crosses of these marks, in that field."""
    return [
        line_element(*line, stroke=LENS_STYLE[spot.mark.lens].colour, stroke_width=LINE_WIDTH)
        for spot in spots
        for line in cross_lines(spot, field)
    ]


def cross_icon(size: float) -> str:
    """A cross in the legend, round 0, 0; ``size`` is half its height in px."""
    across = line_element((-size, 0), (size, 0), stroke=QUIET, stroke_width=LINE_WIDTH)
    upward = line_element((0, -size), (0, size), stroke=QUIET, stroke_width=LINE_WIDTH)
    return across + upward
