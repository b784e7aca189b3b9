"""The spread of a group as a thin cross behind its mark: how far apart the middle half of its answers lies.

It is drawn while there are few enough marks to tell the crosses apart, and then the legend says what they are.
"""

from __future__ import annotations

from toolkit.drawing.colours import LENS_STYLE, QUIET
from toolkit.drawing.gaps import Line
from toolkit.drawing.labelling import LABELS_AT_MOST
from toolkit.drawing.picture import MapPicture, Mark, Spread
from toolkit.drawing.sheet import Box
from toolkit.drawing.svg import line_element

LINE_WIDTH = 1.0


def crossed_marks(picture: MapPicture) -> tuple[Mark, ...]:
    """The marks that have a cross: those of a group whose answers differ."""
    if len(picture.marks) > LABELS_AT_MOST:
        return ()
    return tuple(
        mark for mark in picture.marks if mark.spread is not None and _differs(mark.spread)
    )


def _differs(spread: Spread) -> bool:
    return any(low < high for low, high in (spread.risk, spread.evidence))


def cross_lines(mark: Mark, field: Box) -> tuple[Line, Line]:
    """The line across and the line upward of a mark that has a cross, in px, where marks stand in that field."""
    if mark.spread is None:
        raise ValueError(mark.assumption_id)
    right, left = (field.left + (1 - value) * field.width for value in mark.spread.evidence)
    low, high = (field.bottom - value * field.height for value in mark.spread.risk)
    middle_x, middle_y = (left + right) / 2, (low + high) / 2
    return ((left, middle_y), (right, middle_y)), ((middle_x, high), (middle_x, low))


def cross_elements(picture: MapPicture, field: Box) -> list[str]:
    """The crosses of a map whose marks stand in that field."""
    return [
        line_element(*line, stroke=LENS_STYLE[mark.lens].colour, stroke_width=LINE_WIDTH)
        for mark in crossed_marks(picture)
        for line in cross_lines(mark, field)
    ]


def cross_icon(size: float) -> str:
    """A cross in the legend, round 0, 0; ``size`` is half its height in px."""
    across = line_element((-size, 0), (size, 0), stroke=QUIET, stroke_width=LINE_WIDTH)
    upward = line_element((0, -size), (0, size), stroke=QUIET, stroke_width=LINE_WIDTH)
    return across + upward
