from __future__ import annotations

from datetime import date, timedelta

import pytest

from toolkit.language.spans import ago, ahead

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "yesterday"),
        (2, "2 days ago"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (21, "3 weeks ago"),
        (60, "9 weeks ago"),
        (61, "2 months ago"),
        (183, "6 months ago"),
    ],
)
def test_how_long_ago_a_day_was(days, words):
    assert ago(TODAY - timedelta(days=days), TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-21, "3 weeks late"),
        (-1, "1 day late"),
        (0, "today"),
        (1, "tomorrow"),
        (12, "in 12 days"),
        (28, "in 4 weeks"),
        (92, "in 3 months"),
    ],
)
def test_how_soon_a_day_comes(days, words):
    assert ahead(TODAY + timedelta(days=days), TODAY) == words
