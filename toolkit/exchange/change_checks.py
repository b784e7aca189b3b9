"""Whether every value in a change that came from outside can be worked with.

The journal of this machine holds only what the rules let pass. A file may hold anything, and a change that was undone
or overwritten later does not show in the session at the end, but in its past. So each value is looked at by itself:
its range, its time zone, its length. Links that lead nowhere do no harm, because a replay passes over them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import partial

from toolkit.domain.changes import CardMoved, CardsWritten, SessionBrought, TimerSet
from toolkit.domain.checks import (
    check_debrief_stage,
    check_hand_count,
    check_minutes,
    check_moment,
    check_month,
    check_optional_text,
    check_timer,
    check_within,
)
from toolkit.domain.errors import Problem, RuleBroken
from toolkit.domain.gathering.parts.tables import AgendaItem
from toolkit.domain.gathering.rules.day import check_agenda_item, check_shared
from toolkit.domain.gathering.shared import SharedTable
from toolkit.domain.session import HandCount, Timer
from toolkit.domain.vocabulary import ROUNDS_AT_MOST
from toolkit.domain.whole import problems_of
from toolkit.exchange.form import under

RANGES = {
    "business": (0, 4),
    "evidence": (0, 1),
    "impact": (0, 4),
    "law": (0, 4),
    "mission": (0, 4),
    "risk": (0, 1),
    "round_number": (1, ROUNDS_AT_MOST),
    "safety": (0, 4),
    "vulnerability": (1, 3),
}
"""The ranges of numbers, by the name of their field."""

Check = Callable[[], None]


def problems_in(change: object, place: str) -> tuple[Problem, ...]:
    """Every value of the change that no session may hold, with its place."""
    if isinstance(change, SessionBrought):
        found = problems_of(change.session)
        return tuple(Problem(p.code, under(place, "session", p.place), p.params) for p in found)
    return tuple(
        Problem(broken.code, where, broken.params)
        for where, check in _checks(change, place)
        for broken in _broken(check)
    )


def _broken(check: Check) -> Iterator[RuleBroken]:
    try:
        check()
    except RuleBroken as broken:
        yield broken


def _checks(value: object, place: str, name: str = "") -> Iterator[tuple[str, Check]]:
    if isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _checks(part, under(place, index), name)
    elif isinstance(value, AgendaItem):
        yield place, partial(check_agenda_item, value)
    elif is_dataclass(value):
        yield from ((place, check) for check in _of_whole(value))
        for field in fields(value):
            yield from _checks(getattr(value, field.name), under(place, field.name), field.name)
    else:
        yield from ((place, check) for check in _of_leaf(value, name))


def _of_whole(value: object) -> Iterator[Check]:
    """What is asked of several fields at once."""
    if isinstance(value, HandCount):
        yield partial(check_hand_count, value)
    elif isinstance(value, TimerSet):
        yield partial(check_timer, Timer(ends_at=value.ends_at, seconds_left=value.seconds_left))
    elif isinstance(value, SharedTable):
        yield partial(check_shared, value)
    elif isinstance(value, CardsWritten | CardMoved):
        yield partial(check_debrief_stage, value.stage)


def _of_leaf(value: object, name: str) -> Iterator[Check]:
    if isinstance(value, datetime):
        yield partial(check_moment, value)
    elif isinstance(value, date) and name == "seen":
        yield partial(check_month, value)
    elif isinstance(value, str):
        yield partial(check_optional_text, value, name)
    elif name == "minutes" and isinstance(value, int):
        yield partial(check_minutes, value)
    elif name in RANGES and isinstance(value, int | float):
        yield partial(check_within, value, *RANGES[name], name)
