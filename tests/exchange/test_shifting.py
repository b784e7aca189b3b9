from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.test_history_file import brought
from tests.journeys import Journey, begun, journeys
from tests.strategies import TODAY, sessions
from toolkit.domain import changes as c
from toolkit.domain.history import replay
from toolkit.domain.rebuilding import rebuilt
from toolkit.exchange.shifting import shifted, weeks_to_rest

WEEKS = st.integers(-400, 400).map(lambda weeks: timedelta(weeks=weeks))


def times_in(value: object) -> list[tuple[str, date | datetime]]:
    """Every date and moment in a value with the name of its field, in the order of the fields."""
    found: list[tuple[str, date | datetime]] = []

    def note(name: str, leaf: object) -> object:
        if isinstance(leaf, date):
            found.append((name, leaf))
        return leaf

    rebuilt((value,), note)
    return found


def is_ordered_alike(one: list[date], other: list[date]) -> bool:
    """Whether no two swapped their places: what was earlier is not later now."""
    paired = sorted(zip(one, other, strict=True))
    return all(a[1] <= b[1] for a, b in pairwise(paired))


@given(sessions(), WEEKS)
def test_every_time_is_moved_by_the_same_and_months_stay_months(session, by):
    before = brought(session).entries
    after = shifted(before, by)
    for (name, old), (same_name, new) in zip(times_in(before), times_in(after), strict=True):
        assert name == same_name
        assert new == ((old + by).replace(day=1) if name == "seen" else old + by)


@given(sessions(), WEEKS)
def test_the_order_of_moments_days_and_months_stays(session, by):
    before, after = brought(session).entries, shifted(brought(session).entries, by)
    for kind in (lambda t: isinstance(t[1], datetime), lambda t: not isinstance(t[1], datetime)):
        old = [time for _, time in filter(kind, times_in(before))]
        new = [time for _, time in filter(kind, times_in(after))]
        assert is_ordered_alike(old, new)


@given(journeys(), WEEKS)
def test_nothing_but_times_is_changed(journey: Journey, by):
    there_and_back = shifted(shifted(journey.history.entries, by), -by)
    without_months = [(e.seq, e.change_id, e.at, type(e.change)) for e in journey.history.entries]
    assert [(e.seq, e.change_id, e.at, type(e.change)) for e in there_and_back] == without_months
    again = replay("s1", shifted(journey.history.entries, by)).session
    assert [card.text for card in again.cards] == [card.text for card in journey.session.cards]


def test_no_time_at_all_changes_nothing():
    entries = begun().do(c.TimerSet(seconds_left=5)).history.entries
    assert shifted(entries, timedelta(0)) == entries


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_a_history_comes_to_rest_about_three_weeks_before_today_on_the_same_day_of_the_week(
    newest, today
):
    rested = newest + weeks_to_rest(newest, today)
    assert 18 <= (today - rested).days <= 24
    assert rested.weekday() == newest.weekday()


def test_a_history_that_rests_already_stays_where_it_is():
    assert weeks_to_rest(TODAY - timedelta(days=20), TODAY) == timedelta(0)
