"""What fits into the minutes at hand, read off the run-sheet."""

from __future__ import annotations

from toolkit.domain.bank import RunSheet
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Stage
from toolkit.language import _


def minutes_at(sheet: RunSheet, *stages: Stage) -> int:
    """The minutes of the run-sheet's steps that belong to these stages."""
    return sum(step.minutes for step in sheet.steps if step.stage in stages)


def what_fits(sheet: RunSheet) -> str:
    """One line for a room: minutes for the four debrief stages, the assumptions, the map and the plan."""
    return _(
        "This gives {debrief} minutes for the four debrief stages, {assumptions} for the assumptions,"
        " {map} to rate and place them, and {plan} for the plan."
    ).format(
        debrief=minutes_at(sheet, *DEBRIEF_STAGES),
        assumptions=minutes_at(sheet, Stage.ASSUMPTIONS),
        map=minutes_at(sheet, Stage.MAP),
        plan=minutes_at(sheet, Stage.PLAN),
    )


def what_fits_alone(sheet: RunSheet) -> str:
    """One line for somebody alone: the minutes in all, and that the session waits."""
    return _(
        "About {total} minutes in all, in two or three sittings. The session waits where you stop."
    ).format(total=sum(step.minutes for step in sheet.steps))
