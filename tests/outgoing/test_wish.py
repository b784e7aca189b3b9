"""What a wish knows of the day it is for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from tests.documents.casts import session
from toolkit.content import read_bank
from toolkit.documents.occasion import Occasion
from toolkit.domain.vocabulary import Mode
from toolkit.outgoing import Wish


@pytest.fixture(scope="module")
def blank() -> Wish:
    return Wish(brought=None, bank=read_bank(), day=date(2026, 11, 28))


def test_a_blank_day_is_two_hours_for_one_table_of_the_first_track(blank):
    assert blank.occasion == Occasion(length="120", people=6, tables=0, track_id="", starts=None)


def test_what_nobody_said_is_taken_from_the_session(blank):
    planned = session(mode=Mode.FACILITATED, minutes=90, track_id="prevention")
    wish = replace(blank, brought=planned, people=12)
    assert wish.occasion == Occasion(length="90", people=12, track_id="prevention")
    alone = replace(wish, brought=replace(planned, mode=Mode.ALONE))
    assert alone.occasion.length == "alone"


def test_what_somebody_said_goes_before_the_session(blank):
    wish = replace(
        blank,
        brought=session(minutes=90),
        length="180",
        tables=4,
        starts=time(9),
        track_id="aftercare",
    )
    assert wish.occasion == Occasion(
        length="180", people=6, tables=4, starts=time(9), track_id="aftercare"
    )
