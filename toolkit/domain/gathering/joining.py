"""Joining a gathering file to the gathering of it that is here: worked out whole before anything is written.

Files name people otherwise than their phones did, so steps are known by their moment, their kind and their words; the
steps that both have tell which id of the file is which id here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

from toolkit.domain.errors import ToolkitError
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.changes import GatheringEntry
from toolkit.domain.gathering.history import GatheringHistory, extend_gathering
from toolkit.domain.gathering.rules import check_gathering
from toolkit.domain.joining.names import pairs_of_ids, renamed
from toolkit.domain.joining.plan import Relation
from toolkit.domain.joining.steps import same_words

OF_ONE_MACHINE = (
    c.GatheringShelved,
    c.WordsRedacted,
    c.DoorOpened,
    c.DoorEnded,
    c.DoorPaused,
    c.DoorSet,
    c.PartOpened,
    c.PlenaryShown,
    c.PlenaryTimerSet,
    c.ContactGiven,
    c.ContactWithdrawn,
)
"""Steps that speak of one machine only: its shelf, its door and wall, and contacts, which no file carries."""

SHUT_DOOR = "gathering_door_shut"
"""What people wrote while the door was open elsewhere comes in, though it is shut here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotIn:
    """A step of the file, as it stands in the file, that the rules do not let in, and why."""

    entry: GatheringEntry
    error: ToolkitError


@dataclass(frozen=True, slots=True, kw_only=True)
class Twice:
    """Both sides settled the same thing; the later one stands. ``file_stands`` says whose that is."""

    file: GatheringEntry
    here: GatheringEntry
    file_stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringJoining:
    """A plan: ``added`` are the entries that would be written, ``after`` the history with them."""

    here: GatheringHistory
    after: GatheringHistory
    relation: Relation
    only_in_file: int
    only_here: int
    added: tuple[GatheringEntry, ...] = ()
    not_in: tuple[NotIn, ...] = ()
    twice: tuple[Twice, ...] = ()


def plan_gathering_joining(
    file: GatheringHistory, here: GatheringHistory
) -> GatheringJoining | None:
    """What joining would do; None when the two did not begin with the same step."""
    if _step(file.entries[0]) != _step(here.entries[0]):
        return None
    shared, in_file, only_here = _compared(file, here)
    names: dict[str, str] = {}
    for theirs, ours in shared:
        for one, other in pairs_of_ids(theirs, ours):
            names.setdefault(one, other)
    plan = GatheringJoining(
        here=here,
        after=here,
        relation=_relation(in_file, only_here),
        only_in_file=len(in_file),
        only_here=len(only_here),
    )
    return _drafted(plan, [(entry, renamed(entry, names)) for entry in in_file], only_here)


def _compared(
    file: GatheringHistory, here: GatheringHistory
) -> tuple[list[tuple[GatheringEntry, GatheringEntry]], list[GatheringEntry], list[GatheringEntry]]:
    """The pairs of steps that both have, those of the file alone, and those of here alone."""
    waiting: dict[Hashable, list[GatheringEntry]] = defaultdict(list)
    for entry in here.entries:
        waiting[_step(entry)].append(entry)
    shared, only_in_file, met = [], [], set()
    for entry in file.entries:
        candidates = waiting[_step(entry)]
        same = next((one for one in candidates if same_words(entry.change, one.change)), None)
        if same is None:
            only_in_file.append(entry)
        else:
            candidates.remove(same)
            met.add(same.seq)
            shared.append((entry, same))
    only_here = [entry for entry in here.entries if entry.seq not in met]
    return shared, _of_the_gathering(only_in_file), _of_the_gathering(only_here)


def _step(entry: GatheringEntry) -> Hashable:
    return entry.at, type(entry.change).__name__


def _of_the_gathering(entries: Iterable[GatheringEntry]) -> list[GatheringEntry]:
    return [entry for entry in entries if not isinstance(entry.change, OF_ONE_MACHINE)]


def _relation(in_file: list[GatheringEntry], here: list[GatheringEntry]) -> Relation:
    if not in_file:
        return Relation.OLDER if here else Relation.SAME
    return Relation.BOTH if here else Relation.NEWER


def _drafted(
    plan: GatheringJoining,
    coming: list[tuple[GatheringEntry, GatheringEntry]],
    only_here: list[GatheringEntry],
) -> GatheringJoining:
    """The plan with every step of the file judged in its turn. ``coming`` are pairs: as in the file, and as here."""
    newest = {settled: entry for entry in only_here if (settled := _settled(entry))}
    after, added, not_in, twice = plan.after, [], [], []
    for theirs, entry in coming:
        settled = _settled(entry)
        rival = newest.get(settled) if settled else None
        if rival is not None:
            file_stands = entry.at > rival.at
            twice.append(Twice(file=theirs, here=rival, file_stands=file_stands))
            if not file_stands:
                continue
        refused = _refusal(after, entry)
        if refused is not None:
            not_in.append(NotIn(entry=theirs, error=refused))
            continue
        fitted = replace(entry, seq=after.seq + 1)
        after = extend_gathering(after, fitted)
        added.append(fitted)
    return replace(plan, after=after, added=tuple(added), not_in=tuple(not_in), twice=tuple(twice))


def _refusal(history: GatheringHistory, entry: GatheringEntry) -> ToolkitError | None:
    try:
        check_gathering(history, entry.change)
    except ToolkitError as refused:
        return None if refused.code == SHUT_DOOR else refused
    return None


def _settled(entry: GatheringEntry) -> tuple[str, str] | None:
    """What a step settles as a whole, so that a later one takes its place; None for what stands beside others."""
    change = entry.change
    kind = type(change).__name__
    field = SETTLES.get(type(change))
    return None if field is None else (kind, str(getattr(change, field, "")))


SETTLES: dict[type[object], str] = {
    c.GatheringDescribed: "",
    c.TracksSet: "",
    c.CountriesSet: "",
    c.AgendaSet: "",
    c.TableSet: "table_id",
    c.TableSeated: "table_id",
    c.TableShared: "table_id",
    c.ThemeSet: "theme_id",
    c.QuestionSettled: "question_id",
    c.LearningSettled: "learning_id",
    c.EvidenceAnswerSettled: "answer_id",
    c.OfferingSettled: "offering_id",
    c.CountryGroupSet: "group_id",
    c.CountryNoted: "group_id",
    c.CountryBeliefSet: "belief_id",
}
"""Kinds that set something as a whole, and the field that says what."""
