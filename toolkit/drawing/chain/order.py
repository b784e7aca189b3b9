"""The order of the cards in each band that lets few links cross.

Barycentres, as in layered graph drawing after Sugiyama, Tagawa and Toda (1981): sweep to and fro, put each card at the
mean place of the cards it is linked with, and keep the best order seen. The bands are given by the stages, so all
the rest of that method is not needed. A card without links keeps its place, and without links the team's order stays.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

Bands = tuple[tuple[str, ...], ...]
Links = Sequence[tuple[str, str]]

SWEEPS = 4


def order_bands(bands: Sequence[Sequence[str]], links: Links) -> Bands:
    """The ids of each band in the order that lets few links cross; a link may go from any band to any other."""
    best: Bands = tuple(tuple(band) for band in bands)
    here = {card for band in best for card in band}
    drawn = [link for link in links if here.issuperset(link)]
    if not drawn:
        return best
    fewest, order = crossings(best, drawn), best
    linked = _linked(drawn)
    for sweep in range(SWEEPS):
        order = _swept(order, linked, backwards=sweep % 2 == 1)
        count = crossings(order, drawn)
        if count < fewest:
            fewest, best = count, order
    return best


def crossings(bands: Bands, links: Iterable[tuple[str, str]]) -> int:
    """How many pairs of links between the same two bands cross."""
    at = {
        card: (number, place)
        for number, band in enumerate(bands)
        for place, card in enumerate(band)
    }
    between: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for start, end in links:
        (first, place), (second, there) = sorted((at[start], at[end]))
        if first != second:
            between[first, second].append((place, there))
    return sum(_inversions(sorted(pairs)) for pairs in between.values())


def _inversions(pairs: Iterable[tuple[int, int]]) -> int:
    seen: list[int] = []
    count = 0
    for _, place in pairs:
        count += len(seen) - bisect_right(seen, place)
        insort(seen, place)
    return count


def _linked(links: Links) -> dict[str, list[str]]:
    linked: dict[str, list[str]] = defaultdict(list)
    for start, end in links:
        linked[start].append(end)
        linked[end].append(start)
    return linked


def _swept(bands: Bands, linked: Mapping[str, list[str]], *, backwards: bool) -> Bands:
    """Each band put in order by the bands as they stand by then."""
    order = list(bands)
    places = {card: share for band in order for card, share in _shares(band).items()}
    numbers = range(len(order))
    for number in reversed(numbers) if backwards else numbers:
        band = order[number]
        middles = {
            card: fmean([places[other] for other in linked[card]])
            if card in linked
            else places[card]
            for card in band
        }
        order[number] = tuple(sorted(band, key=middles.__getitem__))
        places.update(_shares(order[number]))
    return tuple(order)


def _shares(band: Sequence[str]) -> dict[str, float]:
    """How far down its band each card stands, 0 to 1: bands of different lengths can be compared."""
    return {card: (place + 0.5) / len(band) for place, card in enumerate(band)}
