"""The paper a map is drawn on: how large, for whose eyes, and where the plot lies on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.domain.vocabulary import Quadrant


class Style(StrEnum):
    """Who looks: a person at a screen, a room at a wall, a reader of paper, or whoever opens an image file."""

    SCREEN = "screen"
    WALL = "wall"
    PRINT = "print"
    IMAGE = "image"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in px, from its top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The bottom edge."""
        return self.top + self.height

    def overlaps(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def shrunk(self, by: float) -> Box:
        """The box with so much taken off every side."""
        return Box(
            left=self.left + by,
            top=self.top + by,
            width=self.width - 2 * by,
            height=self.height - 2 * by,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSize:
    """How large marks are drawn: radius and type in px, and what stands on them. ``type_px`` 0 means nothing does."""

    radius: float
    type_px: float
    letters: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Types:
    """The type sizes of a style in px, and its mark sizes from the one to wish for to the smallest."""

    axis: float
    quadrant: float
    legend: float
    label: float
    mark_sizes: tuple[MarkSize, ...]


def _sizes(*sizes: tuple[float, float, bool]) -> tuple[MarkSize, ...]:
    return tuple(MarkSize(radius=r, type_px=px, letters=letters) for r, px, letters in sizes)


TYPES: dict[Style, Types] = {
    Style.SCREEN: Types(
        axis=14, quadrant=16, legend=13, label=13,
        mark_sizes=_sizes(
            (15, 13, True), (13, 12, True), (12, 13, False), (10, 12, False), (8, 10, False), (6, 8, False),
            (5, 6, False), (4, 0, False),
        ),
    ),
    Style.WALL: Types(
        axis=22, quadrant=26, legend=22, label=22,
        mark_sizes=_sizes(
            (27, 24, True), (24, 26, False), (21, 24, False), (18, 22, False), (15, 19, False), (12, 15, False),
            (9, 12, False), (7, 9, False), (5, 0, False),
        ),
    ),
    # 9.5 pt, the smallest type on paper, is 12.67 px
    Style.PRINT: Types(
        axis=12.7, quadrant=14, legend=12.7, label=12.7,
        mark_sizes=_sizes(
            (15, 12.7, True), (13, 12.7, False), (11, 12.7, False), (9, 11, False), (7, 9, False), (4, 0, False)
        ),
    ),
    Style.IMAGE: Types(
        axis=15, quadrant=17, legend=14, label=14,
        mark_sizes=_sizes(
            (16, 14, True), (13, 12, True), (12, 13, False), (10, 12, False), (7, 9, False), (4, 0, False)
        ),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of paper, with the plot on it; all in px."""

    width: float
    height: float
    style: Style
    plot: Box

    @property
    def for_hands(self) -> bool:
        """Whether marks on it can be taken hold of: then the drawing says where they are and whose."""
        return self.style in (Style.SCREEN, Style.WALL)

    @property
    def types(self) -> Types:
        """The type and mark sizes of this style."""
        return TYPES[self.style]

    @property
    def name_band(self) -> float:
        """The height at the top and bottom of the plot that is kept for the names of the quarters."""
        return 1.5 * self.types.quadrant

    def quarter(self, quadrant: Quadrant) -> Box:
        """Where a quarter of the map lies: *test now* is top right."""
        right = quadrant in (Quadrant.TEST_NOW, Quadrant.LATER)
        low = quadrant in (Quadrant.LATER, Quadrant.CARRY_ON)
        return Box(
            left=self.plot.left + (self.plot.width / 2 if right else 0),
            top=self.plot.top + (self.plot.height / 2 if low else 0),
            width=self.plot.width / 2,
            height=self.plot.height / 2,
        )

    def room(self, quadrant: Quadrant) -> Box:
        """Where marks of a quarter may stand: all of it but the band with its name."""
        quarter = self.quarter(quadrant)
        named_on_top = quadrant in (Quadrant.TEST_NOW, Quadrant.WATCH)
        return Box(
            left=quarter.left,
            top=quarter.top + (self.name_band if named_on_top else 0),
            width=quarter.width,
            height=quarter.height - self.name_band,
        )

    @property
    def open_plot(self) -> Box:
        """The plot without the two bands."""
        return Box(
            left=self.plot.left,
            top=self.plot.top + self.name_band,
            width=self.plot.width,
            height=self.plot.height - 2 * self.name_band,
        )

    def field(self, radius: float) -> Box:
        """Where the middle of a mark of that radius may stand; its edges are 0 and 1 of both axes."""
        return self.open_plot.shrunk(radius + 2)
