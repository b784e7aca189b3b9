"""The parts of the review screen, in the order of the work."""

from __future__ import annotations

from enum import StrEnum

from toolkit.language import _
from toolkit.screens.tabs import Tab

NAME = "review"


class View(StrEnum):
    """A part of the screen."""

    READ = "read"
    HAND_OUT = "hand_out"
    PLENARY = "plenary"
    CLOSE = "close"


def tabs_of(passages: int) -> list[Tab]:
    """The parts with their words; the first with how many passages wait for a decision."""
    read = _("1 Read it first")
    return [
        (View.READ.value, f"{read} · {passages}" if passages else read),
        (View.HAND_OUT.value, _("2 Hand it out")),
        (View.PLENARY.value, _("3 For the plenary")),
        (View.CLOSE.value, _("4 What now")),
    ]
