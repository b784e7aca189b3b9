"""Where a page of cards is cut, and what stands near, read from its picture."""

from __future__ import annotations

from itertools import groupby

from PIL import Image

from tests.documents.paper import DOTS_PER_INCH

PX_A_MM = DOTS_PER_INCH / 25.4
MARGIN_MM = 8.0
CARD_MM = {"a4": 70.0, "letter": 65.6}
"""How high a card is on each paper; four stand one under the other."""

DARK = 250
"""A dashed line of a hair's breadth is not much darker than paper in a picture of this size."""


def lines_in_the_middle(picture: Image.Image) -> int:
    """How many lines run from top to bottom within 3 mm of the middle of the page, where two cards meet."""
    middle, reach = picture.width // 2, round(3 * PX_A_MM)
    columns = range(middle - reach, middle + reach)
    dark = [_ink(picture.crop((x, 0, x + 1, picture.height))) > 0.2 for x in columns]
    return sum(is_line for is_line, _columns in groupby(dark))


def ink_above_cuts(picture: Image.Image, paper: str) -> list[float]:
    """For each cut across the page, how much stands in the 2 mm above it: the lines down through it, nothing else."""
    cuts = (round((MARGIN_MM + row * CARD_MM[paper]) * PX_A_MM) for row in range(1, 5))
    deep = round(2 * PX_A_MM)
    return [_ink(picture.crop((0, y - 1 - deep, picture.width, y - 1))) for y in cuts]


def ink_below_lines(picture: Image.Image) -> list[float]:
    """For each line to write on, how much stands in the millimetre below it."""
    deep = round(PX_A_MM)
    rows = [_ink(picture.crop((0, y, picture.width, y + 1))) > 0.7 for y in range(picture.height)]
    ends = [y for y in range(1, picture.height) if rows[y - 1] and not rows[y]]
    return [_ink(picture.crop((0, y + 1, picture.width, y + 1 + deep))) for y in ends]


def _ink(picture: Image.Image) -> float:
    """The share of the picture that is not paper."""
    return sum(picture.histogram()[:DARK]) / (picture.width * picture.height)
