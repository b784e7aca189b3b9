"""Everything that can happen in a session: one class per kind of change.

A change says what happened, never how the session looks afterwards; :mod:`toolkit.domain.apply` does that. Ids
and times come inside the change, so that a replay gives the same session on every machine.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from toolkit.domain.changes.assumptions import (
    AssumptionDeleted,
    AssumptionEdited,
    AssumptionKeptPrivate,
    AssumptionLinked,
    AssumptionParked,
    AssumptionsMerged,
    AssumptionsToldApart,
    AssumptionWritten,
)
from toolkit.domain.changes.bridging import BridgeCardWritten, SharingChosen
from toolkit.domain.changes.cards import (
    CardDeleted,
    CardEdited,
    CardLinked,
    CardMoved,
    CardParked,
    CardReordered,
    CardsWritten,
    NewCard,
)
from toolkit.domain.changes.learning import (
    DangerAnswered,
    Finding,
    HintTurnedOff,
    ReviewClosed,
    ReviewOpened,
    SignAnswered,
    SignpostDeleted,
    SignpostLookedAt,
    SignpostWritten,
    StepClosed,
    StepStarted,
)
from toolkit.domain.changes.live import (
    DotsGiven,
    Offered,
    OfferEdited,
    OfferLetThrough,
    OfferMerged,
    OfferTakenBack,
    ParticipantJoined,
    ParticipantRemoved,
    ReadySaid,
    RoomEnded,
    RoomOpened,
    RoomPaused,
    RoomSet,
    RoomStepOpened,
    WallPageTurned,
    WorryRead,
    WorryTold,
)
from toolkit.domain.changes.plan import (
    AssumptionChosen,
    ExportChecked,
    PassageKept,
    PlanLineDeleted,
    PlanLineWritten,
)
from toolkit.domain.changes.ratings import (
    AssumptionRated,
    EvidenceAdded,
    EvidenceTakenBack,
    PlacementAgreed,
    PlacementLifted,
    RatingsCleared,
    RiskJudged,
    WorryAnswered,
)
from toolkit.domain.changes.room import (
    PromptShown,
    Redone,
    SafetyLinesRead,
    SessionBrought,
    SessionDescribed,
    SessionShelved,
    SessionStarted,
    StageOpened,
    TextRedacted,
    TimerSet,
    Undone,
    cover_of,
)
from toolkit.domain.changes.rounds import HandsCounted, RoundOpened, RoundRevealed
from toolkit.domain.vocabulary import record

Change: TypeAlias = (
    SessionStarted
    | SessionBrought
    | SessionDescribed
    | SessionShelved
    | SafetyLinesRead
    | StageOpened
    | TimerSet
    | PromptShown
    | Undone
    | Redone
    | TextRedacted
    | CardsWritten
    | CardEdited
    | CardLinked
    | CardMoved
    | CardReordered
    | CardParked
    | CardDeleted
    | AssumptionWritten
    | AssumptionEdited
    | AssumptionKeptPrivate
    | AssumptionLinked
    | AssumptionsMerged
    | AssumptionsToldApart
    | AssumptionParked
    | AssumptionDeleted
    | AssumptionRated
    | RatingsCleared
    | RoundOpened
    | RoundRevealed
    | HandsCounted
    | WorryAnswered
    | RiskJudged
    | PlacementAgreed
    | PlacementLifted
    | EvidenceAdded
    | EvidenceTakenBack
    | DangerAnswered
    | AssumptionChosen
    | PlanLineWritten
    | PlanLineDeleted
    | StepStarted
    | StepClosed
    | SignpostWritten
    | SignpostLookedAt
    | SignpostDeleted
    | ReviewOpened
    | ReviewClosed
    | SignAnswered
    | HintTurnedOff
    | RoomOpened
    | RoomEnded
    | RoomPaused
    | WallPageTurned
    | RoomSet
    | RoomStepOpened
    | OfferLetThrough
    | OfferMerged
    | ParticipantRemoved
    | WorryRead
    | ParticipantJoined
    | Offered
    | OfferEdited
    | OfferTakenBack
    | ReadySaid
    | DotsGiven
    | WorryTold
    | BridgeCardWritten
    | SharingChosen
    | PassageKept
    | ExportChecked
)
"""Any change. The class name is its kind in the journal."""

NOT_UNDOABLE = (
    SessionStarted,
    SessionBrought,
    SessionShelved,
    SafetyLinesRead,
    StageOpened,
    TimerSet,
    PromptShown,
    ExportChecked,
    TextRedacted,
    RoomOpened,
    WallPageTurned,
    Undone,
    Redone,
)
"""Changes that "undo" passes over: they steer the room or end something, and have buttons of their own."""


@record
class Entry:
    """A change as it stands in the journal.

    ``seq`` counts from 1 within a session. ``change_id`` comes from whoever made the change, so that a retry is
    harmless. ``actor`` is "facilitator" or a participant's random id, never a name.
    """

    seq: int
    change_id: str
    at: datetime
    actor: str
    change: Change


__all__ = [
    "NOT_UNDOABLE",
    "AssumptionChosen",
    "AssumptionDeleted",
    "AssumptionEdited",
    "AssumptionKeptPrivate",
    "AssumptionLinked",
    "AssumptionParked",
    "AssumptionRated",
    "AssumptionWritten",
    "AssumptionsMerged",
    "AssumptionsToldApart",
    "BridgeCardWritten",
    "CardDeleted",
    "CardEdited",
    "CardLinked",
    "CardMoved",
    "CardParked",
    "CardReordered",
    "CardsWritten",
    "Change",
    "DangerAnswered",
    "DotsGiven",
    "Entry",
    "EvidenceAdded",
    "EvidenceTakenBack",
    "ExportChecked",
    "Finding",
    "HandsCounted",
    "HintTurnedOff",
    "NewCard",
    "OfferEdited",
    "OfferLetThrough",
    "OfferMerged",
    "OfferTakenBack",
    "Offered",
    "ParticipantJoined",
    "ParticipantRemoved",
    "PassageKept",
    "PlacementAgreed",
    "PlacementLifted",
    "PlanLineDeleted",
    "PlanLineWritten",
    "PromptShown",
    "RatingsCleared",
    "ReadySaid",
    "Redone",
    "ReviewClosed",
    "ReviewOpened",
    "RiskJudged",
    "RoomEnded",
    "RoomOpened",
    "RoomPaused",
    "RoomSet",
    "RoomStepOpened",
    "RoundOpened",
    "RoundRevealed",
    "SafetyLinesRead",
    "SessionBrought",
    "SessionDescribed",
    "SessionShelved",
    "SessionStarted",
    "SharingChosen",
    "SignAnswered",
    "SignpostDeleted",
    "SignpostLookedAt",
    "SignpostWritten",
    "StageOpened",
    "StepClosed",
    "StepStarted",
    "TextRedacted",
    "TimerSet",
    "Undone",
    "WallPageTurned",
    "WorryAnswered",
    "WorryRead",
    "WorryTold",
    "cover_of",
]
