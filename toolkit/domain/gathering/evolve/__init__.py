"""What each kind of change does to a gathering, grouped as the changes are."""

from __future__ import annotations

from toolkit.domain.gathering.evolve import commitments, countries, day, people, plenary
from toolkit.domain.gathering.evolve.base import evolve

__all__ = ["commitments", "countries", "day", "evolve", "people", "plenary"]
