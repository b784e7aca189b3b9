"""What changes of a live room do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from toolkit.domain.changes import (
    DotsGiven,
    ParticipantJoined,
    ReadySaid,
    RoomEnded,
    RoomOpened,
    RoomPaused,
    RoomSet,
    RoomStepOpened,
    WallPageTurned,
    WorryRead,
    WorryTold,
)
from toolkit.domain.evolve.base import evolve, renew_room, replace_where
from toolkit.domain.session import Dots, PrivateWorry, Room, Session


@evolve.register
def _(change: RoomOpened, session: Session, at: datetime, session_id: str) -> Session:
    return replace(session, room=Room(code=change.code, opened_at=at))


@evolve.register
def _(change: RoomEnded, session: Session, at: datetime, session_id: str) -> Session:
    if session.room is None or not session.room.open:
        return session
    return renew_room(session, ended_at=at)


@evolve.register
def _(change: RoomPaused, session: Session, at: datetime, session_id: str) -> Session:
    return renew_room(session, paused=change.paused)


@evolve.register
def _(change: RoomSet, session: Session, at: datetime, session_id: str) -> Session:
    return renew_room(
        session, moderated=change.moderated, counts_only=change.counts_only, dots=change.dots
    )


@evolve.register
def _(change: RoomStepOpened, session: Session, at: datetime, session_id: str) -> Session:
    return renew_room(
        session, step=change.step, stage=change.stage, prompt_id=change.prompt_id, ready=(), page=0
    )


@evolve.register
def _(change: WallPageTurned, session: Session, at: datetime, session_id: str) -> Session:
    return renew_room(session, page=change.page)


@evolve.register
def _(change: ParticipantJoined, session: Session, at: datetime, session_id: str) -> Session:
    room = session.room
    if room is None or change.participant in room.participants:
        return session
    return renew_room(session, participants=(*room.participants, change.participant))


@evolve.register
def _(change: ReadySaid, session: Session, at: datetime, session_id: str) -> Session:
    room = session.room
    if room is None:
        return session
    others = tuple(one for one in room.ready if one != change.participant)
    return renew_room(session, ready=(*others, change.participant) if change.ready else others)


@evolve.register
def _(change: DotsGiven, session: Session, at: datetime, session_id: str) -> Session:
    room = session.room
    if room is None:
        return session
    given = Dots(
        participant=change.participant,
        step=change.step,
        chosen=tuple(dict.fromkeys(change.chosen)),
    )
    others = tuple(
        one
        for one in room.votes
        if (one.participant, one.step) != (change.participant, change.step)
    )
    return renew_room(session, votes=(*others, given))


@evolve.register
def _(change: WorryTold, session: Session, at: datetime, session_id: str) -> Session:
    room = session.room
    if room is None or any(one.worry_id == change.worry_id for one in room.worries):
        return session
    told = PrivateWorry(
        worry_id=change.worry_id,
        participant=change.participant,
        text=change.text,
        told_at=at,
    )
    return renew_room(session, worries=(*room.worries, told))


@evolve.register
def _(change: WorryRead, session: Session, at: datetime, session_id: str) -> Session:
    if session.room is None:
        return session
    worries = replace_where(
        session.room.worries,
        lambda one: one.worry_id == change.worry_id,
        lambda one: replace(one, read=True),
    )
    return renew_room(session, worries=worries)
