"""What the rules of a session cannot know: which phone came in, and which cards a phone has never seen."""

from __future__ import annotations

from toolkit.domain.changes import (
    AssumptionRated,
    Change,
    DotsGiven,
    HandsCounted,
    ParticipantJoined,
)
from toolkit.domain.errors import NotAllowed, RoomClosed, RuleBroken
from toolkit.domain.history import History
from toolkit.domain.session import Room, Session


def check_known(history: History, change: Change, participant: str) -> None:
    """Raise NotAllowed unless the participant has come in, RuleBroken for a card that is on no phone."""
    room = history.session.room
    if room is None:
        raise RoomClosed("room_is_over")
    if isinstance(change, ParticipantJoined):
        return
    if not is_inside(room, participant):
        raise NotAllowed("come_in_first")
    private = history.once("phone_private", lambda: private_ids(history.session))
    if not touched(change).isdisjoint(private):
        raise RuleBroken("assumption_unknown")


def is_inside(room: Room, participant: str | None) -> bool:
    """Whether that participant came into the room, and was not taken out of it."""
    return participant in room.participants and participant not in room.removed


def touched(change: Change) -> frozenset[str]:
    """Ids of the assumptions and plan lines that a participant's change names."""
    if isinstance(change, AssumptionRated):
        return frozenset({change.assumption_id})
    if isinstance(change, HandsCounted):
        return frozenset({change.count.assumption_id})
    return frozenset(change.chosen) if isinstance(change, DotsGiven) else frozenset()


def private_ids(session: Session) -> frozenset[str]:
    """Ids of the private assumptions and of the plan lines that belong to them: no phone learns of them."""
    cards = {a.assumption_id for a in session.assumptions if a.private}
    lines = {line.line_id for line in session.plan if line.assumption_id in cards}
    return frozenset(cards | lines)
