"""The desk of the gatherings: what is recorded of a day with several tables, and how two people reach each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from toolkit.desk.ids import new_id, now
from toolkit.desk.keeping import Keeping
from toolkit.desk.recording import AnyTicket
from toolkit.domain.checks import check_text
from toolkit.domain.errors import NotAllowed, RuleBroken
from toolkit.domain.gathering.changes import (
    AttendeeRemoved,
    CommitmentDeclined,
    ContactGiven,
    ContactWithdrawn,
    DoorEnded,
    GatheringBrought,
    GatheringChange,
    GatheringEntry,
    GatheringShelved,
    GatheringStarted,
    WordsRedacted,
)
from toolkit.domain.gathering.history import (
    GatheringHistory,
    extend_gathering,
    replay_gathering,
)
from toolkit.domain.gathering.parts.countries import Commitment
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.rules import check_gathering, check_gathering_change
from toolkit.domain.gathering.rules.commitments import known_commitment
from toolkit.domain.gathering.vocabulary import CONTACT_MAX
from toolkit.domain.vocabulary import FACILITATOR, Shelf
from toolkit.store.journal import GatheringJournal

GatheringTicket = AnyTicket[GatheringChange, Gathering]
"""A change of a gathering that waits to be recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedGathering:
    """A gathering as the list shows it."""

    gathering: Gathering
    changed_at: datetime


