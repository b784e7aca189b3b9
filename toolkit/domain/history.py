"""Replay: from a journal to a session, with undo and redo.

Undo is a change that names an earlier one; a replay leaves the named one out. So an undo costs one replay, everything
else costs one ``apply``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import TypeVar

from toolkit.domain.apply import apply, begin
from toolkit.domain.changes import NOT_UNDOABLE, Entry, Redone, Undone
from toolkit.domain.errors import NotFound
from toolkit.domain.once import Remembering
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import FACILITATOR

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class History(Remembering):
    """A session with the journal it came from.

    ``undo_stack`` and ``redo_stack`` hold change ids, the next one to take last.
    """

    session: Session
    entries: tuple[Entry, ...]
    undo_stack: tuple[str, ...] = ()
    redo_stack: tuple[str, ...] = ()
    undone: frozenset[str] = frozenset()

    @property
    def journal_id(self) -> str:
        """The id under which the journal stands: the session's."""
        return self.session.session_id

    @property
    def seq(self) -> int:
        """The number of the newest entry."""
        return self.entries[-1].seq

    @property
    def changed_at(self) -> datetime:
        """When anything was done last, on whichever machine: what was joined from another may be older."""
        return self.once("changed at", lambda: max(entry.at for entry in self.entries))

    def entry(self, change_id: str) -> Entry | None:
        """The entry of that change, or None."""
        return next((e for e in reversed(self.entries) if e.change_id == change_id), None)


def replay(session_id: str, entries: Iterable[Entry]) -> History:
    """The history of a whole journal, in seq order. Raises NotFound when the journal is empty."""
    journal = tuple(entries)
    if not journal:
        raise NotFound("session_unknown", session_id=session_id)
    undo: list[str] = []
    redo: list[str] = []
    undone: set[str] = set()
    for entry in journal:
        _turn(entry, undo, redo, undone)
    session = begin(session_id, journal[0])
    for entry in journal[1:]:
        if entry.change_id not in undone:
            session = apply(session, entry)
    return History(
        session=session,
        entries=journal,
        undo_stack=tuple(undo),
        redo_stack=tuple(redo),
        undone=frozenset(undone),
    )


def sessions_at(history: History, moments: Sequence[datetime]) -> tuple[Session | None, ...]:
    """The session as people saw it at each moment, None where it had not begun. One pass for all of them.

    An undo that came later is not looked ahead to: at that moment the undone change stood. Work that was joined from
    another machine counts from the moment it was done there, not from when it came in.
    """
    found: dict[int, Session | None] = {}
    ordered = sorted(range(len(moments)), key=lambda index: moments[index])
    entries = _by_moment(history.entries)
    seen = 0
    session: Session | None = None
    for index in ordered:
        until = seen
        while until < len(entries) and entries[until].at <= moments[index]:
            until += 1
        session = _brought_to(history.session.session_id, entries, session, seen, until)
        seen, found[index] = until, session
    left_out = history.session.left_out
    return tuple(_numbered(found[index], left_out) for index in range(len(moments)))


def _by_moment(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries by when they were made; the beginning stays first, whatever another machine's clock says."""
    first, *others = entries
    return (first, *sorted(others, key=lambda entry: max(entry.at, first.at)))


def _numbered(session: Session | None, left_out: tuple[int, ...]) -> Session | None:
    """An earlier session of a copy passes over the same numbers as the copy, so that card 7 is card 7 at any date."""
    return session and replace(session, left_out=left_out)


def _brought_to(
    session_id: str, entries: tuple[Entry, ...], session: Session | None, seen: int, until: int
) -> Session | None:
    """The session after ``until`` entries by their moments, from the one after ``seen``.

    An undo in between costs a replay, and so does an entry that stands earlier in the journal than one already seen.
    """
    fresh = entries[seen:until]
    if not fresh:
        return session
    newest = max((entry.seq for entry in entries[:seen]), default=0)
    in_order = all(a < b for a, b in pairwise((newest, *(entry.seq for entry in fresh))))
    turned = any(isinstance(entry.change, Undone | Redone) for entry in fresh)
    if session is None or turned or not in_order:
        known = sorted(entries[:until], key=lambda entry: entry.seq)
        return replay(session_id, known).session
    for entry in fresh:
        session = apply(session, entry)
    return session


def extend(history: History, entry: Entry) -> History:
    """The history with one more entry at its end."""
    entries = (*history.entries, entry)
    if isinstance(entry.change, Undone | Redone):
        return replay(history.session.session_id, entries)
    undo, redo = history.undo_stack, history.redo_stack
    if can_be_undone(entry):
        undo, redo = (*undo, entry.change_id), ()
    return replace(
        history,
        session=apply(history.session, entry),
        entries=entries,
        undo_stack=undo,
        redo_stack=redo,
    )


def _turn(entry: Entry, undo: list[str], redo: list[str], undone: set[str]) -> None:
    """Move change ids between the stacks as the entry says; an undo of something already undone does nothing."""
    change = entry.change
    if isinstance(change, Undone):
        if change.change_id in undo:
            undo.remove(change.change_id)
            redo.append(change.change_id)
            undone.add(change.change_id)
    elif isinstance(change, Redone):
        if change.change_id in redo:
            redo.remove(change.change_id)
            undo.append(change.change_id)
            undone.discard(change.change_id)
    elif can_be_undone(entry):
        undo.append(entry.change_id)
        redo.clear()


def can_be_undone(entry: Entry) -> bool:
    """Undo is the facilitator's: it never takes back what a participant wrote; they do that on their phones."""
    return entry.actor == FACILITATOR and not isinstance(entry.change, NOT_UNDOABLE)
