"""A gathering in a line of words."""

from __future__ import annotations

from datetime import date

from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.language import _, long_date, ngettext


def days_words(first: date, last: date) -> str:
    """The days: one, or from the first to the last."""
    if first == last:
        return long_date(first)
    return _("{first} to {last}").format(first=long_date(first), last=long_date(last))


def place_and_days(gathering: Gathering) -> str:
    """Where and when: "Harbour Hall · 24 November 2026"."""
    days = days_words(gathering.first_day, gathering.last_day)
    return " · ".join(filter(None, (gathering.place, days)))


def counts_words(gathering: Gathering) -> str:
    """How many tables there are and how many show something."""
    tables = len(gathering.tables)
    shown = sum(table.shared is not None for table in gathering.tables)
    words = ngettext("{count} table", "{count} tables", tables).format(count=tables)
    if shown:
        words += " · " + ngettext("{count} shows", "{count} show", shown).format(count=shown)
    return words
