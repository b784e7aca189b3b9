"""What changes of rounds of private ratings do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from toolkit.domain.changes import HandsCounted, RoundOpened, RoundRevealed
from toolkit.domain.evolve.base import evolve, renew_room, replace_where
from toolkit.domain.session import HandCount, RatingRound, Session


@evolve.register
def _(change: RoundOpened, session: Session, at: datetime, session_id: str) -> Session:
    known = {a.assumption_id for a in session.assumptions}
    asked = tuple(one for one in dict.fromkeys(change.assumption_ids) if one in known)
    if session.round(change.round_number) is not None or not asked:
        return session
    opened = RatingRound(number=change.round_number, assumption_ids=asked, opened_at=at)
    return replace(session, rounds=(*session.rounds, opened))


@evolve.register
def _(change: RoundRevealed, session: Session, at: datetime, session_id: str) -> Session:
    rounds = replace_where(
        session.rounds,
        lambda one: one.number == change.round_number and one.revealed_at is None,
        lambda one: replace(one, revealed_at=at),
    )
    return renew_room(replace(session, rounds=rounds), page=0)


@evolve.register
def _(change: HandsCounted, session: Session, at: datetime, session_id: str) -> Session:
    if session.assumption(change.count.assumption_id) is None:
        return session
    others = tuple(one for one in session.hand_counts if not _same_table(one, change.count))
    return replace(session, hand_counts=(*others, change.count))


def _same_table(one: HandCount, other: HandCount) -> bool:
    return (
        one.assumption_id == other.assumption_id
        and one.table == other.table
        and one.round_number == other.round_number
    )
