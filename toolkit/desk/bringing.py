"""Joining a file with its history to the session of it that is here: say first what would happen, then do it.

    plan = joining(desk, read)      # a plan in words and steps; nothing is written
    if plan is None:                # no session here began as this one did
        session_id = desk.bring_history(read.entries)
    else:
        join(desk, plan)            # everything in one commit, or nothing
        session_id = plan.session_id

What the plan calls ``refused`` does not come in; what it calls ``overlaps`` was settled on both sides. Joining the same
file again adds nothing.
"""

from __future__ import annotations

from toolkit.desk.desk import Desk
from toolkit.desk.ids import new_id
from toolkit.domain.changes import Change, Entry
from toolkit.domain.errors import RuleBroken, SessionUnreadable
from toolkit.domain.history import History
from toolkit.domain.joining import Joining, plan_joining, shared_with
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import FACILITATOR


def kin_of(desk: Desk, file: History) -> tuple[History, ...]:
    """The sessions here, on any shelf, that began with the same step: who shares most of the file comes first."""
    began = file.entries[0].at, type(file.entries[0].change).__name__
    found = []
    for session_id, beginning in desk.journal.beginnings().items():
        if beginning == began:
            try:
                found.append(desk.history(session_id))
            except SessionUnreadable:
                continue
    found.sort(key=lambda here: (_shared(file, here), here.changed_at), reverse=True)
    return tuple(found)


def _shared(file: History, here: History) -> int:
    key = ("shared", here.session.session_id, here.seq)
    return file.once(key, lambda: shared_with(file, here))


def joining(desk: Desk, file: History, session_id: str | None = None) -> Joining | None:
    """What joining the file to that session would do, or to the one that shares most of it; None when none does."""
    if session_id is None:
        kin = kin_of(desk, file)
        if not kin:
            return None
        session_id = kin[0].session.session_id

    def stamp(seq: int, change: Change) -> Entry:
        return Entry(seq=seq, change_id=new_id(), at=desk.clock(), actor=FACILITATOR, change=change)

    return plan_joining(file, desk.history(session_id), stamp)


def join(desk: Desk, plan: Joining) -> Session:
    """Do what the plan says, in one commit, and give the session after it.

    Raises what keeps the session closed, and RuleBroken when it went on since the plan was made: then it is no longer
    what a person agreed to, and nothing is written.
    """
    if plan.closed is not None:
        raise plan.closed
    if not plan.added:
        return plan.here.session
    after = desk.stored(plan.after, list(plan.added))
    if after is None:
        raise RuleBroken("join_out_of_date")
    return after.session
