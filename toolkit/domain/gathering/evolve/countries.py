"""Country groups and the beliefs they take up; offers and needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from toolkit.domain.evolve.base import replace_where
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.evolve.base import evolve, put, state_at_first
from toolkit.domain.gathering.parts.countries import (
    Commitment,
    CountryBelief,
    CountryGroup,
    Offering,
)
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.vocabulary import CommitmentState


@evolve.register
def _(change: c.CountryGroupSet, gathering: Gathering, at: datetime) -> Gathering:
    taken = set(change.country_ids)
    others = tuple(
        one
        if one.group_id == change.group_id
        else replace(one, country_ids=tuple(each for each in one.country_ids if each not in taken))
        for one in gathering.groups
    )
    old = gathering.group(change.group_id) or CountryGroup(
        group_id=change.group_id, name=change.name, country_ids=change.country_ids
    )
    group = replace(old, name=change.name, country_ids=change.country_ids)
    groups = put(others, group, lambda one: one.group_id == change.group_id)
    return replace(gathering, groups=groups)


@evolve.register
def _(change: c.CountryGroupRemoved, gathering: Gathering, at: datetime) -> Gathering:
    groups = tuple(one for one in gathering.groups if one.group_id != change.group_id)
    return replace(gathering, groups=groups)


def _renew_group(
    gathering: Gathering, group_id: str, renew: Callable[[CountryGroup], CountryGroup]
) -> Gathering:
    groups = replace_where(gathering.groups, lambda one: one.group_id == group_id, renew)
    return replace(gathering, groups=groups)


@evolve.register
def _(change: c.CountryNoted, gathering: Gathering, at: datetime) -> Gathering:
    return _renew_group(
        gathering,
        change.group_id,
        lambda one: replace(one, missing=change.missing, joint_test=change.joint_test),
    )


@evolve.register
def _(change: c.CountryBeliefSet, gathering: Gathering, at: datetime) -> Gathering:
    belief = CountryBelief(
        belief_id=change.belief_id,
        cards=change.cards,
        tie=change.tie,
        better_table_id=change.better_table_id,
        note=change.note,
    )

    def taken_up(group: CountryGroup) -> CountryGroup:
        beliefs = put(group.beliefs, belief, lambda one: one.belief_id == change.belief_id)
        return replace(group, beliefs=beliefs)

    return _renew_group(gathering, change.group_id, taken_up)


@evolve.register
def _(change: c.CountryBeliefRemoved, gathering: Gathering, at: datetime) -> Gathering:
    def without(group: CountryGroup) -> CountryGroup:
        kept = tuple(one for one in group.beliefs if one.belief_id != change.belief_id)
        return replace(group, beliefs=kept)

    return _renew_group(gathering, change.group_id, without)


@evolve.register
def _(change: c.OfferingWritten, gathering: Gathering, at: datetime) -> Gathering:
    if gathering.offering(change.offering_id) is not None:
        return gathering
    offering = Offering(
        offering_id=change.offering_id,
        participant=change.participant,
        group_id=change.group_id,
        kind=change.kind,
        text=change.text,
        role=change.role,
        organisation=change.organisation,
        track_id=change.track_id,
        lens=change.lens,
        state=state_at_first(gathering, change.participant),
    )
    return replace(gathering, offerings=(*gathering.offerings, offering))


@evolve.register
def _(change: c.OfferingTakenBack, gathering: Gathering, at: datetime) -> Gathering:
    offering = gathering.offering(change.offering_id)
    if offering is None or offering.participant != change.participant:
        return gathering

    def stays(commitment: Commitment) -> bool:
        proposed = commitment.state is CommitmentState.PROPOSED
        return not (proposed and commitment.offering_id == change.offering_id)

    return replace(
        gathering,
        offerings=tuple(one for one in gathering.offerings if one is not offering),
        commitments=tuple(filter(stays, gathering.commitments)),
    )


@evolve.register
def _(change: c.OfferingSettled, gathering: Gathering, at: datetime) -> Gathering:
    offerings = replace_where(
        gathering.offerings,
        lambda one: one.offering_id == change.offering_id,
        lambda one: replace(one, state=change.state),
    )
    return replace(gathering, offerings=offerings)
