"""The number an assumption carries on the map, in lists and in every document."""

from __future__ import annotations

from toolkit.domain.session import Session


def card_numbers(session: Session) -> dict[str, int]:
    """From assumption id to its number, from 1, in the order the assumptions were written (parked ones count too)."""
    return {a.assumption_id: number for number, a in enumerate(session.assumptions, start=1)}
