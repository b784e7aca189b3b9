"""What people answered, as a small picture of columns: how many said 0, 1, 2 and so on.

Told apart by length and by the count on top, never by colour: right on a grey photocopy. Only digits and letters stand
in it, so that it needs no font of ours; the words come beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from toolkit.drawing.colours import FONT_FAMILY, INK, LINE, PAPER, QUIET
from toolkit.drawing.sheet import Box
from toolkit.drawing.svg import Text, attribute, line_element, num, rect_element, text_element

STEP = 30.0
COLUMN = 22.0
TALLEST = 56.0
COUNT_PX = 15.0
FOOT_PX = 14.0
TOP = 20.0
FOOT = 20.0
OUTLINE = 1.5
SHORTEST = 3.0
SQUARES = 10
SQUARE = 10.0
SQUARE_STEP = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """How many people gave each answer, from low to high, and the letters under each column."""

    counts: tuple[int, ...]
    feet: tuple[str, ...]

    @property
    def width(self) -> float:
        """The width of the drawing in px."""
        return STEP * len(self.counts)

    @property
    def height(self) -> float:
        """The height of the drawing in px."""
        return TOP + TALLEST + FOOT


def impact_distribution(counts: Sequence[int]) -> Distribution:
    """The answers to "how bad is it if we are wrong?", 0 to 4."""
    return Distribution(counts=tuple(counts), feet=tuple(str(n) for n in range(len(counts))))


def claim_distribution(counts: Sequence[int]) -> Distribution:
    """The answers to "how do we know?", E0 to E5."""
    return Distribution(counts=tuple(counts), feet=tuple(f"E{n}" for n in range(len(counts))))


def distribution_svg(shown: Distribution, *, solid: bool = True) -> str:
    """The ``<svg>``. An earlier round is drawn hollow, beside the newest one, which is solid. Hidden from screen
    readers: the words beside it say the same.
    """
    tallest = max(1, *shown.counts)
    base = TOP + TALLEST
    parts = [line_element((0, base), (shown.width, base), stroke=QUIET, stroke_width=OUTLINE)]
    for place, (count, foot) in enumerate(zip(shown.counts, shown.feet, strict=True)):
        middle = STEP * (place + 0.5)
        parts.append(_column(middle, base, count, tallest, solid=solid))
        parts.append(
            text_element(
                Text(text=foot, x=middle, y=base + FOOT_PX + 2, size=FOOT_PX, anchor="middle")
            )
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{num(shown.width)}" height="{num(shown.height)}"'
        f' viewBox="0 0 {num(shown.width)} {num(shown.height)}" aria-hidden="true"'
        f' font-family="{attribute(FONT_FAMILY)}">{"".join(parts)}</svg>'
    )


def _column(middle: float, base: float, count: int, tallest: int, *, solid: bool) -> str:
    """One column with its count on top; an answer that nobody gave is a dot on the line."""
    if not count:
        dot = Box(left=middle - 1.5, top=base - SHORTEST - 1, width=3, height=SHORTEST)
        return rect_element(dot, fill=LINE)
    height = max(SHORTEST, TALLEST * count / tallest)
    box = Box(left=middle - COLUMN / 2, top=base - height, width=COLUMN, height=height)
    column = rect_element(box, fill=INK if solid else PAPER, stroke=INK, stroke_width=OUTLINE)
    said = text_element(
        Text(
            text=str(count),
            x=middle,
            y=box.top - 4,
            size=COUNT_PX,
            anchor="middle",
            bold=True,
        )
    )
    return column + said


def share_image(share: float) -> str:
    """How often something comes out, as ten squares, so many of them filled; the words beside it say the same.

    ``share`` is 0 to 1. Neither none nor all are filled unless it is so.
    """
    filled = min(SQUARES, max(0, round(share * SQUARES)))
    if 0 < share < 1:
        filled = min(SQUARES - 1, max(1, filled))
    squares = "".join(
        rect_element(
            Box(left=place * SQUARE_STEP + 1, top=1, width=SQUARE, height=SQUARE),
            fill=INK if place < filled else PAPER,
            stroke=INK,
            stroke_width=OUTLINE,
        )
        for place in range(SQUARES)
    )
    width, height = num(SQUARES * SQUARE_STEP), num(SQUARE + 2)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" aria-hidden="true">{squares}</svg>'
    )
    return f'<img class="share" alt="" src="data:image/svg+xml,{quote(svg)}">'


def distribution_image(shown: Distribution, words: str, *, solid: bool = True) -> str:
    """The picture as an ``<img>`` that says ``words`` to who cannot see it; its style sheet gives it a height."""
    svg = distribution_svg(shown, solid=solid)
    return (
        f'<img class="distribution" alt="{attribute(words)}" src="data:image/svg+xml,{quote(svg)}">'
    )
