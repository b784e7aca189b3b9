"""Journals for tests: a small session to begin with, and random journeys of changes that the rules allow."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from random import Random

from hypothesis import strategies as st

from tests.makers import (
    BEGAN,
    DESCRIBED,
    START,
    assumption_written,
    cards_written,
    line,
    rated,
    seen,
)
from tests.room_steps import whose
from tests.steps import next_step
from toolkit.domain import changes as c
from toolkit.domain.changes import Change, Entry
from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import History, extend, replay
from toolkit.domain.rules import check
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import FACILITATOR, Stage

__all__ = [
    "BEGAN",
    "DESCRIBED",
    "START",
    "Journey",
    "assumption_written",
    "begun",
    "cards_written",
    "journeys",
    "line",
    "random_journey",
    "rated",
    "seen",
]


@dataclass
class Journey:
    """A journal being written: every step is checked against the rules and applied, as the desk does it."""

    history: History = field(
        default_factory=lambda: replay(
            "s1",
            [Entry(seq=1, change_id="x1", at=BEGAN, actor="facilitator", change=START)],
        )
    )

    @property
    def session(self) -> Session:
        return self.history.session

    def do(self, *changes: Change, actor: str = FACILITATOR) -> Journey:
        """Record the changes, a minute apart. Raises what the rules raise."""
        for change in changes:
            check(self.history, change, actor)
            seq = self.history.seq + 1
            entry = Entry(
                seq=seq,
                change_id=f"x{seq}",
                at=BEGAN + timedelta(minutes=seq),
                actor=actor,
                change=change,
            )
            self.history = extend(self.history, entry)
        return self

    def by(self, participant: str, *changes: Change) -> Journey:
        """Record changes that a participant makes."""
        return self.do(*changes, actor=participant)

    def undo(self, change_id: str | None = None) -> Journey:
        return self.do(c.Undone(change_id=change_id or self.history.undo_stack[-1]))

    def redo(self) -> Journey:
        return self.do(c.Redone(change_id=self.history.redo_stack[-1]))


def begun() -> Journey:
    """Four cards in three stages, three assumptions of which one holds up two cards."""
    return Journey().do(
        cards_written(Stage.STRATEGY, "s1", "s2"),
        cards_written(Stage.GOALS, "g1"),
        cards_written(Stage.OUTCOMES, "o1"),
        assumption_written("a1", "s1", "g1"),
        assumption_written("a2", "g1"),
        assumption_written("a3"),
    )


def journeys(max_steps: int = 60) -> st.SearchStrategy[Journey]:
    """A journal of changes that the rules allow, undo and redo of any age among them.

    A seed and a length are drawn, not every change: so a test can afford long journeys, and a failing one still
    shrinks to its shortest.
    """
    return st.builds(random_journey, st.integers(0, 2**32), st.integers(0, max_steps))


def random_journey(seed: int, steps: int) -> Journey:
    """The journey of that seed. A change that the rules refuse is left out, as in a room."""
    dice = Random(seed)  # noqa: S311 (no secret)
    journey = Journey()
    ids = count(1)
    for _ in range(steps):
        change = next_step(dice, journey.history, ids)
        if change is not None:
            with suppress(ToolkitError):
                journey.do(change, actor=whose(dice, change))
    return journey
