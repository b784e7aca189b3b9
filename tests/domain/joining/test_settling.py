from __future__ import annotations

from typing import get_args

from toolkit.domain.changes import Change
from toolkit.domain.joining.settling import SETTLES, TAKES_AWAY

STAND_BESIDE = {
    "AssumptionWritten",
    "AssumptionsMerged",
    "AssumptionsToldApart",
    "CardsWritten",
    "DangerAnswered",
    "DotsGiven",
    "EvidenceAdded",
    "ExportChecked",
    "HintTurnedOff",
    "OfferEdited",
    "OfferTakenBack",
    "Offered",
    "ParticipantJoined",
    "ParticipantRemoved",
    "PassageKept",
    "PromptShown",
    "ReadySaid",
    "Redone",
    "ReviewClosed",
    "ReviewOpened",
    "RoomEnded",
    "RoomOpened",
    "RoomPaused",
    "RoomSet",
    "RoomStepOpened",
    "RoundOpened",
    "RoundRevealed",
    "SafetyLinesRead",
    "SessionBrought",
    "SessionShelved",
    "SessionStarted",
    "SignpostLookedAt",
    "StepClosed",
    "StepStarted",
    "TextRedacted",
    "TimerSet",
    "Undone",
    "WallPageTurned",
    "WorryRead",
    "WorryTold",
}
"""Kinds of which two stand side by side, steer a room for the moment, or are put to the rules one after the other."""


def test_of_every_kind_it_is_said_what_happens_when_both_sides_did_it():
    """A new kind that sets a value goes into SETTLES, one that removes something into TAKES_AWAY, or stands above."""
    kinds = {kind.__name__ for kind in get_args(Change)}
    taken_away = {kind.__name__ for kind in TAKES_AWAY}
    assert kinds - set(SETTLES) - taken_away - STAND_BESIDE == set()
