"""Joining step by step: each step of the file is put to the rules after the ones before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from toolkit.domain import changes as c
from toolkit.domain.changes import Change, Entry
from toolkit.domain.history import History, can_be_undone, extend
from toolkit.domain.joining.fitting import Rounds, is_so_already, refusal_of
from toolkit.domain.joining.plan import Overlap, Refused
from toolkit.domain.joining.settling import (
    Thing,
    in_force,
    made_by,
    settled_by,
    taken_away_by,
    worked_on,
)
from toolkit.domain.session import Timer
from toolkit.domain.vocabulary import TEAM

Stamp = Callable[[int, Change], Entry]
"""From a number and a change of our own to its entry, with an id and the moment of now."""


@dataclass(slots=True, kw_only=True)
class Sides:
    """Who settled what since the two went apart, the newest of each side; ``mention`` finds work done here."""

    ours: dict[Thing, Entry]
    theirs: dict[Thing, Entry]
    theirs_in_force: frozenset[str]
    mention: Callable[[str], Entry | None]
    ratings: Callable[[str], Entry | None]


def sides_of(
    file: History, only_in_file: Mapping[str, Entry], here: History, only_here: Iterable[Entry]
) -> Sides:
    """``only_in_file``: from the file's change id to the entry in the ids of here."""
    mine = in_force(only_here, here)
    theirs = in_force((e for e in file.entries if e.change_id in only_in_file), file)
    return Sides(
        ours=_newest(mine),
        theirs=_newest(only_in_file[entry.change_id] for entry in theirs),
        theirs_in_force=frozenset(only_in_file[entry.change_id].change_id for entry in theirs),
        mention=worked_on(mine),
        ratings=worked_on(
            e for e in mine if isinstance(e.change, c.AssumptionRated | c.HandsCounted)
        ),
    )


def _newest(entries: Iterable[Entry]) -> dict[Thing, Entry]:
    by_moment = sorted(entries, key=lambda entry: entry.at)
    return {thing: entry for entry in by_moment if (thing := settled_by(entry.change)) is not None}


