"""The sizes of a chain for each kind of reader, in px."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.drawing.sheet import Style

EDGE = 6.0
LINE_EM = 1.35
CELL_RADII = 3.0
"""The room a mark takes across, in radii: the widest shape, and a little air."""
ROW_RADII = 3.3
"""The room a row of marks takes downwards: the highest shape, its base, and a little air."""
TOP_RADII = 1.5
BASE_AT, BASE_HIGH, BASE_HALF = 1.32, 0.32, 1.35
"""The base under a load-bearing mark: how far below its middle, how high, and half its width, in radii."""
MARK_ROWS_AT_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainSizes:
    """Type sizes, the radius of a mark and the type on it, and the room between things.

    ``lines`` are the most lines of text a card may have, from the one to wish for to the least; the first that keeps
    the drawing within ``comfort`` is taken.
    """

    text: float
    name: float
    legend: float
    radius: float
    mark_type: float
    letters: bool
    between_bands: float
    between_cards: float
    post: float
    lines: tuple[int, ...]
    comfort: float

    @property
    def pad(self) -> float:
        """The room round the text in a card, and round the cards in a band."""
        return 0.6 * self.text

    @property
    def line_height(self) -> float:
        """The height of a line of text."""
        return LINE_EM * self.text


SIZES: dict[Style, ChainSizes] = {
    Style.SCREEN: ChainSizes(
        text=14, name=16, legend=13, radius=13, mark_type=12, letters=True,
        between_bands=40, between_cards=20, post=9, lines=(6, 5, 4), comfort=800,
    ),
    Style.WALL: ChainSizes(
        text=22, name=26, legend=22, radius=19, mark_type=20, letters=False,
        between_bands=44, between_cards=30, post=12, lines=(5, 4, 3), comfort=800,
    ),
    # 9.5 pt, the smallest type on paper, is 12.67 px
    Style.PRINT: ChainSizes(
        text=12.7, name=14, legend=12.7, radius=12, mark_type=12.7, letters=False,
        between_bands=30, between_cards=17, post=8, lines=(7, 6, 5, 4, 3, 2), comfort=10_000,
    ),
    Style.IMAGE: ChainSizes(
        text=15, name=17, legend=14, radius=13, mark_type=12, letters=True,
        between_bands=44, between_cards=20, post=9, lines=(7, 6, 5, 4), comfort=1_000,
    ),
}  # fmt: skip
