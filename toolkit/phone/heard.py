"""What phones hear of a session: a short mark that changes when there is something else to see or do.

The mark says nothing by itself; a phone that hears a new one asks for its own page.
"""

from __future__ import annotations

from hashlib import blake2b

from toolkit.domain.history import History
from toolkit.domain.privacy import without_private
from toolkit.domain.session import Room, Session
from toolkit.domain.vocabulary import RoomStep

NO_ROOM = "none"


def public_session(history: History) -> Session:
    """The session as phones and walls may see it: without private cards. Computed once for all of them."""
    return history.once("public", lambda: without_private(history.session))


def mark_of(history: History) -> str:
    """The mark of the session as it stands, the same for everybody."""
    return history.once("phone_mark", lambda: _mark(history.session.room, public_session(history)))


def _mark(room: Room | None, session: Session) -> str:
    if room is None:
        return NO_ROOM
    parts = (
        room.code,
        room.open,
        room.paused,
        room.step,
        room.stage,
        room.prompt_id,
        room.dots,
        len(room.removed),
        _seen_in(room.step, session),
    )
    return blake2b(repr(parts).encode(), digest_size=8).hexdigest()


def _seen_in(step: RoomStep, session: Session) -> object:
    """What a step shows besides the person's own words."""
    if step is RoomStep.RATE:
        newest = session.rounds[-1:]
        asked = {one for each in newest for one in each.assumption_ids}
        return newest, [a.text for a in session.assumptions if a.assumption_id in asked]
    if step is RoomStep.VOTE_ASSUMPTIONS:
        return [(a.assumption_id, a.text) for a in session.live_assumptions()]
    if step is RoomStep.VOTE_ACTIONS:
        return [(line.line_id, line.what) for line in session.plan]
    if step is RoomStep.MAP:
        return (
            session.assumptions,
            session.ratings,
            session.hand_counts,
            session.rounds,
            session.evidence,
        )
    return None
