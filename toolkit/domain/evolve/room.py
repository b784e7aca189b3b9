"""What changes of the session as a whole do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from toolkit.domain.changes import (
    PromptShown,
    SafetyLinesRead,
    SessionBrought,
    SessionDescribed,
    SessionShelved,
    StageOpened,
    TimerSet,
)
from toolkit.domain.evolve.base import evolve
from toolkit.domain.session import Session, Timer, Wall
from toolkit.domain.vocabulary import Shelf


@evolve.register
def _(change: SessionBrought, session: Session, at: datetime, session_id: str) -> Session:
    return replace(
        change.session, session_id=session_id, shelf=Shelf.OPEN, timer=Timer(), room=None
    )


@evolve.register
def _(change: SessionDescribed, session: Session, at: datetime, session_id: str) -> Session:
    return replace(
        session,
        team=change.team,
        business=change.business,
        country=change.country,
        track_id=change.track_id,
        mode=change.mode,
        minutes=change.minutes,
    )


@evolve.register
def _(change: SessionShelved, session: Session, at: datetime, session_id: str) -> Session:
    return replace(session, shelf=change.shelf)


@evolve.register
def _(change: SafetyLinesRead, session: Session, at: datetime, session_id: str) -> Session:
    return replace(session, safety_lines_read=True)


@evolve.register
def _(change: StageOpened, session: Session, at: datetime, session_id: str) -> Session:
    return replace(session, stage=change.stage, timer=Timer(), wall=Wall())


@evolve.register
def _(change: TimerSet, session: Session, at: datetime, session_id: str) -> Session:
    return replace(session, timer=Timer(ends_at=change.ends_at, seconds_left=change.seconds_left))


@evolve.register
def _(change: PromptShown, session: Session, at: datetime, session_id: str) -> Session:
    return replace(session, wall=Wall(prompt_id=change.prompt_id))
