from __future__ import annotations

from datetime import UTC, datetime, timedelta

from toolkit.domain.session import Timer
from toolkit.screens.timer import seconds_left

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_a_timer_that_was_not_started_shows_what_is_planned():
    assert seconds_left(Timer(), NOW, 480) == 480


def test_a_running_timer_counts_towards_its_end_and_stops_at_nothing():
    running = Timer(ends_at=NOW + timedelta(seconds=90))
    assert seconds_left(running, NOW, 480) == 90
    assert seconds_left(running, NOW + timedelta(hours=2), 480) == 0


def test_a_paused_timer_keeps_what_was_left():
    assert seconds_left(Timer(seconds_left=75), NOW + timedelta(hours=2), 480) == 75
