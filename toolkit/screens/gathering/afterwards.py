"""After the day: what people take home, the commitments, and the next gathering."""

from __future__ import annotations

from toolkit.screens.gathering.before import render_before
from toolkit.screens.gathering.check_in import render_check_in
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.gathering.taking_back import render_taking_back
from toolkit.screens.gathering.taking_home import render_taking_home


def render_afterwards(showing: GatheringShowing) -> None:
    """Draw what comes after the day."""
    render_taking_home(showing)
    render_check_in(showing)
    render_taking_back(showing)
    render_before(showing)
