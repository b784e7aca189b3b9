"""What a new change of a gathering must keep to. Asked before a change is stored; never on replay."""

from __future__ import annotations

from toolkit.domain.errors import RoomClosed, RuleBroken
from toolkit.domain.gathering.changes import (
    GatheringBrought,
    GatheringChange,
    GatheringShelved,
    GatheringStarted,
    WordsRedacted,
)
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.rules import commitments, countries, day, plenary
from toolkit.domain.gathering.rules.base import check_gathering_change
from toolkit.domain.gathering.rules.participants import check_attendee
from toolkit.domain.vocabulary import FACILITATOR, Shelf


def check_gathering(
    history: GatheringHistory, change: GatheringChange, actor: str = FACILITATOR
) -> None:
    """Raise RuleBroken when the change is not allowed now, RoomClosed when the gathering takes none any more,
    NotAllowed when it is not this actor's to make: a phone changes nothing but what is its own.
    """
    gathering = history.gathering
    if isinstance(change, GatheringStarted | GatheringBrought):
        raise RuleBroken("gathering_already_begun")
    if gathering.shelf is not Shelf.OPEN and not isinstance(
        change, GatheringShelved | WordsRedacted
    ):
        raise RoomClosed("gathering_not_open", shelf=gathering.shelf)
    if actor != FACILITATOR:
        check_attendee(gathering, change, actor)
    check_gathering_change(change, gathering)


__all__ = [
    "check_gathering",
    "check_gathering_change",
    "commitments",
    "countries",
    "day",
    "plenary",
]
