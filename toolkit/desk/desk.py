"""The desk: every screen, phone and command records through it and reads from it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from time import monotonic

from toolkit.desk.ids import new_id, now
from toolkit.desk.recording import Recorder, Ticket
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
    NotFound,
    RuleBroken,
    SessionUnreadable,
)
from toolkit.domain.history import History, extend, replay
from toolkit.domain.rules import check_change
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import FACILITATOR, Shelf
from toolkit.domain.whole import problems_of
from toolkit.store import Journal

HISTORIES_KEPT = 200

FRESH_SECONDS = 0.25
"""For so long what was read or written counts as the newest, for those who ask for what was so lately."""

REDACTED = "…"

Listener = Callable[[str, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A session as the home screen lists it."""

    session: Session
    changed_at: datetime
    seq: int


class Desk:
    """Checks, appends, commits, then tells. Safe to share between threads; several processes may share a journal."""

    def __init__(self, journal: Journal, clock: Callable[[], datetime] = now) -> None:
        self.journal = journal
        self.clock = clock
        self._histories: OrderedDict[str, History] = OrderedDict()
        self._fresh_until: dict[str, float] = {}
        self._reading = threading.RLock()
        self._listeners: list[Listener] = []
        self._recorder = Recorder(
            newest=self._newest_known,
            read=self.history,
            caught_up=self._caught_up,
            stored=self._stored,
            stamped=self._stamped,
        )

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
            counted.append(self._entry(len(counted) + 1, SessionShelved(shelf=Shelf.OPEN)))
        if session.room is not None and session.room.open:
            counted.append(self._entry(len(counted) + 1, RoomEnded()))
        self.journal.append(session_id, *counted)
        self._tell(session_id, len(counted))
        return session_id

    def duplicate(self, session_id: str, team: str) -> str:
        """Copy a session, as it stands, under a new id and team name; its past stays with the first."""
        return self.bring(replace(self.session(session_id), team=team), origin="copy")

    def record(
        self,
        session_id: str,
        change: Change,
        *,
        change_id: str | None = None,
        actor: str = FACILITATOR,
    ) -> Session:
        """Record a change and give the session after it, once it is safely stored.

        The same ``change_id`` again is harmless: the change stands once. When another process was first, the change is
        checked against the newer session and tried again. Raises RuleBroken, RoomClosed, NotFound, StoreUnavailable.
        """
        ticket = Ticket(change=change, change_id=change_id or new_id(), actor=actor)
        return self._recorder.record(session_id, ticket)

    def record_all(self, session_id: str, tickets: Sequence[Ticket]) -> None:
        """As :meth:`record`, for changes of many people at once; each ticket says what became of its change."""
        self._recorder.record_all(session_id, tickets)

    def _caught_up(self, history: History) -> History:
        """The history after a lost race. Where nothing new stands the session was erased: read it afresh."""
        session_id = history.session.session_id
        newer = self.history(session_id)
        if newer.seq == history.seq:
            self._forget(session_id)
            return self.history(session_id)
        return newer

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

    def history(self, session_id: str) -> History:
        """The newest session with its journal. Raises NotFound."""
        with self._reading:
            history = self._histories.get(session_id)
            fresh = self.journal.entries(session_id, after=history.seq if history else 0)
            if history is None or any(isinstance(e.change, TextRedacted) for e in fresh):
                history = replay(session_id, self.journal.entries(session_id))
            else:
                for entry in fresh:
                    history = extend(history, entry)
            return self._keep(session_id, history)

    def history_lately(self, session_id: str) -> History:
        """As :meth:`history`, but what another process wrote in the last quarter of a second may be missing.

        What was recorded here is always in it. For phones, which ask often and all at once. Raises NotFound.
        """
        return self.history_at_hand(session_id) or self.history(session_id)

    def history_at_hand(self, session_id: str) -> History | None:
        """What :meth:`history_lately` gives without a look into the journal; None where it must look. Never waits."""
        kept = self._histories.get(session_id)
        return kept if monotonic() < self._fresh_until.get(session_id, 0.0) else None

    def sessions(self) -> tuple[Listed, ...]:
        """Every session that can be read, on any shelf, the one changed last first."""
        listed = []
        for history in self._readable():
            newest = history.entries[-1]
            listed.append(Listed(session=history.session, changed_at=newest.at, seq=newest.seq))
        return tuple(sorted(listed, key=lambda one: one.changed_at, reverse=True))

    def unreadable(self) -> tuple[SessionUnreadable, ...]:
        """What is wrong with each session that :meth:`sessions` had to leave out."""
        return tuple(
            found for found in self._histories_of_all() if isinstance(found, SessionUnreadable)
        )

    def _readable(self) -> Iterator[History]:
        return (found for found in self._histories_of_all() if isinstance(found, History))

    def _histories_of_all(self) -> Iterator[History | SessionUnreadable]:
        """One damaged journal must not keep a team from the others."""
        for session_id, seq in self.journal.last_seqs().items():
            try:
                yield self._kept_at(session_id, seq) or self.history(session_id)
            except SessionUnreadable as unreadable:
                yield unreadable

    def redact(self, session_id: str, passage: str) -> Session:
        """Take a passage out of the session and of its past, for good. Raises NotFound when it stands nowhere."""
        if not passage.strip():
            raise RuleBroken("text_empty", field="passage")
        rewritten = self.journal.redact(session_id, passage, REDACTED)
        if not rewritten:
            raise NotFound("passage_unknown", passage=passage)
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

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener(session_id, seq)`` after every commit made here; the answer ends the subscription."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _begin(self, change: SessionStarted | SessionBrought) -> str:
        session_id = new_id()
        self.journal.append(session_id, self._entry(1, change))
        self._tell(session_id, 1)
        return session_id

    def _entry(self, seq: int, change: Change) -> Entry:
        return Entry(seq=seq, change_id=new_id(), at=self.clock(), actor=FACILITATOR, change=change)

    def _newest_known(self, session_id: str) -> History:
        """The history to check a new change against; a newer one of another process is found when storing."""
        return self._cached(session_id) or self.history(session_id)

    def _stamped(self, seq: int, ticket: Ticket) -> Entry:
        return Entry(
            seq=seq,
            change_id=ticket.change_id,
            at=self.clock(),
            actor=ticket.actor,
            change=ticket.change,
        )

    def _stored(self, history: History, entries: list[Entry]) -> History | None:
        """Store the newest ``entries`` of ``history``, keep and tell it; None when somebody else was first."""
        session_id = history.session.session_id
        if not self.journal.append(session_id, *entries).won:
            return None
        if any(isinstance(entry.change, TextRedacted) for entry in entries):
            history = replay(session_id, self.journal.entries(session_id))
        with self._reading:
            self._keep(session_id, history)
        self._tell(session_id, history.seq)
        return history

    def _tell(self, session_id: str, seq: int) -> None:
        for listener in tuple(self._listeners):
            listener(session_id, seq)

    def _cached(self, session_id: str) -> History | None:
        with self._reading:
            return self._histories.get(session_id)

    def _forget(self, session_id: str) -> None:
        with self._reading:
            self._histories.pop(session_id, None)
            self._fresh_until.pop(session_id, None)

    def _kept_at(self, session_id: str, seq: int) -> History | None:
        history = self._cached(session_id)
        return history if history is not None and history.seq == seq else None

    def _keep(self, session_id: str, history: History) -> History:
        self._histories[session_id] = history
        self._histories.move_to_end(session_id)
        self._fresh_until[session_id] = monotonic() + FRESH_SECONDS
        for oldest in tuple(islice(self._histories, max(0, len(self._histories) - HISTORIES_KEPT))):
            del self._histories[oldest], self._fresh_until[oldest]
        return history
