"""What happened, in words: one line per entry of the journal."""

from __future__ import annotations

from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.language.happened import (
    assumptions,
    bridging,
    cards,
    learning,
    live,
    plan,
    ratings,
    room,
    rounds,
)
from toolkit.language.happened.base import describe


def happened(change: object, session: Session) -> str:
    """One line for a change; the session as it stands now gives the words of the cards it names."""
    return describe(change, session)


def undo_words(history: History) -> str | None:
    """What the next undo takes back, or None when there is nothing to undo."""
    return _turn_words(history, history.undo_stack)


def redo_words(history: History) -> str | None:
    """What the next redo brings back, or None when there is nothing to redo."""
    return _turn_words(history, history.redo_stack)


def _turn_words(history: History, stack: tuple[str, ...]) -> str | None:
    entry = history.entry(stack[-1]) if stack else None
    return happened(entry.change, history.session) if entry else None


__all__ = [
    "assumptions",
    "bridging",
    "cards",
    "describe",
    "happened",
    "learning",
    "live",
    "plan",
    "ratings",
    "redo_words",
    "room",
    "rounds",
    "undo_words",
]
