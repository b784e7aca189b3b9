from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.journeys import begun, rated
from tests.rooms import CODE
from toolkit.domain import changes as c
from toolkit.domain.history import History, replay
from toolkit.domain.joining.steps import compare_histories
from toolkit.domain.vocabulary import Shelf
from toolkit.exchange import read_history, write_history


def counts(file: History, here: History) -> tuple[int, int] | None:
    """How many steps only the file has, and how many only the session that is here."""
    compared = compare_histories(file, here)
    return (len(compared.only_in_file), len(compared.only_here)) if compared else None


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
        assert counts(file, here) == (0, 0)


def test_a_newer_and_an_older_file_are_told_apart():
    older = begun().history
    newer = begun().do(rated("a1", "team", 2), rated("a1", "team", 3)).history
    assert counts(newer, older) == (2, 0)
    assert counts(older, newer) == (0, 2)


def test_two_that_went_on_apart_each_have_steps_the_other_lacks():
    here = begun().do(rated("a1", "team", 2)).history
    assert counts(last_step_done_later(here), here) == (1, 1)


def test_two_steps_at_one_moment_are_two():
    here = begun().do(rated("a1", "p1", 2)).history
    last = here.entries[-1]
    double = replace(last, seq=last.seq + 1, change_id="other")
    file = replay("s1", (*here.entries, double))
    assert counts(file, here) == (1, 0)


def test_sessions_that_begin_apart_are_not_one():
    here = begun().history
    assert compare_histories(begun_elsewhere(here), here) is None


def test_where_a_session_lies_on_a_machine_and_what_was_taken_out_there_are_no_steps_of_it():
    common = begun().do(c.RoomOpened(code=CODE)).history
    here = begun().do(
        c.RoomOpened(code=CODE),
        c.RoomEnded(),
        c.SessionShelved(shelf=Shelf.OPEN),
        c.TextRedacted(changes_rewritten=1),
    )
    assert counts(common, here.history) == (0, 0)
    assert counts(here.history, common) == (1, 0)


def test_two_people_who_write_at_one_moment_write_two_things_but_a_passage_taken_out_is_none():
    def written(text: str) -> History:
        return begun().do(c.CardEdited(card_id="s1", text=text)).history

    assert counts(written("one"), written("two")) == (1, 1)
    assert counts(written("the blue house"), written("the …")) == (0, 0)
