"""The rooms that phones can reach, by code: looked up once, then known until the room is over."""

from __future__ import annotations

from toolkit.desk import Desk, session_of_code
from toolkit.desk.rooms import plain_code
from toolkit.domain.errors import NotFound
from toolkit.domain.history import History
from toolkit.domain.session import Room, Session


class Rooms:
    """Finds the session of a code without looking through all of them at every request."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._known: dict[str, str] = {}

    def session_id(self, code: str) -> str:
        """The id of the session whose room has that code, also when it is over by now. Raises NotFound."""
        wanted = plain_code(code)
        session_id = self._known.get(wanted)
        if session_id is None or self._room(session_id, wanted) is None:
            session_id = session_of_code(self.desk, wanted)
            self._known[wanted] = session_id
        return session_id

    def at_hand(self, code: str) -> History | None:
        """The history of that room where nothing needs to be read for it; None where something must."""
        session_id = self._known.get(plain_code(code))
        kept = self.desk.history_at_hand(session_id) if session_id else None
        room = kept.session.room if kept else None
        return kept if room is not None and room.code == plain_code(code) else None

    def session(self, code: str) -> Session:
        """The session of that room. Raises NotFound."""
        return self.desk.session(self.session_id(code))

    def _room(self, session_id: str, code: str) -> Room | None:
        """The room, while it is the one of that code: a session may open another room later."""
        try:
            room = self.desk.history_lately(session_id).session.room
        except NotFound:
            return None
        return room if room is not None and room.code == code else None
