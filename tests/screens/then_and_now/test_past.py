from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from tests.journeys import Journey, assumption_written, cards_written, rated
from toolkit.domain.changes import CardsWritten, Change, StageOpened
from toolkit.domain.history import History, replay
from toolkit.domain.vocabulary import Stage
from toolkit.screens.then_and_now.past import stops

TODAY = date(2026, 11, 24)


def dated(journey: Journey, days: list[int]) -> History:
    """The journal of a journey with its entries on these days before today, at noon."""
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
    entries = [
        replace(entry, at=noon - timedelta(days=day))
        for entry, day in zip(journey.history.entries, days, strict=True)
    ]
    return replay("s1", entries)


def written_on(*changes: tuple[int, Change]) -> History:
    """A journal that begins before its first change, each change so many days before today."""
    journey = Journey().do(*(change for _, change in changes))
    return dated(journey, [changes[0][0], *(day for day, _ in changes)])


def test_a_stop_is_a_day_on_which_something_about_a_card_changed():
    history = written_on(
        (90, assumption_written("a1")),
        (60, StageOpened(stage=Stage.MAP)),
        (30, rated("a1")),
        (10, cards_written(Stage.GOALS, "g1")),
    )
    assert [(TODAY - stop.day).days for stop in stops(history, TODAY)] == [90, 30, 0]


def test_a_stop_holds_the_session_as_it_was_that_evening():
    history = written_on(
        (90, assumption_written("a1")),
        (90, rated("a1", impact=1)),
        (30, rated("a1", impact=4)),
    )
    ratings = [stop.session.ratings[0].impact for stop in stops(history, TODAY)]
    assert ratings == [1, 4, 4]


def test_days_before_the_first_card_are_no_stops():
    first = CardsWritten(stage=Stage.GOALS, cards=cards_written(Stage.GOALS, "g1").cards)
    history = written_on((90, first), (30, assumption_written("a1")))
    assert [(TODAY - stop.day).days for stop in stops(history, TODAY)] == [30, 0]


def test_a_session_without_a_card_has_no_stops():
    assert stops(written_on((90, cards_written(Stage.GOALS, "g1"))), TODAY) == ()


def test_a_day_that_is_today_stands_once():
    history = written_on((30, assumption_written("a1")), (0, rated("a1")))
    assert [(TODAY - stop.day).days for stop in stops(history, TODAY)] == [30, 0]


def test_what_was_undone_later_stands_at_its_own_stop():
    journey = Journey().do(assumption_written("a1"), rated("a1")).undo()
    history = dated(journey, [90, 90, 30, 10])
    assert [len(stop.session.ratings) for stop in stops(history, TODAY)] == [0, 1, 0, 0]