@dataclass(slots=True, kw_only=True)
class Draft:
    """The history as it grows from ``here``, and what is found on the way."""

    here: History
    history: History
    sides: Sides
    stamp: Stamp
    added: list[Entry] = field(default_factory=list)
    coming: list[Entry] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    overlaps: list[Overlap] = field(default_factory=list)
    rounds: Rounds = field(default_factory=Rounds)
    stage_stays: bool = False
    before_last: History | None = None

    def take(self, file: Entry, ours: Entry) -> None:
        """Take in one step: ``file`` as it stands there, ``ours`` the same in the ids of here."""
        fitted = self.rounds.fitted(ours.change, self.history.session)
        entry = _without_undo(replace(ours, seq=self.history.seq + 1, change=fitted))
        refusal = refusal_of(self.history, fitted)
        if refusal is None:
            self.coming.append(file)
            self._weigh(file, ours, entry)
        elif is_so_already(self.history, entry):
            self._add(entry)
        else:
            self.refused.append(Refused(entry=file, error=refusal))

    def finish(self) -> None:
        """Leave no room open, and the stage where the later side left it."""
        session, was = self.history.session, self.here.session
        if session.room is not None and session.room.open:
            self._add(_without_undo(self.stamp(self.history.seq + 1, c.RoomEnded())))
        if self.stage_stays and session.stage is not was.stage:
            self._add_own(c.StageOpened(stage=was.stage))
            if was.timer != Timer():
                self._add_own(
                    c.TimerSet(ends_at=was.timer.ends_at, seconds_left=was.timer.seconds_left)
                )

    def _weigh(self, file: Entry, ours: Entry, entry: Entry) -> None:
        """Let the step stand, unless something that was done here stands instead of it."""
        worked_on_here = self._lost_by(ours)
        thing = settled_by(ours.change)
        mine = self.sides.ours.get(thing) if thing else None
        theirs = self.sides.theirs.get(thing) if thing else None
        if worked_on_here is not None:
            self._give_way(entry)
            self.overlaps.append(Overlap(file=file, here=worked_on_here, file_stands=False))
        elif mine is None or theirs is None or mine.change == theirs.change:
            self._add(entry)
        else:
            stands = self._settle(entry, mine, theirs)
            if theirs.change_id == entry.change_id:
                self.overlaps.append(Overlap(file=file, here=mine, file_stands=stands))

    def _settle(self, entry: Entry, mine: Entry, theirs: Entry) -> bool:
        """Let the later side stand; whether that is the file. What either keeps private stays private, and what other
        tables may see is decided here.
        """
        stands = theirs.at > mine.at and type(theirs.change).__name__ != "SharingChosen"
        if isinstance(theirs.change, c.AssumptionKeptPrivate):
            stands = theirs.change.private
        if isinstance(entry.change, c.StageOpened):
            self.stage_stays = not stands
            self._add(entry)
        elif stands or not _can_give_way(entry):
            self._add(entry)
            stands = True
        else:
            self._give_way(entry)
        return stands

    def _lost_by(self, ours: Entry) -> Entry | None:
        """What was done here and would be lost with what the step takes away, or None."""
        change = ours.change
        gone: tuple[str, ...] = ()
        if isinstance(change, c.Undone | c.Redone):
            target = self.here.entry(change.change_id)
            if target is not None and isinstance(change, c.Undone):
                gone = made_by(target.change)
            elif target is not None:
                gone = tuple(filter(None, (taken_away_by(target.change),)))
        elif (one_id := taken_away_by(change)) and ours.change_id in self.sides.theirs_in_force:
            find = (
                self.sides.ratings if isinstance(change, c.RatingsCleared) else self.sides.mention
            )
            return find(one_id)
        return next(filter(None, map(self.sides.mention, gone)), None)

    def _give_way(self, entry: Entry) -> None:
        """Keep the step in what happened, as undone: whoever wants it can redo it."""
        turned: Change
        if isinstance(entry.change, c.Undone):
            turned = c.Redone(change_id=entry.change.change_id)
        elif isinstance(entry.change, c.Redone):
            turned = c.Undone(change_id=entry.change.change_id)
        else:
            turned = c.Undone(change_id=entry.change_id)
        self._add(entry)
        # at the same moment: whoever looks back at a day in between sees what stood then
        self._add(replace(self.stamp(self.history.seq + 1, turned), at=entry.at))

    def _add_own(self, change: Change) -> None:
        self._add(self.stamp(self.history.seq + 1, change))

    def _add(self, entry: Entry) -> None:
        self.added.append(entry)
        last, before = self.history.entries[-1], self.before_last
        undone_at_once = (
            isinstance(entry.change, c.Undone) and entry.change.change_id == last.change_id
        )
        if undone_at_once and before is not None and can_be_undone(last):
            self.history, self.before_last = _turned_back(before, last, entry), None
        else:
            self.before_last, self.history = self.history, extend(self.history, entry)


def _without_undo(entry: Entry) -> Entry:
    """The end of a room as nobody's step in particular: undo is the facilitator's, and here it would open the room of
    another machine.
    """
    return replace(entry, actor=TEAM) if isinstance(entry.change, c.RoomEnded) else entry


def _turned_back(before: History, last: Entry, undo: Entry) -> History:
    """What a replay would give for a step that is undone at once: the session before it, without a replay."""
    return replace(
        before,
        entries=(*before.entries, last, undo),
        redo_stack=(last.change_id,),
        undone=before.undone | {last.change_id},
    )


def _can_give_way(entry: Entry) -> bool:
    """A finding of the private check has become a card, which stays whatever else was answered."""
    found = isinstance(entry.change, c.SignAnswered) and entry.change.finding is not None
    return can_be_undone(entry) and not found
