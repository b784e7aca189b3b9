"""The parts of the assumptions screen, and how much waits in each."""

from __future__ import annotations

from enum import StrEnum

from toolkit.domain.session import Assumption, Session
from toolkit.language import _
from toolkit.scoring.holding import assumptions_holding_nothing, cards_nothing_holds_up
from toolkit.scoring.similar import similar_pairs
from toolkit.screens.tabs import Tab

NAME = "assumptions"


class View(StrEnum):
    """A part of the screen."""

    LIST = "list"
    STARTERS = "starters"
    LOOK_BACK = "look_back"
    LOOSE = "loose"
    SAME = "same"
    PARKED = "parked"


def parked_assumptions(session: Session) -> tuple[Assumption, ...]:
    """The assumptions that were set aside, as written."""
    return tuple(a for a in session.assumptions if a.parked)


def waiting(session: Session) -> dict[View, int]:
    """How much stands in each part; parts that are not counted are left out."""
    loose = len(cards_nothing_holds_up(session)) + len(assumptions_holding_nothing(session))
    return {
        View.LIST: len(session.live_assumptions()),
        View.LOOSE: loose,
        View.SAME: len(similar_pairs(session)),
        View.PARKED: len(parked_assumptions(session)),
    }


def tabs_of(session: Session) -> list[Tab]:
    """The parts with their words; those in which nothing waits say no number."""
    names = {
        View.LIST: _("By lens"),
        View.STARTERS: _("Starter cards"),
        View.LOOK_BACK: _("Look back"),
        View.LOOSE: _("Loose ends"),
        View.SAME: _("Say the same?"),
        View.PARKED: _("Parked"),
    }
    counts = waiting(session)
    return [
        (view.value, f"{words} · {counts[view]}" if counts.get(view) else words)
        for view, words in names.items()
    ]
