"""Recording changes of one session or gathering one after another, however many arrive at once.

Each change is checked against what the ones before it leave, and all that wait are stored in one commit:
two hundred ratings in a second cost a few commits, and none of them races another for its place in the journal.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from toolkit.domain.errors import NotFound, StoreUnavailable, ToolkitError
from toolkit.domain.journals import AnyEntry, AnyHistory

C = TypeVar("C")
S = TypeVar("S")
E = TypeVar("E", bound=AnyEntry)
H = TypeVar("H", bound=AnyHistory[Any])

LOST_RACES_AT_MOST = 20


@dataclass(slots=True, kw_only=True)
class AnyTicket(Generic[C, S]):
    """A change that waits to be recorded, and what became of it: what stands ``after`` it, or a refusal."""

    change: C
    change_id: str
    actor: str
    after: S | None = None
    failed: ToolkitError | None = None

    @property
    def settled(self) -> bool:
        """Whether it is known what became of it."""
        return self.after is not None or self.failed is not None


@dataclass(slots=True)
class Line(Generic[C, S]):
    """The changes of one journal that wait, and the ids of those that stand: a retry is known by its id."""

    waiting: deque[AnyTicket[C, S]] = field(default_factory=deque)
    turn: threading.Lock = field(default_factory=threading.Lock)
    known: set[str] = field(default_factory=set)
    known_to: int = 0

    def stands(self, history: AnyHistory[Any], change_id: str) -> bool:
        """Whether a change of that id is in the journal."""
        if history.seq < self.known_to:
            self.known, self.known_to = set(), 0
        for entry in history.entries[self.known_to :]:
            self.known.add(entry.change_id)
        self.known_to = history.seq
        return change_id in self.known


@dataclass(slots=True)
class Draft(Generic[H, E]):
    """What one commit would store: the tickets it answers, the entries, and the history after them."""

    history: H
    entries: list[E] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    refused: dict[int, ToolkitError] = field(default_factory=dict)


class Clerk(Protocol[C, S, E, H]):
    """What a recorder needs of its desk: reading, checking, storing, the clock."""

    def newest_known(self, journal_id: str) -> H:
        """The history to check a new change against; a newer one is found when storing."""

    def history(self, journal_id: str) -> H:
        """The newest history there is."""

    def caught_up(self, history: H) -> H:
        """The history after a lost race."""

    def checked(self, history: H, change: C, actor: str) -> None:
        """Raise when the change is not allowed now, or not this actor's to make."""

    def extended(self, history: H, entry: E) -> H:
        """The history with one more entry."""

    def stamped(self, seq: int, ticket: AnyTicket[C, S]) -> E:
        """The ticket's change as an entry made now."""

    def stored(self, history: H, entries: list[E]) -> H | None:
        """Store the newest ``entries`` of ``history``; None when somebody else was first."""

    def state_of(self, history: H) -> S:
        """The session or gathering of a history."""


class Recorder(Generic[C, S, E, H]):
    """Settles the tickets of one journal after another."""

    def __init__(self, clerk: Clerk[C, S, E, H]) -> None:
        self._clerk = clerk
        self._lines: dict[str, Line[C, S]] = {}
        self._opening = threading.Lock()

    def record(self, journal_id: str, ticket: AnyTicket[C, S]) -> S:
        """Record the ticket's change with all that wait beside it; raise what it was refused for."""
        self.record_all(journal_id, [ticket])
        if ticket.failed is not None:
            raise ticket.failed
        if ticket.after is None:
            raise StoreUnavailable("journal_is_busy")
        return ticket.after

    def record_all(self, journal_id: str, tickets: Sequence[AnyTicket[C, S]]) -> None:
        """Record the changes of all the tickets; each of them says afterwards what became of it."""
        with self._opening:
            line = self._lines.setdefault(journal_id, Line())
        line.waiting.extend(tickets)
        with line.turn:
            if not all(ticket.settled for ticket in tickets):
                self._settle(journal_id, line)

    def _settle(self, journal_id: str, line: Line[C, S]) -> None:
        """Settle every ticket of the line. Called with its turn held."""
        tickets = [line.waiting.popleft() for _ in range(len(line.waiting))]
        try:
            history = self._clerk.newest_known(journal_id)
            for _ in range(LOST_RACES_AT_MOST):
                draft = self._drafted(history, line, tickets)
                if draft.refused and (newer := self._clerk.history(journal_id)).seq > history.seq:
                    # another process has written meanwhile: what was refused may be fine by now
                    history = newer
                    continue
                after = (
                    self._clerk.stored(draft.history, draft.entries) if draft.entries else history
                )
                if after is not None:
                    self._answer(tickets, draft, after)
                    return
                history = self._clerk.caught_up(history)
            raise StoreUnavailable("journal_is_busy")
        except ToolkitError as failed:
            for ticket in tickets:
                ticket.failed = failed
        if isinstance(tickets[0].failed, NotFound):
            self._lines.pop(journal_id, None)

    def _drafted(self, history: H, line: Line[C, S], tickets: list[AnyTicket[C, S]]) -> Draft[H, E]:
        """Check every ticket against what the ones before it leave."""
        draft: Draft[H, E] = Draft(history)
        for index, ticket in enumerate(tickets):
            if line.stands(history, ticket.change_id) or ticket.change_id in draft.ids:
                continue
            try:
                self._clerk.checked(draft.history, ticket.change, ticket.actor)
            except ToolkitError as refused:
                draft.refused[index] = refused
                continue
            entry = self._clerk.stamped(draft.history.seq + 1, ticket)
            draft.entries.append(entry)
            draft.ids.add(ticket.change_id)
            draft.history = self._clerk.extended(draft.history, entry)
        return draft

    def _answer(self, tickets: list[AnyTicket[C, S]], draft: Draft[H, E], after: H) -> None:
        for index, ticket in enumerate(tickets):
            if index in draft.refused:
                ticket.failed = draft.refused[index]
            else:
                ticket.after = self._clerk.state_of(after)
