"""What happens to a session as a whole and to the room it is held in."""

from __future__ import annotations

from datetime import datetime

from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Mode, Shelf, Stage, record


@record
class SessionStarted:
    """A team began: who they are in the business's words, where, on which track, and the minutes at hand."""

    team: str
    business: str
    country: str
    track_id: str
    mode: Mode
    minutes: int


@record
class SessionBrought:
    """A whole session came in at once: from a file, a sample, or a copy of another session."""

    session: Session
    origin: str


@record
class SessionDescribed:
    """The words on the cover were changed."""

    team: str
    business: str
    country: str
    track_id: str
    mode: Mode
    minutes: int


def cover_of(session: Session) -> SessionDescribed:
    """The cover of a session as it is now."""
    return SessionDescribed(
        team=session.team,
        business=session.business,
        country=session.country,
        track_id=session.track_id,
        mode=session.mode,
        minutes=session.minutes,
    )


@record
class SessionShelved:
    """The session was archived, deleted, or taken back."""

    shelf: Shelf


@record
class SafetyLinesRead:
    """The safety lines were shown and read."""


@record
class StageOpened:
    """The room moved to a stage."""

    stage: Stage


@record
class TimerSet:
    """The timer was started (``ends_at``), paused (``seconds_left``) or cleared (neither)."""

    ends_at: datetime | None = None
    seconds_left: int | None = None


@record
class PromptShown:
    """The wall shows one prompt, or all of them (None)."""

    prompt_id: str | None = None


@record
class Undone:
    """An earlier change no longer counts."""

    change_id: str


@record
class Redone:
    """A change that was undone counts again."""

    change_id: str


@record
class TextRedacted:
    """Text was removed from the journal for good; how many changes lost it is kept, the text is not."""

    changes_rewritten: int
