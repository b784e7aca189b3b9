"""Whether a step of a file may stand in the session that is here, and how it fits among what was done here."""

from __future__ import annotations

from dataclasses import replace

from toolkit.domain import changes as c
from toolkit.domain.changes import Change, Entry
from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import History, extend
from toolkit.domain.joining.settling import TAKES_AWAY
from toolkit.domain.rules import check, check_change
from toolkit.domain.rules.rounds import newest_round, team_round
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import TEAM

MAY_BE_SO_ALREADY = (
    c.Undone,
    c.Redone,
    c.RoomEnded,
    c.RoomPaused,
    c.RoundRevealed,
    c.StepStarted,
    c.WorryRead,
    *TAKES_AWAY,
)
"""Steps without words: where both sides did the same, the second changes nothing and says nothing new."""


def refusal_of(history: History, change: Change) -> ToolkitError | None:
    """What the rules say against the change as the newest one of the history, or None.

    What people did in a room comes in although the room is over here: it was open where they did it.
    """
    try:
        if isinstance(change, c.Undone | c.Redone):
            check(history, change)
        else:
            check_change(change, _with_room_open(history.session, change))
    except ToolkitError as refused:
        return refused
    return None


def _with_room_open(session: Session, change: Change) -> Session:
    room = session.room
    if room is None or room.open or isinstance(change, c.RoomOpened):
        return session
    return replace(session, room=replace(room, ended_at=None))


def is_so_already(history: History, entry: Entry) -> bool:
    """Whether a step that the rules refuse says nothing but what is so here without it."""
    change = entry.change
    if not isinstance(change, MAY_BE_SO_ALREADY):
        return False
    if isinstance(change, c.Redone) and change.change_id in history.undone:
        return False
    return extend(history, entry).session == history.session


class Rounds:
    """The numbers that the rounds of a file get here, where a round of another number was held meanwhile."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}

    def fitted(self, change: Change, session: Session) -> Change:
        """The change with the number that its round has here."""
        if isinstance(change, c.RoundOpened):
            newest = newest_round(session)
            number = change.round_number
            self._numbers[number] = number if number > newest else newest + 1
            return replace(change, round_number=self._numbers[number])
        if isinstance(change, c.AssumptionRated) and change.rater == TEAM:
            return _rated_together(change, session)
        if isinstance(change, c.RoundRevealed | c.AssumptionRated):
            number = self._numbers.get(change.round_number, change.round_number)
            return replace(change, round_number=number)
        if isinstance(change, c.HandsCounted):
            number = self._numbers.get(change.count.round_number, change.count.round_number)
            return replace(change, count=replace(change.count, round_number=number))
        return change


def _rated_together(change: c.AssumptionRated, session: Session) -> c.AssumptionRated:
    """What a table rated together keeps its number, unless people were asked in private under that number here."""
    if session.round(change.round_number) is None:
        return change
    return replace(change, round_number=team_round(session, change.assumption_id))
