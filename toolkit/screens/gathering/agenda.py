"""The run-of-day: a usual one to start from, and its words."""

from __future__ import annotations

from datetime import date, time

from toolkit.desk import new_id
from toolkit.domain.gathering.parts.tables import AgendaItem
from toolkit.domain.gathering.vocabulary import DayPart
from toolkit.language import _, label

USUAL = (
    (DayPart.ARRIVAL, 9 * 60, 30),
    (DayPart.TABLES, 9 * 60 + 30, 150),
    (DayPart.BREAK, 12 * 60, 60),
    (DayPart.PLENARY, 13 * 60, 90),
    (DayPart.BREAK, 14 * 60 + 30, 30),
    (DayPart.COUNTRIES, 15 * 60, 75),
    (DayPart.HOME, 16 * 60 + 15, 30),
)
"""Parts of a day with their start and length in minutes (house rule): a breakout of two and a half hours in the
morning, when people are fresh.
"""


def usual_day(day: date) -> tuple[AgendaItem, ...]:
    """A run-of-day to start from."""
    return tuple(
        AgendaItem(
            item_id=new_id(), day=day, starts=starts, minutes=minutes, part=part, what=label(part)
        )
        for part, starts, minutes in USUAL
    )


def clock(minutes: int) -> str:
    """Minutes from midnight as people read them: "09:30"."""
    return time(minutes // 60 % 24, minutes % 60).strftime("%H:%M")


def item_words(item: AgendaItem) -> str:
    """One line: "09:30 Breakout tables (150 minutes)"."""
    return _("{start} {what} ({minutes} minutes)").format(
        start=clock(item.starts), what=item.what, minutes=item.minutes
    )
