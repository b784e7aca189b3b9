"""Bundles of words that a drawing needs. They are filled by the language room and drawn by the drawing room."""

from __future__ import annotations

from toolkit.domain.vocabulary import Lens, Quadrant, record


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
    safety: str
    empty: str
