"""What two people promise each other, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from toolkit.domain.evolve.base import replace_where
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.evolve.base import evolve, turned
from toolkit.domain.gathering.parts.countries import Commitment, LookBack
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.vocabulary import CommitmentState


@evolve.register
def _(change: c.CommitmentProposed, gathering: Gathering, at: datetime) -> Gathering:
    offering = gathering.offering(change.offering_id)
    if offering is None or gathering.commitment(change.commitment_id) is not None:
        return gathering
    commitment = Commitment(
        commitment_id=change.commitment_id,
        group_id=offering.group_id,
        offering_id=offering.offering_id,
        first=change.participant,
        second=offering.participant,
        first_role=change.role,
        first_organisation=change.organisation,
        about=change.about,
        by=change.by,
        channel=change.channel,
    )
    return replace(gathering, commitments=(*gathering.commitments, commitment))


def _renew(
    gathering: Gathering, commitment_id: str, renew: Callable[[Commitment], Commitment]
) -> Gathering:
    commitments = replace_where(
        gathering.commitments, lambda one: one.commitment_id == commitment_id, renew
    )
    return replace(gathering, commitments=commitments)


@evolve.register
def _(change: c.CommitmentAgreed, gathering: Gathering, at: datetime) -> Gathering:
    def agreed(one: Commitment) -> Commitment:
        waits = one.state is CommitmentState.PROPOSED and one.second == change.participant
        return replace(one, state=CommitmentState.AGREED) if waits else one

    return _renew(gathering, change.commitment_id, agreed)


@evolve.register
def _(change: c.CommitmentDeclined, gathering: Gathering, at: datetime) -> Gathering:
    def stays(one: Commitment) -> bool:
        theirs = change.participant in (one.first, one.second)
        return not (one.commitment_id == change.commitment_id and theirs)

    return replace(gathering, commitments=tuple(filter(stays, gathering.commitments)))


@evolve.register(c.ContactGiven)
@evolve.register(c.ContactWithdrawn)
def _(change: c.ContactGiven | c.ContactWithdrawn, gathering: Gathering, at: datetime) -> Gathering:
    def known(one: Commitment) -> Commitment:
        if change.participant not in (one.first, one.second):
            return one
        given = isinstance(change, c.ContactGiven)
        return replace(one, contacts=turned(one.contacts, change.participant, wanted=given))

    return _renew(gathering, change.commitment_id, known)


@evolve.register
def _(change: c.CommitmentLookedAt, gathering: Gathering, at: datetime) -> Gathering:
    look = LookBack(looked_at=at, state=change.state, noted=change.noted)

    def looked(one: Commitment) -> Commitment:
        """The newest look says how far it is, in whatever order looks of several laptops come in."""
        looks = tuple(sorted((*one.looks, look), key=lambda each: each.looked_at))
        if looks[-1] is not look:
            return replace(one, looks=looks)
        return replace(one, looks=looks, state=change.state, by=change.by or one.by)

    return _renew(gathering, change.commitment_id, looked)
