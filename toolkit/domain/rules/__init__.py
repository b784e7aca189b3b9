"""What a new change must keep to. Asked of the newest session before a change is stored; never on replay."""

from __future__ import annotations

from toolkit.domain.changes import (
    Change,
    Redone,
    SessionBrought,
    SessionShelved,
    SessionStarted,
    TextRedacted,
    Undone,
)
from toolkit.domain.errors import RoomClosed, RuleBroken
from toolkit.domain.history import History
from toolkit.domain.rules import (
    assumptions,
    bridging,
    cards,
    learning,
    live,
    plan,
    ratings,
    room,
    rounds,
)
from toolkit.domain.rules.base import check_change
from toolkit.domain.vocabulary import FACILITATOR, Shelf


def check(history: History, change: Change, actor: str = FACILITATOR) -> None:
    """Raise RuleBroken when the change is not allowed now, RoomClosed when the session or its room takes none any
    more, NotAllowed when it is not this actor's to make: a participant changes nothing but what is its own.
    """
    if isinstance(change, Undone | Redone):
        _check_turn(history, change)
    if isinstance(change, SessionStarted | SessionBrought):
        raise RuleBroken("session_already_begun")
    if history.session.shelf is not Shelf.OPEN and not isinstance(
        change, SessionShelved | TextRedacted
    ):
        raise RoomClosed("session_not_open", shelf=history.session.shelf)
    if actor != FACILITATOR:
        live.check_participant(history.session, change, actor)
    check_change(change, history.session)


def _check_turn(history: History, change: Undone | Redone) -> None:
    stack = history.undo_stack if isinstance(change, Undone) else history.redo_stack
    code = "nothing_to_undo" if isinstance(change, Undone) else "nothing_to_redo"
    if change.change_id not in stack:
        raise RuleBroken(code)


__all__ = [
    "assumptions",
    "bridging",
    "cards",
    "check",
    "check_change",
    "learning",
    "live",
    "plan",
    "ratings",
    "room",
    "rounds",
]