class GatheringDesk(Keeping[GatheringChange, Gathering, GatheringEntry, GatheringHistory]):
    """The desk of the gatherings. Ways to reach people go past the journal, into a table that can truly forget."""

    def __init__(self, journal: GatheringJournal, clock: Callable[[], datetime] = now) -> None:
        super().__init__(journal, clock)
        self.journal = journal

    def replayed(self, journal_id: str, entries: Iterable[GatheringEntry]) -> GatheringHistory:
        """The history of a whole journal. Raises NotFound when it is empty."""
        return replay_gathering(journal_id, entries)

    def extended(self, history: GatheringHistory, entry: GatheringEntry) -> GatheringHistory:
        """The history with one more entry at its end."""
        return extend_gathering(history, entry)

    def checked(self, history: GatheringHistory, change: GatheringChange, actor: str) -> None:
        """Raise when the change is not allowed now, or not this actor's to make."""
        check_gathering(history, change, actor)

    def state_of(self, history: GatheringHistory) -> Gathering:
        """The gathering of a history."""
        return history.gathering

    def rewrites(self, entry: GatheringEntry) -> bool:
        """Whether a passage was taken out of earlier entries."""
        return isinstance(entry.change, WordsRedacted)

    def entry(
        self, seq: int, change: GatheringChange, change_id: str, actor: str
    ) -> GatheringEntry:
        """The change as an entry made now."""
        return GatheringEntry(
            seq=seq, change_id=change_id, at=self.clock(), actor=actor, change=change
        )

    def start(self, change: GatheringStarted) -> str:
        """Set up a gathering and give its id. Raises RuleBroken when its words break a rule."""
        check_gathering_change(change, None)
        return self._begin(change)

    def bring(self, gathering: Gathering, origin: str) -> str:
        """Take in a whole gathering under a new id and give that id."""
        return self._begin(GatheringBrought(gathering=gathering, origin=origin))

    def bring_history(self, entries: Sequence[GatheringEntry]) -> str:
        """Take in a whole journal under a new id and give that id. All of it is stored, or nothing.

        The changes keep their ids and times. A gathering that was set aside is taken back; a door that was open is
        shut: the phones of another machine are not here.
        """
        gathering_id = new_id()
        counted = [replace(entry, seq=seq) for seq, entry in enumerate(entries, start=1)]
        gathering = replay_gathering(gathering_id, counted).gathering
        if gathering.shelf is not Shelf.OPEN:
            counted.append(self._next(counted, GatheringShelved(shelf=Shelf.OPEN)))
        if gathering.door is not None and gathering.door.open:
            counted.append(self._next(counted, DoorEnded()))
        self.journal.append(gathering_id, *counted)
        self._tell(gathering_id, len(counted))
        return gathering_id

    def _next(self, counted: Sequence[GatheringEntry], change: GatheringChange) -> GatheringEntry:
        return self.entry(len(counted) + 1, change, new_id(), FACILITATOR)

    def gathering(self, gathering_id: str) -> Gathering:
        """The newest gathering. Raises NotFound."""
        return self.history(gathering_id).gathering

    def gatherings(self) -> tuple[ListedGathering, ...]:
        """Every gathering that can be read, on any shelf, the one changed last first."""
        listed = [
            ListedGathering(gathering=found.gathering, changed_at=found.entries[-1].at)
            for found in self.histories_of_all()
            if isinstance(found, GatheringHistory)
        ]
        return tuple(sorted(listed, key=lambda one: one.changed_at, reverse=True))

    def shelve(self, gathering_id: str, shelf: Shelf) -> Gathering:
        """Archive a gathering, delete it, or take it back."""
        return self.record(gathering_id, GatheringShelved(shelf=shelf))

    def redact(self, gathering_id: str, passage: str) -> Gathering:
        """Take a passage out of the gathering and of its past, for good. Raises NotFound when it stands nowhere."""
        rewritten = self._taken_out(gathering_id, passage)
        return self.record(gathering_id, WordsRedacted(changes_rewritten=rewritten))

    def erase(self, gathering_id: str) -> None:
        """Remove a deleted gathering for good, with every way to reach somebody. Raises RuleBroken when it does not
        lie on the deleted shelf.
        """
        if self.gathering(gathering_id).shelf is not Shelf.DELETED:
            raise RuleBroken("erase_needs_deleted")
        self.journal.contacts.erase(gathering_id)
        self.journal.erase(gathering_id)
        self._forget(gathering_id)

    def give_contact(
        self, gathering_id: str, commitment_id: str, participant: str, contact: str
    ) -> Gathering:
        """Keep how one of the two can be reached; the journal says only that it was given.

        Raises RuleBroken, NotAllowed, RoomClosed as the rules say, and nothing is kept then.
        """
        check_text(contact, "contact", CONTACT_MAX)
        given = ContactGiven(commitment_id=commitment_id, participant=participant)
        check_gathering(self.history(gathering_id), given, participant)
        self.journal.contacts.keep(gathering_id, commitment_id, participant, contact.strip())
        return self.record(gathering_id, given, actor=participant)

    def withdraw_contact(
        self, gathering_id: str, commitment_id: str, participant: str
    ) -> Gathering:
        """Erase how one of the two can be reached. First erased, then recorded: a break between leaves no contact."""
        gone = ContactWithdrawn(commitment_id=commitment_id, participant=participant)
        check_gathering(self.history(gathering_id), gone, participant)
        self.journal.contacts.erase(gathering_id, commitment_id, participant)
        return self.record(gathering_id, gone, actor=participant)

    def decline(self, gathering_id: str, commitment_id: str, participant: str) -> Gathering:
        """End a commitment, and erase whatever either of the two gave to be reached."""
        gone = CommitmentDeclined(commitment_id=commitment_id, participant=participant)
        check_gathering(self.history(gathering_id), gone, participant)
        self.journal.contacts.erase(gathering_id, commitment_id)
        return self.record(gathering_id, gone, actor=participant)

    def take_out(self, gathering_id: str, participant: str) -> Gathering:
        """Take somebody's phone out; whatever either side of that person's commitments gave to be reached is erased."""
        for commitment in self.gathering(gathering_id).commitments_with(participant):
            self.journal.contacts.erase(gathering_id, commitment.commitment_id)
        return self.record(gathering_id, AttendeeRemoved(participant=participant))

    def contacts(self, gathering_id: str, commitment_id: str, asker: str) -> tuple[str, str] | None:
        """How to reach (first, second) of a commitment, for one of these two, once both gave it; None before.

        Raises NotAllowed for anybody else, the facilitator too.
        """
        commitment = known_commitment(self.gathering(gathering_id), commitment_id)
        if asker not in (commitment.first, commitment.second):
            raise NotAllowed("not_one_of_the_two")
        found = self.journal.contacts.of(gathering_id, commitment_id)
        if not commitment.both_agreed or not _of_both(commitment, found):
            return None
        return found[commitment.first], found[commitment.second]


def _of_both(commitment: Commitment, found: dict[str, str]) -> bool:
    return commitment.first in found and commitment.second in found
