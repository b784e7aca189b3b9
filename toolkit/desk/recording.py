"""Recording changes of one session one after another, however many arrive at once.

Each change is checked against the session as the ones before it leave it, and all that wait are stored in one commit:
two hundred ratings in a second cost a few commits, and none of them races another for its place in the journal.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from toolkit.domain.changes import Change, Entry
from toolkit.domain.errors import NotFound, StoreUnavailable, ToolkitError
from toolkit.domain.history import History, extend
from toolkit.domain.rules import check
from toolkit.domain.session import Session

LOST_RACES_AT_MOST = 20


@dataclass(slots=True, kw_only=True)
class Ticket:
    """A change that waits to be recorded, and what became of it."""

    change: Change
    change_id: str
    actor: str
    session: Session | None = None
    failed: ToolkitError | None = None

    @property
    def settled(self) -> bool:
        """Whether it is known what became of it."""
        return self.session is not None or self.failed is not None


@dataclass(slots=True)
class Line:
    """The changes of one session that wait, and the ids of those that stand: a retry is known by its id."""

    waiting: deque[Ticket] = field(default_factory=deque)
    turn: threading.Lock = field(default_factory=threading.Lock)
    known: set[str] = field(default_factory=set)
    known_to: int = 0

    def stands(self, history: History, change_id: str) -> bool:
        """Whether a change of that id is in the journal."""
        if history.seq < self.known_to:
            self.known, self.known_to = set(), 0
        for entry in history.entries[self.known_to :]:
            self.known.add(entry.change_id)
        self.known_to = history.seq
        return change_id in self.known


@dataclass(slots=True)
class Draft:
    """What one commit would store: the tickets it answers, the entries, and the history after them."""

    history: History
    entries: list[Entry] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    refused: dict[int, ToolkitError] = field(default_factory=dict)


class Recorder:
    """Settles the tickets of a session. The desk lends it what it needs: reading, storing, the clock."""

    def __init__(
        self,
        *,
        newest: Callable[[str], History],
        read: Callable[[str], History],
        caught_up: Callable[[History], History],
        stored: Callable[[History, list[Entry]], History | None],
        stamped: Callable[[int, Ticket], Entry],
    ) -> None:
        self._newest = newest
        self._read = read
        self._caught_up = caught_up
        self._stored = stored
        self._stamped = stamped
        self._lines: dict[str, Line] = {}
        self._opening = threading.Lock()

    def record(self, session_id: str, ticket: Ticket) -> Session:
        """Record the ticket's change with all that wait beside it; raise what it was refused for."""
        self.record_all(session_id, [ticket])
        if ticket.failed is not None:
            raise ticket.failed
        if ticket.session is None:
            raise StoreUnavailable("journal_is_busy")
        return ticket.session

    def record_all(self, session_id: str, tickets: Sequence[Ticket]) -> None:
        """Record the changes of all the tickets; each of them says afterwards what became of it."""
        with self._opening:
            line = self._lines.setdefault(session_id, Line())
        line.waiting.extend(tickets)
        with line.turn:
            if not all(ticket.settled for ticket in tickets):
                self._settle(session_id, line)

    def _settle(self, session_id: str, line: Line) -> None:
        """Settle every ticket of the line. Called with its turn held."""
        tickets = [line.waiting.popleft() for _ in range(len(line.waiting))]
        try:
            history = self._newest(session_id)
            for _ in range(LOST_RACES_AT_MOST):
                draft = self._drafted(history, line, tickets)
                if draft.refused and (newer := self._read(session_id)).seq > history.seq:
                    # another process has written meanwhile: what was refused may be fine by now
                    history = newer
                    continue
                after = self._stored(draft.history, draft.entries) if draft.entries else history
                if after is not None:
                    _answer(tickets, draft, after)
                    return
                history = self._caught_up(history)
            raise StoreUnavailable("journal_is_busy")
        except ToolkitError as failed:
            for ticket in tickets:
                ticket.failed = failed
        if isinstance(tickets[0].failed, NotFound):
            self._lines.pop(session_id, None)

    def _drafted(self, history: History, line: Line, tickets: list[Ticket]) -> Draft:
        """Check every ticket against what the ones before it leave."""
        draft = Draft(history)
        for index, ticket in enumerate(tickets):
            if line.stands(history, ticket.change_id) or ticket.change_id in draft.ids:
                continue
            try:
                check(draft.history, ticket.change, ticket.actor)
            except ToolkitError as refused:
                draft.refused[index] = refused
                continue
            entry = self._stamped(draft.history.seq + 1, ticket)
            draft.entries.append(entry)
            draft.ids.add(ticket.change_id)
            draft.history = extend(draft.history, entry)
        return draft


def _answer(tickets: list[Ticket], draft: Draft, after: History) -> None:
    for index, ticket in enumerate(tickets):
        if index in draft.refused:
            ticket.failed = draft.refused[index]
        else:
            ticket.session = after.session
