from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.journeys import begun, rated
from toolkit.domain.history import History, replay
from toolkit.exchange import read_history, write_history
from toolkit.exchange.comparing import Compared, compare_histories


def begun_elsewhere(history: History) -> History:
    first = history.entries[0]
    moved = replace(first, at=first.at - timedelta(microseconds=1))
    return replay("s2", (moved, *history.entries[1:]))


def last_step_done_later(history: History) -> History:
    *kept, last = history.entries
    return replay("s1", (*kept, replace(last, at=last.at + timedelta(hours=1))))


def test_a_file_of_this_machine_or_another_is_the_same_as_what_it_was_made_of():
    here = begun().do(rated("a1", "team", 2)).history
    for secret in ("this machine", "another machine"):
        file = read_history(write_history(here, secret), "file.json")
        assert compare_histories(file, here) == Compared(only_in_file=0, only_here=0)


def test_a_newer_and_an_older_file_are_told_apart():
    older = begun().history
    newer = begun().do(rated("a1", "team", 2), rated("a1", "team", 3)).history
    assert compare_histories(newer, older) == Compared(only_in_file=2, only_here=0)
    assert compare_histories(older, newer) == Compared(only_in_file=0, only_here=2)


def test_two_that_went_on_apart_each_have_steps_the_other_lacks():
    here = begun().do(rated("a1", "team", 2)).history
    assert compare_histories(last_step_done_later(here), here) == Compared(
        only_in_file=1, only_here=1
    )


def test_two_steps_at_one_moment_are_two():
    here = begun().do(rated("a1", "p1", 2)).history
    last = here.entries[-1]
    double = replace(last, seq=last.seq + 1, change_id="other")
    file = replay("s1", (*here.entries, double))
    assert compare_histories(file, here) == Compared(only_in_file=1, only_here=0)


def test_sessions_that_begin_apart_are_not_one():
    here = begun().history
    assert compare_histories(begun_elsewhere(here), here) is None
