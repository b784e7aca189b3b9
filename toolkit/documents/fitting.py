"""How much room a text will take, before it is laid out: for documents that must keep to their page or their card.

The letters are reckoned a little too wide (``toolkit.drawing.letters``), so what fits here fits on paper too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from toolkit.documents.prose import LONG_WORD
from toolkit.documents.tongues import tongue_of
from toolkit.drawing.letters import text_width

MM_A_POINT = 25.4 / 72
LINE_HEIGHT = 1.29
"""The height of a line in em, that of the widest setting of our papers."""

TALL = {"ur": 2.1, "my": 1.65, "km": 1.65}
"""Line heights of scripts that need more, as ``document.css`` gives them."""

LONG_WORDS = 1.35
"""So much more room long words take; for others what is reckoned too wide is enough."""


def lines_of(text: str, width_mm: float, size_pt: float, *, bold: bool = False) -> int:
    """How many lines a text fills at most in a column of that width; an empty one fills none."""
    size_mm = size_pt * MM_A_POINT
    return sum(
        ceil(_waste(line) * text_width(line, size_mm, bold=bold) / width_mm)
        for line in text.split("\n")
    )


def _waste(line: str) -> float:
    """What the ends of lines leave empty, as a share; a long word breaks only every so many letters."""
    return LONG_WORDS if max(map(len, line.split()), default=0) > LONG_WORD else 1.0


def height_of(text: str, width_mm: float, size_pt: float, *, bold: bool = False) -> float:
    """The height in mm that a text fills at most."""
    em = TALL.get(tongue_of(text) or "", LINE_HEIGHT)
    return lines_of(text, width_mm, size_pt, bold=bold) * em * size_pt * MM_A_POINT


def heights_of(texts: Iterable[str], width_mm: float, size_pt: float, between_mm: float) -> float:
    """The height in mm of texts one under the other, with so much after each."""
    return sum(height_of(text, width_mm, size_pt) + between_mm for text in texts)


def largest_that_fits(
    text: str, sizes_pt: Sequence[float], width_mm: float, height_mm: float, *, bold: bool = False
) -> float | None:
    """The first of those type sizes at which the text fits the box, or None."""
    return next(
        (size for size in sizes_pt if height_of(text, width_mm, size, bold=bold) <= height_mm),
        None,
    )
