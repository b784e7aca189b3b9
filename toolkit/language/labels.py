"""The words for every value of the vocabulary."""

from __future__ import annotations

from enum import Enum

from toolkit.domain.vocabulary import (
    Answer,
    BridgeKind,
    Decision,
    Effort,
    EvidenceLevel,
    LedgerState,
    Lens,
    Mode,
    OfferKind,
    OfferState,
    Purpose,
    Quadrant,
    RoomStep,
    Shelf,
    Side,
    Stage,
    StepStatus,
    Strip,
    Subject,
)
from toolkit.domain.words import MapWords
from toolkit.language.gathering_labels import GATHERING_LABELS
from toolkit.language.translate import N_, _
from toolkit.scoring.agreement import Agreement


def label(value: Enum) -> str:
    """The words for one value of the vocabulary, such as Lens.WELLBEING or Quadrant.TEST_NOW."""
    return _(LABELS[type(value)][value])


LABELS: dict[type[Enum], dict[Enum, str]] = {
    **GATHERING_LABELS,
    Stage: {
        Stage.STRATEGY: N_("Strategy"),
        Stage.ROLES: N_("Roles"),
        Stage.GOALS: N_("Goals"),
        Stage.OUTCOMES: N_("Outcomes"),
        Stage.ASSUMPTIONS: N_("Assumptions"),
        Stage.MAP: N_("Map"),
        Stage.PLAN: N_("Plan"),
        Stage.REVIEW: N_("Review"),
    },
    BridgeKind: {
        BridgeKind.DOUBTED: N_("What we doubt now"),
        BridgeKind.HARM: N_("What could hurt somebody"),
        BridgeKind.TEST: N_("Our test within a month"),
        BridgeKind.ASK: N_("What we ask other tables"),
        BridgeKind.SURPRISE: N_("What surprised us"),
    },
    Lens: {
        Lens.DESIRABILITY: N_("Desirability"),
        Lens.VIABILITY: N_("Viability"),
        Lens.FEASIBILITY: N_("Feasibility"),
        Lens.WELLBEING: N_("Survivor wellbeing and ethics"),
        Lens.CONTEXT: N_("Context and partners"),
    },
    Quadrant: {
        Quadrant.TEST_NOW: N_("Test now"),
        Quadrant.WATCH: N_("Watch"),
        Quadrant.LATER: N_("Later"),
        Quadrant.CARRY_ON: N_("Carry on"),
    },
    Strip: {
        Strip.NONE: N_("No safety worry"),
        Strip.WORRY_RAISED: N_("Worry raised"),
        Strip.SAFETY_CRITICAL: N_("Safety-critical"),
    },
    LedgerState: {
        LedgerState.STOP_AND_REVIEW: N_("Stop and review"),
        LedgerState.PROBABLY_WRONG: N_("Probably wrong, change the plan"),
        LedgerState.CONTESTED: N_("Contested"),
        LedgerState.UNKNOWN: N_("Unknown"),
        LedgerState.SUPPORTED: N_("Supported so far"),
    },
    EvidenceLevel: {
        EvidenceLevel.E0: N_("We believe it"),
        EvidenceLevel.E1: N_("Someone says so"),
        EvidenceLevel.E2: N_("People told us"),
        EvidenceLevel.E3: N_("People did it once"),
        EvidenceLevel.E4: N_("It happened again"),
        EvidenceLevel.E5: N_("Others checked it"),
    },
    Side: {Side.FOR: N_("For"), Side.AGAINST: N_("Against")},
    Subject: {
        Subject.CUSTOMERS: N_("Customers"),
        Subject.PRICES: N_("Prices"),
        Subject.PARTNERS: N_("Partners"),
        Subject.WELLBEING: N_("Wellbeing"),
        Subject.LAW: N_("Law"),
        Subject.SKILLS: N_("Skills"),
        Subject.CONTEXT: N_("Context"),
        Subject.STUDY: N_("An independent study"),
    },
    Mode: {Mode.FACILITATED: N_("Facilitated, in a room"), Mode.ALONE: N_("On my own")},
    Shelf: {
        Shelf.OPEN: N_("Open"),
        Shelf.ARCHIVED: N_("Archived"),
        Shelf.DELETED: N_("Deleted"),
    },
    Effort: {
        Effort.SMALL: N_("Half a day or less"),
        Effort.MEDIUM: N_("Up to two weeks"),
        Effort.LARGE: N_("Longer, or costs money"),
    },
    Purpose: {Purpose.PROTECT: N_("Protect"), Purpose.LEARN: N_("Learn")},
    RoomStep: {
        RoomStep.WAIT: N_("Wait"),
        RoomStep.CARDS: N_("Write cards"),
        RoomStep.ASSUMPTIONS: N_("Write assumptions"),
        RoomStep.RATE: N_("Rate"),
        RoomStep.VOTE_ASSUMPTIONS: N_("Give dots to assumptions"),
        RoomStep.VOTE_ACTIONS: N_("Give dots to actions"),
        RoomStep.MAP: N_("Look at the map"),
        RoomStep.LEARNED: N_("Say what you learned"),
    },
    OfferKind: {
        OfferKind.CARD: N_("Card"),
        OfferKind.ASSUMPTION: N_("Assumption"),
        OfferKind.LEARNED: N_("Learned"),
    },
    OfferState: {
        OfferState.WAITING: N_("Waits to be let through"),
        OfferState.SHOWN: N_("In the room"),
        OfferState.HIDDEN: N_("Hidden"),
        OfferState.MERGED: N_("Joined with another card"),
    },
    StepStatus: {
        StepStatus.PLANNED: N_("Planned"),
        StepStatus.RUNNING: N_("Under way"),
        StepStatus.CLOSED: N_("Closed"),
    },
    Decision: {
        Decision.KEEP_GOING: N_("Keep going"),
        Decision.CHANGE: N_("Change the plan"),
        Decision.STOP: N_("Stop"),
        Decision.KEEP_TESTING: N_("Keep testing"),
    },
    Answer: {
        Answer.NOT_HERE: N_("Not in our business"),
        Answer.NOT_SURE: N_("Not sure"),
        Answer.HERE: N_("Yes, we see this"),
    },
    Agreement: {
        Agreement.ALIGNED: N_("Aligned"),
        Agreement.MIXED: N_("Mixed"),
        Agreement.SPLIT: N_("Split"),
    },
}


def map_words() -> MapWords:
    """Every word on the map."""
    return MapWords(
        title=_("Map of assumptions by risk and evidence"),
        risk_axis=_("Risk: how bad it is if we are wrong"),
        risk_low=_("small harm if wrong"),
        risk_high=_("great harm if wrong"),
        evidence_axis=_("Evidence: how we know"),
        evidence_have=_("we have it"),
        evidence_none=_("we have none"),
        quadrants={quadrant: label(quadrant) for quadrant in Quadrant},
        lenses={lens: label(lens) for lens in Lens},
        solid=_("solid: rests on evidence written down"),
        hollow=_("hollow: rests on what we say we know"),
        gap=_("line: from what we say to what is written down"),
        cross=_("thin cross: how far apart our answers are"),
        safety=_("shield: safety first"),
        empty=_("No card has a place yet. Rate a card, or drag one here."),
    )
