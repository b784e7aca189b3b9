"""Leading the walk through the tables: whose turn it is, and the time that each has."""

from __future__ import annotations

from datetime import timedelta

from toolkit.domain.gathering.changes import PlenaryShown, PlenaryTimerSet
from toolkit.domain.gathering.views import next_table
from toolkit.domain.gathering.vocabulary import PlenaryView
from toolkit.screens.gathering.showing import GatheringShowing

SECONDS_A_TABLE = 180
"""Each table has three minutes (bank.md, section 6)."""


def steer_to(showing: GatheringShowing, table_id: str | None = None) -> None:
    """Put a table on the wall, the first where none is named and none is there, with its time ready. Fit for
    ``on_click``.
    """
    gathering = showing.gatherings.gathering(showing.gathering_id)
    if table_id is None:
        if gathering.table(gathering.plenary.table_id) is not None:
            return
        first = next_table(gathering)
        if first is None:
            return
        table_id = first.table_id
    if showing.record(PlenaryShown(view=PlenaryView.TABLE, table_id=table_id)):
        showing.record(PlenaryTimerSet(seconds_left=SECONDS_A_TABLE))


def step(showing: GatheringShowing, by: int) -> None:
    """Go to the table after or before the one on the wall. Fit for ``on_click``."""
    table = next_table(showing.gathering, by)
    if table is not None:
        steer_to(showing, table.table_id)


def start_timer(showing: GatheringShowing, seconds: int) -> None:
    """Let the time run. Fit for ``on_click``."""
    ends_at = showing.gatherings.clock() + timedelta(seconds=seconds)
    showing.record(PlenaryTimerSet(ends_at=ends_at))


def stop_timer(showing: GatheringShowing, seconds: int) -> None:
    """Let the time stand, or set it back to a length. Fit for ``on_click``."""
    showing.record(PlenaryTimerSet(seconds_left=max(0, seconds)))
