"""Replay, undo and redo."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.journeys import (
    BEGAN,
    Journey,
    assumption_written,
    begun,
    cards_written,
    journeys,
    line,
    random_journey,
    rated,
    seen,
)
from toolkit.domain import changes as c
from toolkit.domain.changes import NOT_UNDOABLE, Change
from toolkit.domain.errors import NotFound, RuleBroken
from toolkit.domain.history import extend, replay, sessions_at
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import FACILITATOR, Shelf, Stage
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
def test_undoing_everything_leaves_what_undo_passes_over_and_redoing_it_gives_everything_back(
    journey: Journey,
):
    """Undo passes over what only steers the room, and over what participants did: that is theirs to take back."""
    journey.do(c.SessionShelved(shelf=Shelf.OPEN))
    done = journey.session
    steps = len(journey.history.undo_stack)
    for _ in range(steps):
        journey.undo()
    passed_over = [
        entry
        for entry in journey.history.entries
        if entry.actor != FACILITATOR or isinstance(entry.change, NOT_UNDOABLE)
    ]
    assert journey.session == replay("s1", passed_over).session
    for _ in range(steps):
        journey.redo()
    assert journey.session == done


NOT_FROM_A_ROOM = {c.SessionBrought, c.TextRedacted}
"""A file, and the one thing that rewrites the journal: neither is a step of a journey."""


def test_random_journeys_meet_every_kind_of_change():
    met = {type(e.change) for seed in range(60) for e in random_journey(seed, 60).history.entries}
    assert met == set(get_args(Change)) - NOT_FROM_A_ROOM


@MANY
@given(journeys(), st.lists(st.floats(-2, 62), max_size=6))
def test_a_session_at_a_moment_is_a_replay_of_what_had_happened_by_then(journey: Journey, minutes):
    entries = journey.history.entries
    moments = [BEGAN + timedelta(minutes=minute) for minute in minutes]
    lengths = [bisect_right([entry.at for entry in entries], moment) for moment in moments]
    expected = tuple(replay("s1", entries[:n]).session if n else None for n in lengths)
    assert sessions_at(journey.history, moments) == expected


def test_moments_are_given_back_in_the_order_they_were_asked_for():
    history = begun().history
    late, early, before = BEGAN.replace(minute=59), BEGAN.replace(minute=3), BEGAN - timedelta(1)
    found = sessions_at(history, [late, before, early, late])
    cards = [None if session is None else len(session.cards) for session in found]
    assert cards == [4, None, 3, 4]
    assert sessions_at(history, []) == ()


def test_what_was_joined_from_another_machine_counts_from_when_it_was_done():
    history = begun().do(cards_written(Stage.GOALS, "late")).history
    earlier = replace(
        history.entries[-1],
        seq=history.seq + 1,
        change_id="joined",
        at=history.entries[3].at,
        change=cards_written(Stage.GOALS, "joined"),
    )
    joined = extend(history, earlier)
    moments = [history.entries[2].at, earlier.at, history.entries[-1].at]
    ids = [[card.card_id for card in one.cards] for one in sessions_at(joined, moments) if one]
    assert ids == [
        ["s1", "s2", "g1"],
        ["s1", "s2", "g1", "o1", "joined"],
        ["s1", "s2", "g1", "o1", "late", "joined"],
    ]
    assert joined.changed_at == history.entries[-1].at


def test_a_moment_before_the_beginning_counts_as_the_beginning():
    history = begun().history
    odd = replace(
        history.entries[-1],
        seq=9,
        change_id="odd",
        at=BEGAN - timedelta(days=1),
        change=c.SafetyLinesRead(),
    )
    before, at_once = sessions_at(extend(history, odd), [BEGAN - timedelta(hours=1), BEGAN])
    assert before is None
    assert at_once is not None
    assert at_once.safety_lines_read is True


def test_at_an_earlier_moment_a_change_that_was_undone_later_still_stood():
    history = begun().do(c.CardEdited(card_id="s1", text="Other words")).undo().redo().history
    at = [history.entries[-number].at for number in (4, 3, 2, 1)]
    texts = [session.cards[0].text for session in sessions_at(history, at) if session]
    assert texts == ["Card s1", "Other words", "Card s1", "Other words"]


def test_what_a_history_was_asked_is_computed_once():
    journey = begun()
    asked: list[str] = []

    def answer() -> int:
        asked.append("asked")
        return len(asked)

    first = journey.history
    assert [first.once("count", answer) for _ in range(3)] == [1, 1, 1]
    assert first.once(("count", "today"), answer) == 2
    journey.do(cards_written(Stage.ROLES, "r1"))
    assert journey.history.once("count", answer) == 3
    assert first.once("count", answer) == 1
    assert len(asked) == 3


def test_nothing_that_was_computed_makes_two_histories_differ():
    first, second = begun().history, begun().history
    first.once("count", lambda: 1)
    assert first == second


def test_what_fails_is_tried_again():
    history = begun().history
    with pytest.raises(ZeroDivisionError):
        history.once("share", lambda: 1 / 0)
    assert history.once("share", lambda: 0.5) == 0.5
    assert history.once("none", lambda: None) is None


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
