from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo

import pytest

from toolkit.domain import vocabulary
from toolkit.domain.gathering import vocabulary as gathering_vocabulary
from toolkit.language import (
    label,
    long_date,
    map_words,
    month_words,
    short_date,
    when_words,
)
from toolkit.language.labels import LABELS

ENUMS = [
    found
    for room in (vocabulary, gathering_vocabulary)
    for found in vars(room).values()
    if isinstance(found, type) and issubclass(found, Enum) and found.__module__ == room.__name__
]


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_every_value_of_the_vocabulary_has_words(enum):
    assert set(LABELS[enum]) == set(enum)
    assert all(label(value) for value in enum)


def test_dates_are_written_day_first():
    day = date(2026, 11, 24)
    assert long_date(day) == "24 November 2026"
    assert short_date(day) == "24 Nov 2026"
    assert month_words(day) == "November 2026"


def test_a_moment_is_told_in_the_zone_of_the_reader():
    moment = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("UTC"))
    assert when_words(moment, ZoneInfo("Asia/Phnom_Penh")) == "24 Nov 2026, 16:30"


def test_the_map_has_a_word_for_every_quadrant_and_lens():
    words = map_words()
    assert set(words.quadrants) == set(vocabulary.Quadrant)
    assert set(words.lenses) == set(vocabulary.Lens)
