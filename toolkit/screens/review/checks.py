"""Whether somebody read a document before it is handed out, and whether it has changed since. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from toolkit.documents.names import PLAN
from toolkit.domain.changes import (
    NOT_UNDOABLE,
    Entry,
    ExportChecked,
    PassageKept,
    Redone,
    TextRedacted,
    Undone,
)
from toolkit.domain.history import History


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCheck:
    """The newest reading of a document: who (a role), when, and whether words were changed since."""

    reader: str
    checked_at: datetime
    changed_since: bool


def last_check(history: History, document: str = PLAN) -> LastCheck | None:
    """The newest check of the document, None when nobody has read it."""
    after: list[Entry] = []
    for entry in reversed(history.entries):
        change = entry.change
        if isinstance(change, ExportChecked) and change.document == document:
            return LastCheck(
                reader=change.reader,
                checked_at=entry.at,
                changed_since=any(map(_changes_words, after)),
            )
        after.append(entry)
    return None


def _changes_words(entry: Entry) -> bool:
    """Whether an entry may have put other words on paper; steering the room and keeping a passage do not."""
    if isinstance(entry.change, Undone | Redone):
        return True
    return not isinstance(entry.change, (*NOT_UNDOABLE, PassageKept, TextRedacted))
