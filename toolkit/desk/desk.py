"""The desk: every screen, phone and command records through it and reads from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from toolkit.desk.ids import new_id, now
from toolkit.desk.keeping import Keeping
from toolkit.desk.recording import AnyTicket
from toolkit.domain.changes import (
    Change,
    Entry,
    Redone,
    RoomEnded,
    SessionBrought,
    SessionShelved,
    SessionStarted,
    TextRedacted,
    Undone,
)
from toolkit.domain.errors import (
    FileRejected,
    RuleBroken,
)
from toolkit.domain.history import History, extend, replay
from toolkit.domain.rules import check, check_change
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import FACILITATOR, TEAM, Shelf
from toolkit.domain.whole import problems_of
from toolkit.store import Journal

Ticket = AnyTicket[Change, Session]
"""A change of a session that waits to be recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A session as the home screen lists it."""

    session: Session
    changed_at: datetime
    seq: int


class Desk(Keeping[Change, Session, Entry, History]):
    """The desk of the sessions."""

    def __init__(self, journal: Journal, clock: Callable[[], datetime] = now) -> None:
        super().__init__(journal, clock)
        self.journal = journal

    def replayed(self, journal_id: str, entries: Iterable[Entry]) -> History:
        """The history of a whole journal. Raises NotFound when it is empty."""
        return replay(journal_id, entries)

    def extended(self, history: History, entry: Entry) -> History:
        """The history with one more entry at its end."""
        return extend(history, entry)

    def checked(self, history: History, change: Change, actor: str) -> None:
        """Raise when the change is not allowed now, or not this actor's to make."""
        check(history, change, actor)

    def state_of(self, history: History) -> Session:
        """The session of a history."""
        return history.session

    def rewrites(self, entry: Entry) -> bool:
        """Whether a passage was taken out of earlier entries."""
        return isinstance(entry.change, TextRedacted)

    def entry(self, seq: int, change: Change, change_id: str, actor: str) -> Entry:
        """The change as an entry made now."""
        return Entry(seq=seq, change_id=change_id, at=self.clock(), actor=actor, change=change)

    def start(self, change: SessionStarted) -> str:
        """Begin a session and give its id. Raises RuleBroken when the words on the cover break a rule."""
        check_change(change, None)
        return self._begin(change)

    def bring(self, session: Session, origin: str) -> str:
        """Take in a whole session under a new id and give that id. Raises FileRejected with every problem in it."""
        problems = problems_of(session)
        if problems:
            raise FileRejected(problems)
        return self._begin(SessionBrought(session=session, origin=origin))

    def bring_history(self, entries: Sequence[Entry]) -> str:
        """Take in a whole journal under a new session id and give that id. All of it is stored, or nothing.

        The changes keep their ids and times and are counted from 1. A session that was set aside is taken back; a room
        that was open is over. Raises FileRejected with every problem in the session they make, RuleBroken when they do
        not begin with a beginning.
        """
        session_id = new_id()
        counted = [replace(entry, seq=seq) for seq, entry in enumerate(entries, start=1)]
        session = replay(session_id, counted).session
        problems = problems_of(session)
        if problems:
            raise FileRejected(problems)
        if session.shelf is not Shelf.OPEN:
            counted.append(
                self.entry(
                    len(counted) + 1, SessionShelved(shelf=Shelf.OPEN), new_id(), FACILITATOR
                )
            )
        if session.room is not None and session.room.open:
            counted.append(self.entry(len(counted) + 1, RoomEnded(), new_id(), TEAM))
        self.journal.append(session_id, *counted)
        self._tell(session_id, len(counted))
        return session_id

    def duplicate(self, session_id: str, team: str) -> str:
        """Copy a session, as it stands, under a new id and team name; its past stays with the first."""
        return self.bring(replace(self.session(session_id), team=team), origin="copy")

    def undo(self, session_id: str) -> Session:
        """Take back the newest change that can be undone. Raises RuleBroken when there is none."""
        stack = self.history(session_id).undo_stack
        if not stack:
            raise RuleBroken("nothing_to_undo")
        return self.record(session_id, Undone(change_id=stack[-1]))

    def redo(self, session_id: str) -> Session:
        """Bring back the change that was undone last. Raises RuleBroken when there is none."""
        stack = self.history(session_id).redo_stack
        if not stack:
            raise RuleBroken("nothing_to_redo")
        return self.record(session_id, Redone(change_id=stack[-1]))

    def session(self, session_id: str) -> Session:
        """The newest session. Raises NotFound."""
        return self.history(session_id).session

    def sessions(self) -> tuple[Listed, ...]:
        """Every session that can be read, on any shelf, the one changed last first."""
        listed = [
            Listed(session=history.session, changed_at=history.changed_at, seq=history.seq)
            for history in self._readable()
        ]
        return tuple(sorted(listed, key=lambda one: one.changed_at, reverse=True))

    def _readable(self) -> Iterator[History]:
        return (found for found in self.histories_of_all() if isinstance(found, History))

    def redact(self, session_id: str, passage: str) -> Session:
        """Take a passage out of the session and of its past, for good. Raises NotFound when it stands nowhere."""
        rewritten = self._taken_out(session_id, passage)
        return self.record(session_id, TextRedacted(changes_rewritten=rewritten))

    def erase(self, session_id: str) -> None:
        """Remove a deleted session for good. Raises RuleBroken when it does not lie on the deleted shelf."""
        if self.session(session_id).shelf is not Shelf.DELETED:
            raise RuleBroken("erase_needs_deleted")
        self.journal.erase(session_id)
        self._forget(session_id)

    def shelve(self, session_id: str, shelf: Shelf) -> Session:
        """Archive a session, delete it, or take it back."""
        return self.record(session_id, SessionShelved(shelf=shelf))
