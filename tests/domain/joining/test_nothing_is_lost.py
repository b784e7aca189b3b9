"""Two machines go on at random from a common past: what either wrote is found after joining, or refused whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from itertools import count
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.apart import Machine, file_of, joined, two_machines
from tests.journeys import random_journey
from tests.room_steps import whose
from tests.steps import next_step
from toolkit.domain import changes as c
from toolkit.domain.changes import Entry
from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import replay
from toolkit.domain.joining import compare_histories
from toolkit.domain.vocabulary import Shelf
from toolkit.domain.whole import problems_of
from toolkit.domain.written import written_in


def went_on(machine: Machine, dice: Random, steps: int) -> None:
    ids = count(1000 * (1 + (machine.name == "t")))
    for _ in range(steps):
        change = next_step(dice, machine.history, ids)
        if change is not None:
            with suppress(ToolkitError):
                machine.do(change, actor=whose(dice, change))


def ready_to_join(machine: Machine) -> None:
    """No room is open and the session lies on the table, as a person has to leave it first."""
    session = machine.history.session
    if session.shelf is not Shelf.OPEN:
        machine.do(c.SessionShelved(shelf=Shelf.OPEN))
    if session.room is not None and session.room.open:
        machine.do(c.RoomEnded())


def texts_of(entries: Iterable[Entry]) -> Counter[str]:
    return Counter(text for entry in entries for text in written_in(entry.change))


@given(st.integers(0, 2**32), st.integers(0, 30), st.integers(0, 25), st.integers(0, 25))
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_either_way_and_twice_is_once(seed: int, past: int, ours: int, theirs: int):
    dice = Random(seed)  # noqa: S311 (no secret)
    here, there = two_machines(random_journey(seed, past).history)
    went_on(here, dice, ours)
    went_on(there, dice, theirs)
    ready_to_join(here)
    file = file_of(there)
    plan = joined(file, here.history)
    after, compared = plan.after, compare_histories(file, here.history)
    assert compared is not None
    assert problems_of(after.session) == ()
    assert after.session.room is None or not after.session.room.open
    assert after == replay(after.session.session_id, after.entries)
    assert after.entries[: len(here.history.entries)] == here.history.entries
    if plan.closed is not None:
        assert plan.closed.code == "join_room_waits"
        return
    told = texts_of(one.entry for one in plan.refused)
    both = texts_of(here.history.entries) + texts_of(compared.only_in_file)
    assert both == texts_of(after.entries) + told
    again = joined(file, after)
    assert {e.seq for e in again.coming} <= {one.entry.seq for one in plan.refused}
    if not plan.refused:
        assert (again.added, again.after) == ((), after)
