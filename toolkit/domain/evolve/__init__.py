"""One small function per kind of change, grouped as the changes are."""

from __future__ import annotations

from toolkit.domain.evolve import (
    assumptions,
    bridging,
    cards,
    learning,
    live,
    merging,
    offers,
    plan,
    ratings,
    room,
    rounds,
)
from toolkit.domain.evolve.base import evolve

__all__ = [
    "assumptions",
    "bridging",
    "cards",
    "evolve",
    "learning",
    "live",
    "merging",
    "offers",
    "plan",
    "ratings",
    "room",
    "rounds",
]
