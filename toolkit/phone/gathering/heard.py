"""What the phones of a gathering hear: a short mark that changes when there is something else to see or do.

One mark for everybody: it says nothing by itself, and a phone that hears a new one asks for its own page.
"""

from __future__ import annotations

from hashlib import blake2b

from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.vocabulary import DayPart


def gathering_mark(history: GatheringHistory) -> str:
    """The mark of the gathering as it stands, worked out once for all phones."""
    return history.once("phone_mark", lambda: _mark(history.gathering))


def _mark(gathering: Gathering) -> str:
    parts = (gathering.door, gathering.removed, _tables(gathering), _seen(gathering))
    return blake2b(repr(parts).encode(), digest_size=8).hexdigest()


def _tables(gathering: Gathering) -> list[tuple[object, ...]]:
    """The tables by what a phone shows of them; of what they share the moment is enough."""
    return [
        (table.table_id, table.name, table.track_id, table.shared and table.shared.made_at)
        for table in gathering.tables
    ]


def _seen(gathering: Gathering) -> object:
    """What a part of the day shows besides the tables."""
    part = gathering.door.part if gathering.door else DayPart.ARRIVAL
    if part is DayPart.PLENARY:
        return (
            gathering.plenary.view,
            gathering.plenary.table_id,
            gathering.plenary.call_id,
            gathering.questions,
            gathering.calls,
            gathering.learnings,
        )
    if part in (DayPart.COUNTRIES, DayPart.HOME):
        return gathering.groups, gathering.offerings, gathering.commitments, gathering.countries
    return gathering.agenda
