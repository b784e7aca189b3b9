"""Replay: from a journal to a session, with undo and redo.

Undo is a change that names an earlier one; a replay leaves the named one out. So an undo costs one replay, everything
else costs one ``apply``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from toolkit.domain.apply import apply, begin
from toolkit.domain.changes import NOT_UNDOABLE, Entry, Redone, Undone
from toolkit.domain.errors import NotFound
from toolkit.domain.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A session with the journal it came from.

    ``undo_stack`` and ``redo_stack`` hold change ids, the next one to take last.
    """

    session: Session
    entries: tuple[Entry, ...]
    undo_stack: tuple[str, ...] = ()
    redo_stack: tuple[str, ...] = ()
    undone: frozenset[str] = frozenset()

    @property
    def seq(self) -> int:
        """The number of the newest entry."""
        return self.entries[-1].seq

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


def extend(history: History, entry: Entry) -> History:
    """The history with one more entry at its end."""
    entries = (*history.entries, entry)
    if isinstance(entry.change, Undone | Redone):
        return replay(history.session.session_id, entries)
    if isinstance(entry.change, NOT_UNDOABLE):
        undo, redo = history.undo_stack, history.redo_stack
    else:
        undo, redo = (*history.undo_stack, entry.change_id), ()
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
    elif not isinstance(change, NOT_UNDOABLE):
        undo.append(entry.change_id)
        redo.clear()
