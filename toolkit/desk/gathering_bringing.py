"""A gathering file that comes in: what it would do is said first, then done in one commit.

plan = gathering_joining(desk, read)    # None: no gathering here began as this one did
if plan is None:
    gathering_id = desk.bring_history(read.entries)
else:
    join_gathering(desk, plan)
"""

from __future__ import annotations

from toolkit.desk.gatherings import GatheringDesk
from toolkit.domain.errors import RuleBroken
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.joining import GatheringJoining, plan_gathering_joining
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.vocabulary import Shelf


def gathering_joining(desk: GatheringDesk, file: GatheringHistory) -> GatheringJoining | None:
    """The plan for the gathering here that shares most with the file; None when none began as it did."""
    plans = (
        plan_gathering_joining(file, desk.history(listed.gathering.gathering_id))
        for listed in desk.gatherings()
        if listed.gathering.shelf is not Shelf.DELETED
    )
    found = [plan for plan in plans if plan is not None]
    return min(found, key=lambda plan: (plan.only_in_file, plan.only_here), default=None)


def join_gathering(desk: GatheringDesk, plan: GatheringJoining) -> Gathering:
    """Do what the plan says and give the gathering after it.

    Raises RuleBroken when the gathering went on since the plan was made; nothing is written then.
    """
    if not plan.added:
        return plan.here.gathering
    after = desk.stored(plan.after, list(plan.added))
    if after is None:
        raise RuleBroken("join_out_of_date")
    return after.gathering
