"""How large each card is with its text and its marks, and which cards a drawing has room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.domain.vocabulary import Strip
from toolkit.drawing.chain.picture import ChainCard, ChainMark
from toolkit.drawing.chain.sizes import (
    CELL_RADII,
    MARK_ROWS_AT_MOST,
    ROW_RADII,
    TOP_RADII,
    ChainSizes,
)
from toolkit.drawing.letters import even_lines
from toolkit.drawing.sheet import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSpot:
    """Where a mark stands: its middle, in px."""

    mark: ChainMark
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SizedCard:
    """A card whose text is broken into lines. ``cells`` are the marks that have a place, as (row, x from the left)."""

    card: ChainCard
    lines: tuple[str, ...]
    cells: tuple[tuple[int, float], ...]
    box_height: float
    height: float

    @property
    def more(self) -> int:
        """How many marks have no place under the card."""
        return len(self.card.marks) - len(self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCard:
    """A card in its place. ``below`` is the end of its marks, ``more_at`` the place for the number of further ones."""

    card: ChainCard
    box: Box
    lines: tuple[str, ...]
    spots: tuple[MarkSpot, ...]
    below: float
    more: int
    more_at: tuple[float, float]


def size_card(card: ChainCard, width: float, lines: int, sizes: ChainSizes) -> SizedCard:
    """A card of that width in px, with at most so many lines of text."""
    text = even_lines(card.text, width - 2 * sizes.pad, sizes.text, lines)
    box_height = max(1, len(text)) * sizes.line_height + 1.4 * sizes.pad
    cells = _cells(len(card.marks), width, sizes.radius)
    rows = cells[-1][0] + 1 if cells else 0
    marks_height = sizes.post + rows * ROW_RADII * sizes.radius if rows else 0
    return SizedCard(
        card=card,
        lines=text,
        cells=cells,
        box_height=box_height,
        height=box_height + marks_height,
    )


def place_card(
    sized: SizedCard, left: float, top: float, width: float, sizes: ChainSizes
) -> PlacedCard:
    """The card with its top left corner there."""
    box = Box(left=left, top=top, width=width, height=sized.box_height)
    first = box.bottom + sizes.post + TOP_RADII * sizes.radius
    down = ROW_RADII * sizes.radius
    spots = tuple(
        MarkSpot(mark=mark, x=left + x, y=first + row * down)
        for mark, (row, x) in zip(sized.card.marks, sized.cells, strict=False)
    )
    last_row = sized.cells[-1][0] if sized.cells else 0
    return PlacedCard(
        card=sized.card,
        box=box,
        lines=sized.lines,
        spots=spots,
        below=top + sized.height,
        more=sized.more,
        more_at=(box.right, first + last_row * down),
    )


def _cells(count: int, width: float, radius: float) -> tuple[tuple[int, float], ...]:
    """Marks in rows like bricks: the post of a mark in the second row stands between two of the first.

    Where the last row has no room for all of them, it keeps a cell free for the number of those left out.
    """
    cell = CELL_RADII * radius
    across = max(2, int(width // cell))
    margin = (width - across * cell) / 2
    cells: list[tuple[int, float]] = []
    for row in range(MARK_ROWS_AT_MOST):
        shift = 0.5 * (row % 2)
        in_row = across - row % 2
        cells += [(row, margin + (place + shift + 0.5) * cell) for place in range(in_row)]
    return tuple(cells[:count] if count <= len(cells) else cells[:-1])


def kept_cards(sized: Sequence[SizedCard], room: float, between: float) -> tuple[SizedCard, ...]:
    """The cards that fit into that height, in their order.

    Where not all fit, those that rest on a card of the safety strip stay first, then those that rest on a load-bearing
    assumption, then the others as the team wrote them.
    """
    chosen: set[int] = set()
    used = -between
    for place in sorted(range(len(sized)), key=lambda place: _stays(sized[place].card)):
        used += sized[place].height + between
        if used > room:
            break
        chosen.add(place)
    return tuple(one for place, one in enumerate(sized) if place in chosen)


def _stays(card: ChainCard) -> int:
    if any(mark.strip is not Strip.NONE for mark in card.marks):
        return 0
    return 1 if any(mark.bears_load for mark in card.marks) else 2
