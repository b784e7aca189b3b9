"""What the phones of a gathering hear: a short mark that changes when there is something else to see or do.

One mark for everybody: it says nothing by itself, and a phone that hears a new one asks for its own page.
"""

from __future__ import annotations

from hashlib import blake2b

from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.vocabulary import DayPart


def gathering_mark(gathering: Gathering) -> str:
    """The mark of the gathering as it stands."""
    parts = (gathering.door, gathering.removed, gathering.tables, _seen(gathering))
    return blake2b(repr(parts).encode(), digest_size=8).hexdigest()


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
