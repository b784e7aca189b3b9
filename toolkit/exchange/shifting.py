"""Moving a whole history in time, so that a sample is always as old as it is meant to be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar

from toolkit.domain.journals import AnyEntry
from toolkit.domain.rebuilding import rebuilt

E = TypeVar("E", bound=AnyEntry)

RESTS_AT_LEAST = timedelta(days=18)
"""How long a sample lies before it is opened: 18 to 24 days (house rule: about three weeks)."""

A_WEEK = timedelta(weeks=1)


def weeks_to_rest(newest: date, today: date) -> timedelta:
    """The whole weeks to move a history by, so that its newest day lies about three weeks before today.

    Whole weeks keep the days of the week: what was a Tuesday's meeting stays one.
    """
    return (today - RESTS_AT_LEAST - newest) // A_WEEK * A_WEEK


def shifted(entries: Sequence[E], by: timedelta) -> tuple[E, ...]:
    """The entries with every date and moment in them moved by the same time, so that their order stays.

    The month an evidence item was seen in stays a month: it is the one its first day comes to lie in.
    """

    def renew(name: str, leaf: object) -> object:
        if isinstance(leaf, datetime):
            return leaf + by
        if isinstance(leaf, date):
            moved = leaf + by
            return moved.replace(day=1) if name == "seen" else moved
        return leaf

    return tuple(rebuilt(entry, renew) for entry in entries)
