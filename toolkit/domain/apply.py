"""What a change does to a session: the one place that says so.

``apply`` is total. A change that no longer finds its card (because an earlier one was undone) does nothing; whether a
*new* change is allowed is asked of :mod:`toolkit.domain.rules` before it is stored.
"""

from __future__ import annotations

from toolkit.domain.changes import Entry, SessionBrought, SessionStarted
from toolkit.domain.errors import RuleBroken
from toolkit.domain.evolve import evolve
from toolkit.domain.session import Session


def begin(session_id: str, entry: Entry) -> Session:
    """The session as its first entry makes it. Raises RuleBroken when the journal does not begin with a beginning."""
    change = entry.change
    if isinstance(change, SessionStarted):
        return Session(
            session_id=session_id,
            started_at=entry.at,
            team=change.team,
            business=change.business,
            country=change.country,
            track_id=change.track_id,
            mode=change.mode,
            minutes=change.minutes,
        )
    if isinstance(change, SessionBrought):
        return evolve(change, change.session, entry.at, session_id)
    raise RuleBroken("journal_has_no_beginning")


def apply(session: Session, entry: Entry) -> Session:
    """The session after an entry that is neither the first nor an undo or redo (see :mod:`.history` for those)."""
    return evolve(entry.change, session, entry.at, session.session_id)
