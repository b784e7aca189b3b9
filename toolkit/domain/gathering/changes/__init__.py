"""Everything that can happen at a gathering: one class per kind of change, as for a session."""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from toolkit.domain.gathering.changes.countries import (
    CommitmentAgreed,
    CommitmentDeclined,
    CommitmentLookedAt,
    CommitmentProposed,
    ContactGiven,
    ContactWithdrawn,
    CountryBeliefRemoved,
    CountryBeliefSet,
    CountryGroupRemoved,
    CountryGroupSet,
    CountryNoted,
    OfferingSettled,
    OfferingTakenBack,
    OfferingWritten,
)
from toolkit.domain.gathering.changes.day import (
    AgendaSet,
    AttendeeJoined,
    AttendeeRemoved,
    CountriesSet,
    CountryPicked,
    DoorEnded,
    DoorOpened,
    DoorPaused,
    DoorSet,
    GatheringBrought,
    GatheringDescribed,
    GatheringShelved,
    GatheringStarted,
    PartOpened,
    TablePicked,
    TableRemoved,
    TableSeated,
    TableSet,
    TableShared,
    TableSharingEnded,
    TracksSet,
    WordsRedacted,
)
from toolkit.domain.gathering.changes.plenary import (
    EvidenceAnswered,
    EvidenceAnswerSettled,
    EvidenceAnswerTakenBack,
    EvidenceCallClosed,
    EvidenceCalled,
    LearningSettled,
    LearningTakenBack,
    LearningVoted,
    LearningWritten,
    PlenaryShown,
    PlenaryTimerSet,
    QuestionAsked,
    QuestionSettled,
    QuestionTakenBack,
    QuestionVoted,
    ThemeRemoved,
    ThemeSet,
    ToldApart,
)
from toolkit.domain.vocabulary import record

GatheringChange: TypeAlias = (
    GatheringStarted
    | GatheringBrought
    | GatheringDescribed
    | TracksSet
    | CountriesSet
    | AgendaSet
    | TableSet
    | TableRemoved
    | TableSeated
    | TableShared
    | TableSharingEnded
    | DoorOpened
    | DoorEnded
    | DoorPaused
    | DoorSet
    | PartOpened
    | GatheringShelved
    | WordsRedacted
    | AttendeeJoined
    | AttendeeRemoved
    | TablePicked
    | CountryPicked
    | PlenaryShown
    | PlenaryTimerSet
    | ThemeSet
    | ThemeRemoved
    | ToldApart
    | QuestionAsked
    | QuestionTakenBack
    | QuestionVoted
    | QuestionSettled
    | EvidenceCalled
    | EvidenceCallClosed
    | EvidenceAnswered
    | EvidenceAnswerTakenBack
    | EvidenceAnswerSettled
    | LearningWritten
    | LearningTakenBack
    | LearningVoted
    | LearningSettled
    | CountryGroupSet
    | CountryGroupRemoved
    | CountryNoted
    | CountryBeliefSet
    | CountryBeliefRemoved
    | OfferingWritten
    | OfferingTakenBack
    | OfferingSettled
    | CommitmentProposed
    | CommitmentAgreed
    | CommitmentDeclined
    | ContactGiven
    | ContactWithdrawn
    | CommitmentLookedAt
)
"""Any change of a gathering. The class name is its kind in the journal."""


@record
class GatheringEntry:
    """A change as it stands in the journal of a gathering; the fields are those of a session's entry."""

    seq: int
    change_id: str
    at: datetime
    actor: str
    change: GatheringChange


__all__ = [
    "AgendaSet",
    "AttendeeJoined",
    "AttendeeRemoved",
    "CommitmentAgreed",
    "CommitmentDeclined",
    "CommitmentLookedAt",
    "CommitmentProposed",
    "ContactGiven",
    "ContactWithdrawn",
    "CountriesSet",
    "CountryBeliefRemoved",
    "CountryBeliefSet",
    "CountryGroupRemoved",
    "CountryGroupSet",
    "CountryNoted",
    "CountryPicked",
    "DoorEnded",
    "DoorOpened",
    "DoorPaused",
    "DoorSet",
    "EvidenceAnswerSettled",
    "EvidenceAnswerTakenBack",
    "EvidenceAnswered",
    "EvidenceCallClosed",
    "EvidenceCalled",
    "GatheringBrought",
    "GatheringChange",
    "GatheringDescribed",
    "GatheringEntry",
    "GatheringShelved",
    "GatheringStarted",
    "LearningSettled",
    "LearningTakenBack",
    "LearningVoted",
    "LearningWritten",
    "OfferingSettled",
    "OfferingTakenBack",
    "OfferingWritten",
    "PartOpened",
    "PlenaryShown",
    "PlenaryTimerSet",
    "QuestionAsked",
    "QuestionSettled",
    "QuestionTakenBack",
    "QuestionVoted",
    "TablePicked",
    "TableRemoved",
    "TableSeated",
    "TableSet",
    "TableShared",
    "TableSharingEnded",
    "ThemeRemoved",
    "ThemeSet",
    "ToldApart",
    "TracksSet",
    "WordsRedacted",
]
