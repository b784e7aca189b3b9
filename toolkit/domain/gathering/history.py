"""Replay: from the journal of a gathering to the gathering.

There is no undo here: two hundred phones write beside one another, and "the last change" is seldom the one that
somebody means. Everything has its own way back: what was shown is hidden, what was set is set again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from toolkit.domain.errors import NotFound, RuleBroken
from toolkit.domain.gathering.changes import GatheringBrought, GatheringEntry, GatheringStarted
from toolkit.domain.gathering.evolve import evolve
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.once import Remembering


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringHistory(Remembering):
    """A gathering with the journal it came from."""

    gathering: Gathering
    entries: tuple[GatheringEntry, ...]

    @property
    def journal_id(self) -> str:
        """The id under which the journal stands: the gathering's."""
        return self.gathering.gathering_id

    @property
    def seq(self) -> int:
        """The number of the newest entry."""
        return self.entries[-1].seq


def replay_gathering(gathering_id: str, entries: Iterable[GatheringEntry]) -> GatheringHistory:
    """The history of a whole journal, in seq order. Raises NotFound when the journal is empty."""
    journal = tuple(entries)
    if not journal:
        raise NotFound("gathering_unknown", gathering_id=gathering_id)
    gathering = begin_gathering(gathering_id, journal[0])
    for entry in journal[1:]:
        gathering = evolve(entry.change, gathering, entry.at)
    return GatheringHistory(gathering=gathering, entries=journal)


def extend_gathering(history: GatheringHistory, entry: GatheringEntry) -> GatheringHistory:
    """The history with one more entry at its end."""
    return GatheringHistory(
        gathering=evolve(entry.change, history.gathering, entry.at),
        entries=(*history.entries, entry),
    )


def begin_gathering(gathering_id: str, entry: GatheringEntry) -> Gathering:
    """The gathering as its first entry makes it. Raises RuleBroken when the journal begins with anything else."""
    change = entry.change
    if isinstance(change, GatheringBrought):
        return replace(
            change.gathering,
            gathering_id=gathering_id,
            sample=change.origin == "sample",
        )
    if isinstance(change, GatheringStarted):
        return Gathering(
            gathering_id=gathering_id,
            started_at=entry.at,
            name=change.name,
            place=change.place,
            first_day=change.first_day,
            last_day=change.last_day,
            tracks=change.tracks,
            countries=change.countries,
            agenda=change.agenda,
        )
    raise RuleBroken("journal_has_no_beginning")
