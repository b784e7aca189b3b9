"""How long ago, and how soon: spans of days in words."""

from __future__ import annotations

from datetime import date

from toolkit.language.translate import _, ngettext

WEEKS_FROM, MONTHS_FROM = 14, 61
"""From so many days on a span is told in weeks, then in months (house rule)."""

DAYS_A_MONTH = 30.44


def ago(day: date, today: date) -> str:
    """How long ago a day was: "today", "yesterday", "5 days ago", "3 weeks ago", "4 months ago"."""
    days = (today - day).days
    if days <= 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    return _("{span} ago").format(span=span(days))


def ahead(day: date, today: date) -> str:
    """How soon a day comes: "today", "tomorrow", "in 5 days"; a day that has passed is "3 weeks late"."""
    days = (day - today).days
    if days < 0:
        return _("{span} late").format(span=span(-days))
    if days == 0:
        return _("today")
    return _("tomorrow") if days == 1 else _("in {span}").format(span=span(days))


def span(days: int) -> str:
    """A span of at least a day: "5 days", "3 weeks", "4 months"."""
    if days < WEEKS_FROM:
        return ngettext("{count} day", "{count} days", days).format(count=days)
    if days < MONTHS_FROM:
        weeks = round(days / 7)
        return ngettext("{count} week", "{count} weeks", weeks).format(count=weeks)
    months = round(days / DAYS_A_MONTH)
    return ngettext("{count} month", "{count} months", months).format(count=months)
