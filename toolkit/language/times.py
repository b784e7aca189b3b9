"""Dates and times in words, through Babel."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime

from toolkit.language.translate import SOURCE_LANGUAGE, current_language


def _locale() -> Locale:
    """The locale of the language spoken here; English dates where Babel does not know it. Day before month."""
    language = current_language()
    try:
        return Locale.parse("en_GB" if language == SOURCE_LANGUAGE else language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def long_date(day: date) -> str:
    """A day with the month in full: 24 November 2026."""
    return format_date(day, format="long", locale=_locale())


def short_date(day: date) -> str:
    """A day with a short month: 24 Nov 2026."""
    return format_date(day, format="medium", locale=_locale())


def month_words(day: date) -> str:
    """A month and its year: November 2026."""
    return format_date(day, format="MMMM y", locale=_locale())


def when_words(moment: datetime, zone: tzinfo) -> str:
    """A moment in a time zone: 24 Nov 2026, 15:10."""
    return format_datetime(moment.astimezone(zone), format="d MMM y, HH:mm", locale=_locale())
