"""What somebody with a phone may do at a gathering at all."""

from __future__ import annotations

from toolkit.domain.errors import NotAllowed
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.rules.base import open_door

Live = (
    c.AttendeeJoined
    | c.TablePicked
    | c.CountryPicked
    | c.QuestionAsked
    | c.QuestionTakenBack
    | c.QuestionVoted
    | c.EvidenceAnswered
    | c.EvidenceAnswerTakenBack
    | c.LearningWritten
    | c.LearningTakenBack
    | c.LearningVoted
    | c.OfferingWritten
    | c.CommitmentProposed
    | c.CommitmentAgreed
    | c.ContactGiven
)
"""What a phone may do while the door is open."""

AtAnyTime = c.OfferingTakenBack | c.CommitmentDeclined | c.ContactWithdrawn
"""What a person may take back also when the gathering is over: a withdrawal never waits for an open door."""


def check_attendee(gathering: Gathering, change: c.GatheringChange, actor: str) -> None:
    """Raise unless this person may make this change: own words, own choice, own agreement, nobody else's."""
    if not isinstance(change, Live | AtAnyTime) or change.participant != actor:
        raise NotAllowed("only_the_facilitator")
    if isinstance(change, AtAnyTime):
        return
    open_door(gathering)
    if actor in gathering.removed:
        raise NotAllowed("taken_out_of_the_room")
