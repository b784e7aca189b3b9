"""Bundles of words that a drawing needs. They are filled by the language room and drawn by the drawing room."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.domain.vocabulary import Lens, Quadrant, Stage, record


@record
class MapWords:
    """Every word on the map: axis names, both ends of each axis, quadrant names, lens names, strip and legend."""

    title: str
    risk_axis: str
    risk_low: str
    risk_high: str
    evidence_axis: str
    evidence_have: str
    evidence_none: str
    quadrants: dict[Quadrant, str]
    lenses: dict[Lens, str]
    solid: str
    hollow: str
    gap: str
    cross: str
    safety: str
    empty: str


@record
class ChainWords:
    """Every word on the chain: the names of the bands and lenses, the legend, and what happened to a card.

    ``left_out`` says how many cards the picture has no room for; ``summary`` tells the picture to who cannot see it,
    from how many cards, assumptions and load-bearing assumptions are on it.
    """

    title: str
    stages: dict[Stage, str]
    lenses: dict[Lens, str]
    holds: str
    leads: str
    bearing: str
    safety: str
    solid: str
    hollow: str
    pulled: str
    fallen: str
    shaken: str
    empty_band: str
    left_out: Callable[[int], str]
    summary: Callable[[int, int, int], str]
