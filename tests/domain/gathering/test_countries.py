from __future__ import annotations

from tests.domain.gathering.test_day import refused
from tests.gatherings import after, by, offering, proposal, ref, there, with_people
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.countries import CountryBelief
from toolkit.domain.gathering.vocabulary import BeliefTie, CommitmentState


def promised() -> GatheringHistory:
    return after(
        with_people(),
        *by("bo", offering()),
        *by("ana", proposal()),
        *by("bo", c.CommitmentAgreed(commitment_id="p1", participant="bo")),
    )


def test_a_country_is_in_one_group() -> None:
    history = after(
        with_people(),
        c.CountryGroupSet(group_id="mekong", name="Mekong", country_ids=("KH", "LA")),
    )
    assert [group.country_ids for group in history.gathering.groups] == [(), ("KH", "LA")]
    assert there(history.gathering.group_of("ana")).group_id == "mekong"


def test_a_group_that_holds_words_stays() -> None:
    history = after(with_people(), *by("bo", offering()))
    gone = c.CountryGroupRemoved(group_id="kh")
    assert refused(history, gone) == "country_group_holds_words"
    assert after(with_people(), gone).gathering.groups == ()


def test_a_group_takes_up_a_belief_and_says_who_knows_better() -> None:
    history = after(
        with_people(),
        c.CountryBeliefSet(
            group_id="kh", belief_id="b1", cards=(ref(),), tie=BeliefTie.LAW, better_table_id="t2"
        ),
    )
    assert there(history.gathering.group("kh")).beliefs == (
        CountryBelief(belief_id="b1", cards=(ref(),), tie=BeliefTie.LAW, better_table_id="t2"),
    )


def test_somebody_of_another_country_writes_and_promises_nothing_here() -> None:
    history = after(
        with_people(),
        *by("bo", offering()),
        *by("cy", c.AttendeeJoined(participant="cy")),
        *by("cy", c.CountryPicked(participant="cy", country_id="TH")),
    )
    assert refused(history, offering("cy", "o2"), "cy") == "not_in_this_country_group"
    assert refused(history, proposal("cy"), "cy") == "not_in_this_country_group"


def test_nobody_promises_to_oneself() -> None:
    history = after(with_people(), *by("bo", offering()))
    assert refused(history, proposal("bo"), "bo") == "commitment_with_oneself"


def test_only_the_other_side_agrees() -> None:
    history = after(with_people(), *by("bo", offering()), *by("ana", proposal()))
    own = c.CommitmentAgreed(commitment_id="p1", participant="ana")
    assert refused(history, own, "ana") == "not_one_of_the_two"
    assert there(promised().gathering.commitment("p1")).state is CommitmentState.AGREED


def test_nobody_is_asked_how_to_be_reached_before_both_agree() -> None:
    history = after(with_people(), *by("bo", offering()), *by("ana", proposal()))
    early = c.ContactGiven(commitment_id="p1", participant="ana")
    assert refused(history, early, "ana") == "agree_before_contact"


def test_both_are_known_to_each_other_only_when_both_gave_a_way() -> None:
    given = [
        (person, c.ContactGiven(commitment_id="p1", participant=person)) for person in ("ana", "bo")
    ]
    one = after(promised(), given[0])
    assert not there(one.gathering.commitment("p1")).both_agreed
    two = after(one, given[1])
    assert there(two.gathering.commitment("p1")).both_agreed
    taken_back = after(two, *by("bo", c.ContactWithdrawn(commitment_id="p1", participant="bo")))
    assert not there(taken_back.gathering.commitment("p1")).both_agreed


def test_a_way_to_be_reached_is_taken_back_also_when_the_door_is_shut() -> None:
    history = after(
        promised(),
        *by("bo", c.ContactGiven(commitment_id="p1", participant="bo")),
        c.DoorEnded(),
        *by("bo", c.ContactWithdrawn(commitment_id="p1", participant="bo")),
    )
    assert there(history.gathering.commitment("p1")).contacts == ()


def test_a_stranger_to_the_two_can_do_nothing_with_their_commitment() -> None:
    history = after(promised(), *by("cy", c.AttendeeJoined(participant="cy")))
    for kind in (c.ContactGiven, c.ContactWithdrawn, c.CommitmentDeclined, c.CommitmentAgreed):
        change = kind(commitment_id="p1", participant="cy")
        assert refused(history, change, "cy") == "not_one_of_the_two"


def test_a_proposal_goes_with_the_offer_it_stands_on_but_an_agreement_stays() -> None:
    gone = c.OfferingTakenBack(offering_id="o1", participant="bo")
    proposed = after(with_people(), *by("bo", offering()), *by("ana", proposal()), *by("bo", gone))
    assert proposed.gathering.commitments == ()
    assert len(after(promised(), *by("bo", gone)).gathering.commitments) == 1


def test_a_look_after_ninety_days_moves_the_date_and_is_kept() -> None:
    later = proposal().by.replace(month=12, day=31)
    history = after(
        promised(),
        c.CommitmentLookedAt(
            commitment_id="p1", state=CommitmentState.MOVED, noted="They met once", by=later
        ),
    )
    found = there(history.gathering.commitment("p1"))
    assert (found.state, found.by, [look.noted for look in found.looks]) == (
        CommitmentState.MOVED,
        later,
        ["They met once"],
    )
