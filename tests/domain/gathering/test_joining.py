from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.domain.gathering.test_countries import promised
from tests.gatherings import MORNING, after, begun, entry, there
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.changes import GatheringChange
from toolkit.domain.gathering.history import (
    GatheringHistory,
    extend_gathering,
    replay_gathering,
)
from toolkit.domain.gathering.joining import GatheringJoining, plan_gathering_joining
from toolkit.domain.gathering.vocabulary import CommitmentState
from toolkit.domain.joining.plan import Relation
from toolkit.exchange.gathering_file import read_gathering, write_gathering


def elsewhere(history: GatheringHistory) -> GatheringHistory:
    """The same gathering on another laptop, brought there as a file: people and their words have other ids."""
    return read_gathering(write_gathering(history, "of the first laptop"), "g.json")


def later(history: GatheringHistory, change: GatheringChange, minutes: int) -> GatheringHistory:
    """The history with one more change, so many minutes after the morning."""
    made = entry(history.seq + 1, change, at=MORNING + timedelta(minutes=minutes))
    return extend_gathering(history, replace(made, change_id=f"late{minutes}"))


def joined(file: GatheringHistory, here: GatheringHistory) -> GatheringJoining:
    return there(plan_gathering_joining(file, here))


def look(history: GatheringHistory, noted: str, state: CommitmentState) -> c.CommitmentLookedAt:
    (commitment,) = history.gathering.commitments
    return c.CommitmentLookedAt(commitment_id=commitment.commitment_id, state=state, noted=noted)


def test_the_same_file_adds_nothing():
    here = promised()
    plan = joined(elsewhere(here), here)
    assert (plan.relation, plan.added, plan.not_in) == (Relation.SAME, (), ())


def test_a_newer_file_goes_on_with_the_gathering_here_in_the_ids_of_here():
    here = promised()
    there_now = elsewhere(here)
    file = later(there_now, look(there_now, "They met", CommitmentState.DONE), 900)
    plan = joined(file, here)
    assert plan.relation is Relation.NEWER
    (commitment,) = plan.after.gathering.commitments
    assert (commitment.commitment_id, commitment.first) == ("p1", "ana")
    assert (commitment.state, [one.noted for one in commitment.looks]) == (
        CommitmentState.DONE,
        ["They met"],
    )


def test_an_older_file_after_a_newer_one_adds_nothing_and_says_so():
    older = elsewhere(promised())
    here = later(promised(), look(promised(), "They met", CommitmentState.DONE), 900)
    plan = joined(older, here)
    assert (plan.relation, plan.added, plan.only_here) == (Relation.OLDER, (), 1)


def test_two_laptops_that_both_went_on_keep_both_looks_and_the_newest_says_how_far_it_is():
    here = later(promised(), look(promised(), "Here: done", CommitmentState.DONE), 950)
    there_now = elsewhere(promised())
    file = later(there_now, look(there_now, "There: moved", CommitmentState.MOVED), 900)
    plan = joined(file, here)
    assert plan.relation is Relation.BOTH
    (commitment,) = plan.after.gathering.commitments
    assert [one.noted for one in commitment.looks] == ["There: moved", "Here: done"]
    assert commitment.state is CommitmentState.DONE
    again = joined(file, plan.after)
    assert again.added == ()
    assert again.after.gathering == plan.after.gathering


def test_what_both_settled_is_named_and_the_later_one_stands():
    said_here = c.CountryNoted(group_id="kh", missing="The mayor", joint_test="")
    said_there = c.CountryNoted(group_id="kh", missing="The bank", joint_test="")
    here = later(promised(), said_here, 900)
    early = joined(later(elsewhere(promised()), said_there, 800), here)
    assert [one.file_stands for one in early.twice] == [False]
    assert there(early.after.gathering.group("kh")).missing == "The mayor"
    late = joined(later(elsewhere(promised()), said_there, 950), here)
    assert [one.file_stands for one in late.twice] == [True]
    assert there(late.after.gathering.group("kh")).missing == "The bank"


def test_a_step_that_the_rules_refuse_is_named_with_its_reason():
    here = after(promised(), c.CommitmentDeclined(commitment_id="p1", participant="bo"))
    there_now = elsewhere(promised())
    file = later(there_now, look(there_now, "They met", CommitmentState.DONE), 900)
    plan = joined(file, here)
    assert [one.error.code for one in plan.not_in] == ["commitment_unknown"]
    assert plan.added == ()


def test_no_door_opens_and_no_contact_comes_along():
    here = after(promised(), c.DoorEnded())
    there_now = elsewhere(here)
    (commitment,) = there_now.gathering.commitments
    given = c.ContactGiven(commitment_id=commitment.commitment_id, participant=commitment.first)
    file = later(later(there_now, c.DoorOpened(code="ZZZZZ"), 900), given, 901)
    plan = joined(file, here)
    assert (plan.relation, plan.added) == (Relation.SAME, ())


def test_a_gathering_that_began_otherwise_is_another_one():
    other = replay_gathering("g2", [replace(begun().entries[0], at=MORNING)])
    assert plan_gathering_joining(other, promised()) is None
