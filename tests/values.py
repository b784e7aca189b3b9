"""Hypothesis strategies for single values: texts as rooms write them, moments, months, levels."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache

from hypothesis import strategies as st

from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import EvidenceLevel

TODAY = date(2026, 11, 24)

NASTY = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "＝1",
    "<script>alert(1)</script>",
    "مرحبا \u202eabc\u202c \u200f",
    "👩🏽‍🔧 salon",
    "ខ្ញុំ\u200bជឿ",
    "e\u0301 and \u00e9",
    "line one\r\nline two\rline three\nline four",
    "one\u2028two\u2029",
    '{"a": "\\u0041"}',
    "\ufeffbegins with a mark",
    "\x01\x0b\x1f\x7f",
    "_x0041_",
)
"""Texts that have made some program stumble."""


@cache
def texts(max_size: int = 40) -> st.SearchStrategy[str]:
    """Any text that a field may hold: no NUL, no half characters."""
    letters = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
    return st.one_of(st.sampled_from(NASTY), st.text(letters, max_size=max_size))


@cache
def written() -> st.SearchStrategy[str]:
    """A text that says something."""
    return texts().filter(lambda text: bool(text.strip()))


@cache
def moments() -> st.SearchStrategy[datetime]:
    """A moment with a time zone."""
    return st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@cache
def months() -> st.SearchStrategy[date]:
    """The first day of a month."""
    return st.dates(date(2020, 1, 1), TODAY).map(lambda day: day.replace(day=1))


@cache
def levels() -> st.SearchStrategy[EvidenceLevel]:
    """E0 to E5."""
    return st.sampled_from(EvidenceLevel)


@cache
def impacts() -> st.SearchStrategy[Impact]:
    """All four areas, 0 to 4."""
    area = st.integers(0, 4)
    return st.builds(Impact, safety=area, mission=area, business=area, law=area)
