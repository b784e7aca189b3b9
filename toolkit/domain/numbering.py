"""The number an assumption carries on the map, in lists and in every document."""

from __future__ import annotations

from itertools import count

from toolkit.domain.session import Session


def card_numbers(session: Session) -> dict[str, int]:
    """From assumption id to its number, from 1, in the order the assumptions were written (parked ones count too).

    A copy from which private cards were left out passes over their numbers: card 7 is card 7 in every copy.
    """
    gone = frozenset(session.left_out)
    free = (number for number in count(1) if number not in gone)
    return {a.assumption_id: number for a, number in zip(session.assumptions, free, strict=False)}
