"""The number an assumption carries on the map, in lists and in every document."""

from __future__ import annotations

from toolkit.domain.numbering import card_numbers

__all__ = ["card_numbers"]
