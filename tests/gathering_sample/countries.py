"""The country groups of the sample, their commitments, and what became of them after 30 and 90 days."""

from __future__ import annotations

from dataclasses import replace

from tests.gathering_sample.day import Day, ref
from tests.gathering_sample.shapes import (
    CommitmentsFile,
    CountriesFile,
    Group,
    Look,
    Offered,
    Promise,
)
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.vocabulary import WordState


def regroup(day: Day, file: CountriesFile) -> None:
    """People choose their country; each group takes up beliefs and writes down offers and needs."""
    day.open_part("countries")
    for label, one in day.people.items():
        country_id = label.partition("-")[0]
        day.do(c.CountryPicked(participant=one, country_id=country_id), by=one)
    for group in file.group:
        _make(day, group)
    for offered in file.offering:
        _offer(day, offered)


def _make(day: Day, group: Group) -> None:
    """A group of several countries starts with the first; the others are put into it by hand."""
    first = day.history.gathering.country(group.countries[0])
    assert first is not None
    made = c.CountryGroupSet(
        group_id=group.group_id, name=first.name, country_ids=group.countries[:1]
    )
    day.do(made)
    if len(group.countries) > 1:
        day.do(replace(made, name=group.name, country_ids=group.countries))
    for belief in group.belief:
        day.do(
            c.CountryBeliefSet(
                group_id=group.group_id,
                belief_id=belief.belief_id,
                cards=tuple(map(ref, belief.cards)),
                tie=belief.tie,
                better_table_id=belief.better,
                note=belief.note,
            )
        )
    day.do(
        c.CountryNoted(group_id=group.group_id, missing=group.missing, joint_test=group.joint_test)
    )


def _offer(day: Day, offered: Offered) -> None:
    one = day.people[offered.by]
    written = c.OfferingWritten(
        offering_id=offered.offering_id,
        participant=one,
        group_id=offered.group,
        kind=offered.kind,
        text=offered.text,
        role=offered.role,
        organisation=offered.organisation,
        track_id=offered.track,
        lens=offered.lens,
    )
    day.do(written, by=one)
    day.do(c.OfferingSettled(offering_id=offered.offering_id, state=WordState.SHOWN))


def promise_each_other(day: Day, file: CommitmentsFile) -> None:
    """People who want something of one another say who contacts whom, and the other side agrees or not yet."""
    for promise in file.commitment:
        _promise(day, promise)


def _promise(day: Day, promise: Promise) -> None:
    one = day.people[promise.by]
    proposed = c.CommitmentProposed(
        commitment_id=promise.commitment_id,
        participant=one,
        offering_id=promise.offering,
        role=promise.role,
        organisation=promise.organisation,
        about=promise.about,
        by=promise.until,
        channel=promise.channel,
    )
    day.do(proposed, by=one)
    commitment = day.history.gathering.commitment(promise.commitment_id)
    assert commitment is not None
    if promise.agreed:
        agreed = c.CommitmentAgreed(
            commitment_id=promise.commitment_id, participant=commitment.second
        )
        day.do(agreed, by=commitment.second)


def look_back(day: Day, file: CommitmentsFile, days: int) -> None:
    """The morning of a check-in: what is known of each commitment that far is written down."""
    day.go_to(9 * 60, days=days)
    for promise in file.commitment:
        for look in promise.look:
            if look.days == days:
                day.do(_looked(promise, look))


def _looked(promise: Promise, look: Look) -> c.CommitmentLookedAt:
    return c.CommitmentLookedAt(
        commitment_id=promise.commitment_id, state=look.state, noted=look.noted, by=look.by
    )
