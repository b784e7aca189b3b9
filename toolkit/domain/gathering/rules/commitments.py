"""What commitments must keep to: two people who both want it, and nobody else."""

from __future__ import annotations

from toolkit.domain.checks import check_id, check_optional_text, check_text
from toolkit.domain.errors import NotAllowed, RuleBroken
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.countries import Commitment
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.rules.base import check_gathering_change, check_words_so_far
from toolkit.domain.gathering.vocabulary import CommitmentState, WordState
from toolkit.domain.vocabulary import FACILITATOR, PHONE_TEXT_MAX, SHORT_TEXT_MAX


@check_gathering_change.register
def _(change: c.CommitmentProposed, gathering: Gathering) -> None:
    check_id(change.commitment_id)
    offering = gathering.offering(change.offering_id)
    if offering is None or offering.state is not WordState.SHOWN:
        raise RuleBroken("offering_unknown", offering_id=change.offering_id)
    if change.participant == offering.participant != FACILITATOR:
        raise RuleBroken("commitment_with_oneself")
    group = gathering.group_of(change.participant)
    if change.participant != FACILITATOR and (group is None or group.group_id != offering.group_id):
        raise NotAllowed("not_in_this_country_group")
    check_text(change.role, "role", SHORT_TEXT_MAX)
    check_optional_text(change.organisation, "organisation", SHORT_TEXT_MAX)
    check_text(change.about, "about", PHONE_TEXT_MAX)
    check_text(change.channel, "channel", SHORT_TEXT_MAX)
    if change.by < gathering.first_day:
        raise RuleBroken("date_before_gathering", day=gathering.first_day.isoformat())
    if change.participant != FACILITATOR:
        mine = [one for one in gathering.commitments if one.first == change.participant]
        check_words_so_far(len(mine))


def known_commitment(gathering: Gathering, commitment_id: str) -> Commitment:
    """The commitment with that id. Raises RuleBroken when there is none."""
    found = gathering.commitment(commitment_id)
    if found is None:
        raise RuleBroken("commitment_unknown", commitment_id=commitment_id)
    return found


@check_gathering_change.register
def _(change: c.CommitmentAgreed, gathering: Gathering) -> None:
    found = known_commitment(gathering, change.commitment_id)
    if change.participant != found.second:
        raise NotAllowed("not_one_of_the_two")
    if found.state is not CommitmentState.PROPOSED:
        raise RuleBroken("commitment_already_agreed")


@check_gathering_change.register(c.CommitmentDeclined)
@check_gathering_change.register(c.ContactWithdrawn)
def _(change: c.CommitmentDeclined | c.ContactWithdrawn, gathering: Gathering) -> None:
    _check_one_of_the_two(known_commitment(gathering, change.commitment_id), change.participant)


@check_gathering_change.register
def _(change: c.ContactGiven, gathering: Gathering) -> None:
    found = known_commitment(gathering, change.commitment_id)
    _check_one_of_the_two(found, change.participant)
    if found.state is CommitmentState.PROPOSED:
        raise RuleBroken("agree_before_contact")


def _check_one_of_the_two(commitment: Commitment, participant: str) -> None:
    if participant not in (commitment.first, commitment.second):
        raise NotAllowed("not_one_of_the_two")


@check_gathering_change.register
def _(change: c.CommitmentLookedAt, gathering: Gathering) -> None:
    known_commitment(gathering, change.commitment_id)
    check_optional_text(change.noted, "noted", PHONE_TEXT_MAX)
