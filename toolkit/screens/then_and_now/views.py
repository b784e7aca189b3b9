"""The parts of the screen."""

from __future__ import annotations

from enum import StrEnum

from toolkit.language import _
from toolkit.screens.tabs import Tab

NAME = "then_and_now"


class View(StrEnum):
    """A part of the screen."""

    SINCE = "since"
    PLAYBACK = "playback"
    COMPARE = "compare"


def tabs() -> list[Tab]:
    """The parts with their words."""
    return [
        (View.SINCE, _("Since last time")),
        (View.PLAYBACK, _("Play back")),
        (View.COMPARE, _("Compare")),
    ]


def explanation(view: View) -> str:
    """For somebody who works alone: what to look at here, with an example."""
    words = {
        View.SINCE: _(
            "An open dot is where a card stood last time, the arrow leads to where it stands now. Example: “buyers will"
            " order again” went to the left, because two of them paid. Ask of each arrow: is this why we think so?"
        ),
        View.PLAYBACK: _(
            "Go back to any day on which something changed. Example: look at the day of your first plan, and see which"
            " cards you thought were proven."
        ),
        View.COMPARE: _(
            "Put two days, or two sessions, side by side. Example: the session of last spring beside the one of today;"
            " cards that are the same carry the same number."
        ),
    }
    return words[view]
