"""Who comes in, where they sit, and what becomes of what they wrote when they are taken out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.evolve.base import evolve, put, turned
from toolkit.domain.gathering.parts.countries import Offering
from toolkit.domain.gathering.parts.plenary import EvidenceAnswer, Learning, Question
from toolkit.domain.gathering.parts.tables import Attendee
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.vocabulary import WordState

Voted = TypeVar("Voted", Question, Learning)
Words = TypeVar("Words", Question, Learning, EvidenceAnswer, Offering)


@evolve.register
def _(change: c.AttendeeJoined, gathering: Gathering, at: datetime) -> Gathering:
    if gathering.attendee(change.participant) is not None:
        return gathering
    one = Attendee(participant=change.participant)
    return replace(gathering, attendees=(*gathering.attendees, one))


@evolve.register
def _(change: c.TablePicked, gathering: Gathering, at: datetime) -> Gathering:
    return _renew(gathering, change.participant, table_id=change.table_id)


@evolve.register
def _(change: c.CountryPicked, gathering: Gathering, at: datetime) -> Gathering:
    return _renew(gathering, change.participant, country_id=change.country_id)


def _renew(gathering: Gathering, participant: str, **fields: str | None) -> Gathering:
    old = gathering.attendee(participant) or Attendee(participant=participant)
    one = replace(old, **fields)  # type: ignore[arg-type]
    attendees = put(gathering.attendees, one, lambda each: each.participant == participant)
    return replace(gathering, attendees=attendees)


@evolve.register
def _(change: c.AttendeeRemoved, gathering: Gathering, at: datetime) -> Gathering:
    gone = change.participant
    if gone in gathering.removed:
        return gathering
    return replace(
        gathering,
        removed=(*gathering.removed, gone),
        attendees=tuple(one for one in gathering.attendees if one.participant != gone),
        questions=tuple(_without_vote(_hidden_of(one, gone), gone) for one in gathering.questions),
        learnings=tuple(_without_vote(_hidden_of(one, gone), gone) for one in gathering.learnings),
        calls=tuple(
            replace(call, answers=tuple(_hidden_of(one, gone) for one in call.answers))
            for call in gathering.calls
        ),
        offerings=tuple(_hidden_of(one, gone) for one in gathering.offerings),
        commitments=tuple(
            one for one in gathering.commitments if gone not in (one.first, one.second)
        ),
    )


def _hidden_of(one: Words, gone: str) -> Words:
    """What somebody wrote, hidden when that is the one who is gone."""
    return replace(one, state=WordState.HIDDEN) if one.participant == gone else one


def _without_vote(one: Voted, gone: str) -> Voted:
    return replace(one, voters=turned(one.voters, gone, wanted=False))
