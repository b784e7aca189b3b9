"""Two machines that went on from the same steps: each does its own, a moment apart from the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import count

from tests.journeys import BEGAN
from toolkit.domain.changes import Change, Entry
from toolkit.domain.history import History, extend, replay
from toolkit.domain.joining import Joining, plan_joining
from toolkit.domain.rules import check
from toolkit.domain.vocabulary import FACILITATOR
from toolkit.exchange import read_history, write_history

OURS, THEIRS = "the secret of this machine", "the secret of the other machine"


@dataclass
class Machine:
    """One of the two. ``name`` begins the ids of its steps; its clock starts ``late`` minutes after the common past."""

    history: History
    name: str
    late: int = 1

    def do(self, *changes: Change, actor: str = FACILITATOR, at: int | None = None) -> Machine:
        """Record changes, two minutes apart or ``at`` so many minutes. Raises what the rules raise."""
        for change in changes:
            check(self.history, change, actor)
            self.late = at if at is not None else self.late + 2
            seq = self.history.seq + 1
            moment = BEGAN + timedelta(days=1, minutes=self.late)
            self.history = extend(
                self.history,
                Entry(
                    seq=seq, change_id=f"{self.name}{seq}", at=moment, actor=actor, change=change
                ),
            )
        return self


def two_machines(history: History) -> tuple[Machine, Machine]:
    """This machine, and another one that was given the session as a file of this one."""
    file = read_history(write_history(history, OURS), "file.json")
    here, there = Machine(history, "h"), Machine(replay("s2", file.entries), "t", late=2)
    return here, there


def file_of(machine: Machine, secret: str = THEIRS) -> History:
    """What another machine reads from the file of this one."""
    return read_history(write_history(machine.history, secret), "file.json")


def joined(file: History, here: History) -> Joining:
    """The plan for joining, with ids and a clock that tell that joining made them."""
    ids = count(1)
    seq = here.seq

    def stamp(number: int, change: Change) -> Entry:
        return Entry(
            seq=number,
            change_id=f"own{seq}-{next(ids)}",
            at=BEGAN + timedelta(days=2, minutes=seq),
            actor=FACILITATOR,
            change=change,
        )

    plan = plan_joining(file, here, stamp)
    assert plan is not None
    return plan
