"""The parts of the plan screen."""

from __future__ import annotations

from enum import StrEnum

from toolkit.domain.session import Session
from toolkit.language import _
from toolkit.screens.tabs import Tab

NAME = "plan"


class View(StrEnum):
    """A part of the screen."""

    CHOOSE = "choose"
    STEPS = "steps"
    SIGNPOSTS = "signposts"
    DATES = "dates"


def first_view(session: Session) -> View:
    """Where the screen opens: at choosing, until something is chosen."""
    return View.STEPS if any(a.chosen for a in session.live_assumptions()) else View.CHOOSE


def tabs_of(session: Session) -> list[Tab]:
    """The parts with their words and counts."""
    chosen = sum(a.chosen for a in session.live_assumptions())
    counted = (
        (View.CHOOSE, _("Choose cards"), chosen),
        (View.STEPS, _("Steps and tests"), len(session.plan)),
        (View.SIGNPOSTS, _("Signposts"), len(session.signposts)),
        (View.DATES, _("By when"), 0),
    )
    return [
        (view.value, f"{words} · {count}" if count else words) for view, words, count in counted
    ]
