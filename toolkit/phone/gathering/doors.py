"""The gatherings that phones can reach, by code: looked up once, then known."""

from __future__ import annotations

from toolkit.desk import GatheringDesk
from toolkit.desk.doors import gathering_of_code
from toolkit.desk.rooms import plain_code
from toolkit.domain.errors import NotFound
from toolkit.domain.gathering.history import GatheringHistory


class Doors:
    """Finds the gathering of a code without looking through all of them at every request."""

    def __init__(self, desk: GatheringDesk) -> None:
        self.desk = desk
        self._known: dict[str, str] = {}

    def look(self, code: str) -> GatheringHistory | None:
        """What the journal says of that code; None where no gathering has it."""
        wanted = plain_code(code)
        try:
            gathering_id = self._known.get(wanted)
            if gathering_id is None or not self._has(gathering_id, wanted):
                gathering_id = self._known[wanted] = gathering_of_code(self.desk, wanted)
            return self.desk.history_lately(gathering_id)
        except NotFound:
            return None

    def at_hand(self, code: str) -> GatheringHistory | None:
        """The history of that gathering where nothing needs to be read for it; None where something must."""
        wanted = plain_code(code)
        gathering_id = self._known.get(wanted)
        kept = self.desk.history_at_hand(gathering_id) if gathering_id else None
        return kept if kept is not None and _code_of(kept) == wanted else None

    def _has(self, gathering_id: str, code: str) -> bool:
        return _code_of(self.desk.history_lately(gathering_id)) == code


def _code_of(history: GatheringHistory) -> str:
    door = history.gathering.door
    return door.code if door is not None else ""
