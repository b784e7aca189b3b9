"""What the desk of the sessions and the desk of the gatherings have in common: keep, record, tell."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from time import monotonic
from typing import Any, Generic, TypeVar

from toolkit.desk.ids import new_id, now
from toolkit.desk.recording import AnyTicket, Recorder
from toolkit.domain.errors import NotFound, RuleBroken, SessionUnreadable
from toolkit.domain.journals import AnyEntry, AnyHistory
from toolkit.domain.vocabulary import FACILITATOR
from toolkit.store.journal import AnyJournal

C = TypeVar("C")
S = TypeVar("S")
E = TypeVar("E", bound=AnyEntry)
H = TypeVar("H", bound=AnyHistory[Any])

HISTORIES_KEPT = 200

FRESH_SECONDS = 0.25
"""For so long what was read or written counts as the newest, for those who ask for what was so lately."""

REDACTED = "…"

Listener = Callable[[str, int], None]


class Keeping(ABC, Generic[C, S, E, H]):
    """Checks, appends, commits, then tells. Safe to share between threads; several processes may share a journal.

    C is any change, S what the journal makes (a session, a gathering), E its entry, H its history.
    """

    def __init__(self, journal: AnyJournal[C, E], clock: Callable[[], datetime] = now) -> None:
        self._journal = journal
        self.clock = clock
        self._histories: OrderedDict[str, H] = OrderedDict()
        self._fresh_until: dict[str, float] = {}
        self._reading = threading.RLock()
        self._listeners: list[Listener] = []
        self._recorder: Recorder[C, S, E, H] = Recorder(self)

    @abstractmethod
    def replayed(self, journal_id: str, entries: Iterable[E]) -> H:
        """The history of a whole journal. Raises NotFound when it is empty."""

    @abstractmethod
    def extended(self, history: H, entry: E) -> H:
        """The history with one more entry at its end."""

    @abstractmethod
    def checked(self, history: H, change: C, actor: str) -> None:
        """Raise when the change is not allowed now, or not this actor's to make."""

    @abstractmethod
    def state_of(self, history: H) -> S:
        """The session or gathering of a history."""

    @abstractmethod
    def rewrites(self, entry: E) -> bool:
        """Whether with this entry earlier ones were rewritten, so that what is kept must be read afresh."""

    @abstractmethod
    def entry(self, seq: int, change: C, change_id: str, actor: str) -> E:
        """The change as an entry made now."""

    def record(
        self,
        journal_id: str,
        change: C,
        *,
        change_id: str | None = None,
        actor: str = FACILITATOR,
    ) -> S:
        """Record a change and give the session or gathering after it, once it is safely stored.

        The same ``change_id`` again is harmless: the change stands once. When another process was first, the change is
        checked against what is newer and tried again. Raises RuleBroken, RoomClosed, NotFound, StoreUnavailable.
        """
        ticket: AnyTicket[C, S] = AnyTicket(
            change=change, change_id=change_id or new_id(), actor=actor
        )
        return self._recorder.record(journal_id, ticket)

    def record_all(self, journal_id: str, tickets: Sequence[AnyTicket[C, S]]) -> None:
        """As :meth:`record`, for changes of many people at once; each ticket says what became of its change."""
        self._recorder.record_all(journal_id, tickets)

    def history(self, journal_id: str) -> H:
        """The newest state with its journal. Raises NotFound."""
        with self._reading:
            history = self._histories.get(journal_id)
            fresh = self._journal.entries(journal_id, after=history.seq if history else 0)
            if history is None or any(map(self.rewrites, fresh)):
                history = self.replayed(journal_id, self._journal.entries(journal_id))
            else:
                for entry in fresh:
                    history = self.extended(history, entry)
            return self._keep(journal_id, history)

    def history_lately(self, journal_id: str) -> H:
        """As :meth:`history`, but what another process wrote in the last quarter of a second may be missing.

        What was recorded here is always in it. For phones, which ask often and all at once. Raises NotFound.
        """
        return self.history_at_hand(journal_id) or self.history(journal_id)

    def history_at_hand(self, journal_id: str) -> H | None:
        """What :meth:`history_lately` gives without a look into the journal; None where it must look. Never waits."""
        kept = self._histories.get(journal_id)
        return kept if monotonic() < self._fresh_until.get(journal_id, 0.0) else None

    def histories_of_all(self) -> Iterator[H | SessionUnreadable]:
        """Every history; one damaged journal must not keep people from the others."""
        for journal_id, seq in self._journal.last_seqs().items():
            try:
                yield self._kept_at(journal_id, seq) or self.history(journal_id)
            except SessionUnreadable as unreadable:
                yield unreadable

    def unreadable(self) -> tuple[SessionUnreadable, ...]:
        """What is wrong with each journal that cannot be read."""
        return tuple(
            found for found in self.histories_of_all() if isinstance(found, SessionUnreadable)
        )

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener(journal_id, seq)`` after every commit made here; the answer ends the subscription."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def newest_known(self, journal_id: str) -> H:
        """The history to check a new change against; a newer one of another process is found when storing."""
        return self._cached(journal_id) or self.history(journal_id)

    def caught_up(self, history: H) -> H:
        """The history after a lost race. Where nothing new stands the journal was erased: read it afresh."""
        journal_id = history.journal_id
        newer = self.history(journal_id)
        if newer.seq == history.seq:
            self._forget(journal_id)
            return self.history(journal_id)
        return newer

    def stamped(self, seq: int, ticket: AnyTicket[C, S]) -> E:
        """The ticket's change as an entry made now."""
        return self.entry(seq, ticket.change, ticket.change_id, ticket.actor)

    def stored(self, history: H, entries: list[E]) -> H | None:
        """Store the newest ``entries`` of ``history``, keep and tell it; None when somebody else was first."""
        journal_id = history.journal_id
        if not self._journal.append(journal_id, *entries).won:
            return None
        if any(map(self.rewrites, entries)):
            history = self.replayed(journal_id, self._journal.entries(journal_id))
        with self._reading:
            self._keep(journal_id, history)
        self._tell(journal_id, history.seq)
        return history

    def _taken_out(self, journal_id: str, passage: str) -> int:
        """Take a passage out of every body of a journal; give the number of changes that held it."""
        if not passage.strip():
            raise RuleBroken("text_empty", field="passage")
        rewritten = self._journal.redact(journal_id, passage, REDACTED)
        if not rewritten:
            raise NotFound("passage_unknown", passage=passage)
        return rewritten

    def _first_entry(self, change: C) -> E:
        return self.entry(1, change, new_id(), FACILITATOR)

    def _begin(self, change: C) -> str:
        journal_id = new_id()
        self._journal.append(journal_id, self._first_entry(change))
        self._tell(journal_id, 1)
        return journal_id

    def _tell(self, journal_id: str, seq: int) -> None:
        for listener in tuple(self._listeners):
            listener(journal_id, seq)

    def _cached(self, journal_id: str) -> H | None:
        with self._reading:
            return self._histories.get(journal_id)

    def _forget(self, journal_id: str) -> None:
        with self._reading:
            self._histories.pop(journal_id, None)
            self._fresh_until.pop(journal_id, None)

    def _kept_at(self, journal_id: str, seq: int) -> H | None:
        history = self._cached(journal_id)
        return history if history is not None and history.seq == seq else None

    def _keep(self, journal_id: str, history: H) -> H:
        self._histories[journal_id] = history
        self._histories.move_to_end(journal_id)
        self._fresh_until[journal_id] = monotonic() + FRESH_SECONDS
        for oldest in tuple(islice(self._histories, max(0, len(self._histories) - HISTORIES_KEPT))):
            del self._histories[oldest], self._fresh_until[oldest]
        return history
