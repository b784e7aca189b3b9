"""Replay, undo and redo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.journeys import (
    Journey,
    assumption_written,
    begun,
    cards_written,
    journeys,
    line,
    rated,
    seen,
)
from toolkit.domain import changes as c
from toolkit.domain.errors import NotFound, RuleBroken
from toolkit.domain.history import extend, replay
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Shelf, Stage
from toolkit.domain.whole import problems_of

MANY = settings(max_examples=200)


@MANY
@given(journeys())
def test_a_replay_gives_the_history_that_grew_step_by_step(journey: Journey):
    assert replay("s1", journey.history.entries) == journey.history


@MANY
@given(journeys(), st.data())
def test_a_history_grown_from_any_point_ends_at_the_same_place(journey: Journey, data):
    entries = journey.history.entries
    start = data.draw(st.integers(1, len(entries)))
    history = replay("s1", entries[:start])
    for entry in entries[start:]:
        history = extend(history, entry)
    assert history == journey.history


@MANY
@given(journeys())
def test_whatever_was_done_and_undone_the_session_keeps_every_rule(journey: Journey):
    assert problems_of(journey.session) == ()


@MANY
@given(journeys())
def test_undoing_everything_gives_the_beginning_and_redoing_it_gives_everything_back(
    journey: Journey,
):
    journey.do(c.SessionShelved(shelf=Shelf.OPEN))
    done = journey.session
    steps = len(journey.history.undo_stack)
    for _ in range(steps):
        journey.undo()
    kept = ("shelf", "stage", "timer", "wall", "safety_lines_read", "export_checks")
    beginning = replace(Journey().session, **{name: getattr(done, name) for name in kept})
    assert journey.session == beginning
    for _ in range(steps):
        journey.redo()
    assert journey.session == done


def content_of(session: Session) -> Session:
    return replace(session, cards=(), export_checks=())


def test_undo_takes_back_the_newest_change_and_redo_brings_it_back():
    journey = begun().do(c.CardEdited(card_id="s1", text="Other words"))
    edited = journey.session
    journey.undo()
    assert journey.session == begun().session
    assert journey.redo().session == edited


def test_several_undos_go_back_several_steps():
    journey = begun()
    assert journey.undo().undo().undo().session.assumptions == ()
    assert [card.card_id for card in journey.undo().session.cards] == ["s1", "s2", "g1"]


def test_a_new_change_after_an_undo_ends_redo():
    journey = begun().undo().do(cards_written(Stage.ROLES, "r1"))
    assert journey.history.redo_stack == ()
    with pytest.raises(RuleBroken) as caught:
        journey.do(c.Redone(change_id="x7"))
    assert caught.value.code == "nothing_to_redo"


def test_undo_passes_over_what_only_steers_the_room():
    journey = begun().do(
        c.StageOpened(stage=Stage.MAP),
        c.TimerSet(seconds_left=60),
        c.PromptShown(prompt_id="S1"),
        c.SafetyLinesRead(),
        c.ExportChecked(document="plan", reader="Trainer"),
    )
    journey.undo()
    assert journey.session.assumption("a3") is None
    assert journey.session.stage is Stage.MAP
    assert journey.session.timer.seconds_left == 60
    assert len(journey.session.export_checks) == 1


def test_undoing_an_early_change_leaves_out_what_needed_it():
    """The card of step 2 is undone; the edit, the link and the move that came after find nothing and do nothing."""
    journey = begun().do(
        c.CardEdited(card_id="s1", text="Other words"),
        c.AssumptionLinked(assumption_id="a3", card_id="s1", linked=True),
        c.CardMoved(card_id="s1", stage=Stage.ROLES),
        c.CardReordered(card_id="s1", before=None),
        c.CardParked(card_id="s1", parked=True),
    )
    journey.undo("x2")
    session = journey.session
    assert [card.card_id for card in session.cards] == ["g1", "o1"]
    assert [a.holds_up for a in session.assumptions] == [("g1",), ("g1",), ()]


def test_undoing_an_early_assumption_leaves_out_its_ratings_evidence_plan_and_merge():
    journey = begun().do(
        rated("a1"),
        c.EvidenceAdded(item=seen("e1", "a1")),
        c.PlanLineWritten(line=line("p1", "a1")),
        c.PlacementAgreed(assumption_id="a1", risk=1, evidence=0, who="", why=""),
        c.AssumptionsToldApart(first="a1", second="a3"),
        c.AssumptionsMerged(kept="a1", merged="a2"),
    )
    journey.undo("x5")
    session = journey.session
    assert [a.assumption_id for a in session.assumptions] == ["a2", "a3"]
    assert (session.ratings, session.evidence, session.plan, session.told_apart) == ((), (), (), ())
    assert problems_of(session) == ()


def test_undoing_a_merge_brings_both_back_as_they_were():
    journey = begun().do(rated("a1", impact=4), rated("a2", impact=1))
    before = journey.session
    journey.do(c.AssumptionsMerged(kept="a1", merged="a2"), c.CardEdited(card_id="s1", text="new"))
    journey.undo("x10")
    assert content_of(journey.session) == content_of(before)
    assert journey.session.cards[0].text == "new"


def test_undoing_a_deletion_below_a_new_card_of_the_same_id_leaves_one_card():
    journey = begun().do(
        c.CardDeleted(card_id="s1"),
        cards_written(Stage.ROLES, "s1"),
        c.AssumptionDeleted(assumption_id="a3"),
        assumption_written("a3"),
        c.EvidenceAdded(item=seen("e1", "a1")),
        c.EvidenceTakenBack(evidence_id="e1"),
        c.EvidenceAdded(item=seen("e1", "a2")),
    )
    journey.undo("x8").undo("x10").undo("x13")
    session = journey.session
    assert [card.card_id for card in session.cards] == ["s1", "s2", "g1", "o1"]
    assert [a.assumption_id for a in session.assumptions] == ["a1", "a2", "a3"]
    assert [item.assumption_id for item in session.evidence] == ["a1"]


def test_the_same_undo_stored_twice_counts_once():
    journey = begun()
    entries = journey.undo().history.entries
    again = replace(entries[-1], seq=9, change_id="x9")
    history = replay("s1", (*entries, again))
    assert history.session == journey.session
    assert history.redo_stack == ("x7",)


def test_an_empty_journal_is_not_found():
    with pytest.raises(NotFound) as caught:
        replay("s1", ())
    assert caught.value.code == "session_unknown"


def test_a_journal_that_has_lost_its_beginning_is_told():
    entries = begun().history.entries
    with pytest.raises(RuleBroken) as caught:
        replay("s1", entries[1:])
    assert caught.value.code == "journal_has_no_beginning"
