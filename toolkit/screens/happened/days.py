"""The journal as days and lines, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, tzinfo
from itertools import groupby

from toolkit.domain.changes import Entry
from toolkit.domain.history import History
from toolkit.language import _, long_date
from toolkit.language.happened import happened
from toolkit.screens.text import as_html

LINES_AT_ONCE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that happened: the time, the words, and whether it was undone since."""

    time: str
    words: str
    undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What happened on one day, newest first."""

    day: date
    lines: tuple[Line, ...]


def page_of(history: History, page: int) -> tuple[Entry, ...]:
    """The entries of a page, newest first; pages count from 0."""
    return _newest_first(history)[page * LINES_AT_ONCE : (page + 1) * LINES_AT_ONCE]


def _newest_first(history: History) -> tuple[Entry, ...]:
    """By when it was done: what was joined from another machine stands among what was done here."""
    return history.once(
        "newest first",
        lambda: tuple(
            sorted(history.entries, key=lambda entry: (entry.at, entry.seq), reverse=True)
        ),
    )


def pages_in(history: History) -> int:
    """How many pages there are; at least one."""
    return max(1, -(-len(history.entries) // LINES_AT_ONCE))


def days_of(history: History, page: int, zone: tzinfo) -> tuple[Day, ...]:
    """The days of a page, as they were in the time zone."""
    by_day = groupby(page_of(history, page), key=lambda entry: entry.at.astimezone(zone).date())
    return tuple(
        Day(day=day, lines=tuple(_line(entry, history, zone) for entry in entries))
        for day, entries in by_day
    )


def _line(entry: Entry, history: History, zone: tzinfo) -> Line:
    return Line(
        time=entry.at.astimezone(zone).strftime("%H:%M"),
        words=happened(entry.change, history.session),
        undone=entry.change_id in history.undone,
    )


def days_html(days: tuple[Day, ...]) -> str:
    """The days as lists. What was undone is struck, and says so in words too."""
    return "".join(
        f'<h2 class="past-day">{as_html(long_date(day.day))}</h2>'
        f'<ol class="past">{"".join(map(_line_html, day.lines))}</ol>'
        for day in days
    )


def _line_html(line: Line) -> str:
    words = as_html(line.words)
    if line.undone:
        words = f'<s>{words}</s> <span class="past-undone">{as_html(_("undone"))}</span>'
    return f"<li><time>{line.time}</time><span>{words}</span></li>"
