"""The way of each link from card to card: round the cards of the bands in between, never through them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from toolkit.drawing.chain.boxes import PlacedCard
from toolkit.drawing.chain.sizes import ChainSizes

Point = tuple[float, float]
APART = 4.0
"""How far links in one gap run from one another, in px."""
LANES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The points a link goes through, as pairs of ends of curves and straight pieces between them.

    ``rightwards`` says where its arrow points; ``loops`` that it comes back to the side it left.
    """

    start: str
    end: str
    points: tuple[Point, ...]
    rightwards: bool
    loops: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    band: int
    card: PlacedCard


def routes_of(
    bands: Sequence[Sequence[PlacedCard]], links: Sequence[tuple[str, str]], sizes: ChainSizes
) -> tuple[Route, ...]:
    """The routes of the links whose two cards are both drawn."""
    places = {
        placed.card.card_id: _Place(band=number, card=placed)
        for number, band in enumerate(bands)
        for placed in band
    }
    drawn = [link for link in links if link[0] in places and link[1] in places]
    ends = _ends(drawn, places)
    gaps = [_gaps(band, sizes) for band in bands]
    return tuple(
        _route(places[start], places[end], ends[start, end], gaps, number)
        for number, (start, end) in enumerate(drawn)
    )


def _ends(
    links: Sequence[tuple[str, str]], places: dict[str, _Place]
) -> dict[tuple[str, str], tuple[float, float]]:
    """How far down the sides of its two cards each link begins and ends: spread evenly, and uncrossed at the card."""
    sides: dict[tuple[str, bool], list[tuple[float, tuple[str, str], int]]] = defaultdict(list)
    for link in links:
        start, end = places[link[0]], places[link[1]]
        sides[link[0], end.band >= start.band].append((end.card.box.top, link, 0))
        sides[link[1], end.band <= start.band].append((start.card.box.top, link, 1))
    found: dict[tuple[str, str], list[float]] = {link: [0.0, 0.0] for link in links}
    for (card_id, _), uses in sides.items():
        box = places[card_id].card.box
        for place, (_, link, which) in enumerate(sorted(uses), start=1):
            found[link][which] = box.top + box.height * place / (len(uses) + 1)
    return {link: (first, last) for link, (first, last) in found.items()}


def _gaps(band: Sequence[PlacedCard], sizes: ChainSizes) -> list[float]:
    """The heights at which a link may pass through a band: above, between and below its cards."""
    if not band:
        return []
    between = [(upper.below + lower.box.top) / 2 for upper, lower in pairwise(band)]
    # above the first card there is the room for a tag; below the last as much
    first, last = band[0].box.top - 0.5 * sizes.between_cards, band[-1].below
    return [first, *between, last + 0.4 * sizes.between_cards]


def _route(
    start: _Place,
    end: _Place,
    heights: tuple[float, float],
    gaps: list[list[float]],
    number: int,
) -> Route:
    rightwards = end.band > start.band
    loops = end.band == start.band
    leaves = start.card.box.right if rightwards or loops else start.card.box.left
    arrives = end.card.box.left if rightwards else end.card.box.right
    points: list[Point] = [(leaves, heights[0])]
    lane = (number % LANES - (LANES - 1) / 2) * APART
    step = 1 if rightwards else -1
    for band in range(start.band + step, end.band, step) if not loops else ():
        points += _pass(start, end, heights, gaps[band], band, lane)
    points.append((arrives, heights[1]))
    return Route(
        start=start.card.card.card_id,
        end=end.card.card.card_id,
        points=tuple(points),
        rightwards=rightwards,
        loops=loops,
    )


def _pass(
    start: _Place,
    end: _Place,
    heights: tuple[float, float],
    gaps: list[float],
    band: int,
    lane: float,
) -> list[Point]:
    """The straight piece through a band in between, at the gap nearest to the direct way."""
    share = (band - start.band) / (end.band - start.band)
    straight = heights[0] + share * (heights[1] - heights[0])
    height = min(gaps, key=lambda gap: abs(gap - straight)) + lane if gaps else straight
    step = (end.card.box.left - start.card.box.left) / (end.band - start.band)
    left = start.card.box.left + (band - start.band) * step
    sides = (left, left + start.card.box.width)
    return [(x, height) for x in (sides if end.band > start.band else sides[::-1])]
