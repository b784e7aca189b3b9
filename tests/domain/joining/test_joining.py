"""Two machines went on from the same steps; here they come together again, and neither side loses anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from itertools import count
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.apart import OURS, Machine, file_of, joined, two_machines
from tests.journeys import assumption_written, begun, cards_written, random_journey, rated, seen
from tests.makers import a_test, hands, line, round_opened, signpost
from tests.room_steps import whose
from tests.rooms import ANNA, CODE, offered
from tests.steps import next_step
from toolkit.domain import changes as c
from toolkit.domain.changes import Entry
from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import replay
from toolkit.domain.joining import Relation, compare_histories
from toolkit.domain.vocabulary import FACILITATOR, Lens, RoomStep, Shelf, Stage
from toolkit.domain.whole import problems_of
from toolkit.domain.written import written_in


def belief(text: str, assumption_id: str = "a1") -> c.AssumptionEdited:
    return c.AssumptionEdited(
        assumption_id=assumption_id, text=text, lens=Lens.VIABILITY, touches_safety=False
    )


def had_a_room() -> Machine:
    """A past after which every id leaves under another name."""
    return Machine(begun().do(c.RoomOpened(code=CODE), c.RoomEnded()).history, "h")


def test_a_newer_file_makes_the_session_here_go_on():
    here, there = two_machines(begun().history)
    there.do(cards_written(Stage.ROLES, "r1"), belief("new words"))
    plan = joined(file_of(there), here.history)
    assert (plan.relation, plan.refused, plan.overlaps) == (Relation.NEWER, (), ())
    assert [card.text for card in plan.after.session.cards][-1] == "Card r1"
    assert plan.after.session.assumptions == there.history.session.assumptions
    assert [e.at for e in plan.added] == [e.at for e in there.history.entries[-2:]]


def test_an_older_file_and_the_same_file_add_nothing():
    here, there = two_machines(begun().history)
    same = joined(file_of(there), here.history)
    older = joined(file_of(there), here.do(belief("new words")).history)
    assert [(p.relation, p.added, p.only_here) for p in (same, older)] == [
        (Relation.SAME, (), 0),
        (Relation.OLDER, (), 1),
    ]


def test_the_further_steps_of_a_file_under_other_ids_speak_of_the_things_that_are_here():
    here, there = two_machines(had_a_room().history)
    its_a1 = there.history.session.assumptions[0].assumption_id
    assert its_a1 != "a1"
    there.do(
        belief("new words", its_a1),
        c.EvidenceAdded(item=seen("e1", its_a1)),
        c.PassageKept(place_id=f"assumption:{its_a1}", passage="new"),
    )
    after = joined(file_of(there), here.history).after.session
    assert after.assumptions[0].text == "new words"
    assert [item.assumption_id for item in after.evidence] == ["a1"]
    assert [kept.place_id for kept in after.kept_passages] == ["assumption:a1"]


def test_both_sides_keep_what_they_wrote():
    here, there = two_machines(had_a_room().history)
    here.do(cards_written(Stage.GOALS, "h1"), assumption_written("ah"))
    there.do(cards_written(Stage.GOALS, "t1"), assumption_written("at"))
    after = joined(file_of(there), here.history).after.session
    assert {"Card h1", "Card t1"} <= {card.text for card in after.cards}
    assert {"belief ah", "belief at"} <= {a.text for a in after.assumptions}


def test_an_id_that_means_something_else_here_gets_another_one_and_the_same_each_time():
    here, there = two_machines(begun().history)
    here.do(assumption_written("same"))
    there.do(assumption_written("same"), belief("theirs", "same"))
    plan = joined(file_of(there), here.history)
    assert [a.text for a in plan.after.session.assumptions][-2:] == ["belief same", "theirs"]
    again = joined(file_of(there.do(belief("theirs again", "same"))), plan.after)
    assert [a.text for a in again.after.session.assumptions][-2:] == ["belief same", "theirs again"]


@pytest.mark.parametrize("file_is_later", [True, False])
def test_of_two_versions_the_later_stands_and_the_other_stays_in_what_happened(file_is_later):
    here, there = two_machines(begun().history)
    here.do(belief("written here"), at=10)
    there.do(belief("written there"), at=20 if file_is_later else 5)
    plan = joined(file_of(there), here.history)
    assert [o.file_stands for o in plan.overlaps] == [file_is_later]
    assert plan.after.session.assumptions[0].text == (
        "written there" if file_is_later else "written here"
    )
    texts = [text for entry in plan.after.entries for text in written_in(entry.change)]
    assert {"written here", "written there"} <= set(texts)
    assert plan.after == replay("s1", plan.after.entries)


def test_what_gave_way_can_be_redone():
    here, there = two_machines(begun().history)
    here.do(belief("written here"), at=10)
    there.do(belief("written there"), at=5)
    after = joined(file_of(there), here.history).after
    machine = Machine(after, "later").do(c.Redone(change_id=after.redo_stack[-1]))
    assert machine.history.session.assumptions[0].text == "written there"


def test_the_same_words_on_both_sides_are_no_overlap():
    here, there = two_machines(begun().history)
    here.do(belief("the same"))
    there.do(belief("the same"))
    assert joined(file_of(there), here.history).overlaps == ()


def test_what_either_keeps_private_stays_private():
    def kept(*, private: bool) -> c.AssumptionKeptPrivate:
        return c.AssumptionKeptPrivate(assumption_id="a1", private=private)

    past = begun().do(kept(private=True), kept(private=False)).history
    for ours, theirs in ((True, False), (False, True)):
        here, there = two_machines(past)
        here.do(kept(private=ours), at=10 if theirs else 1)
        there.do(kept(private=theirs), at=5)
        assert joined(file_of(there), here.history).after.session.assumptions[0].private is True


def test_what_was_deleted_there_and_worked_on_here_stays():
    here, there = two_machines(begun().history)
    here.do(c.EvidenceAdded(item=seen("e1", "a1")), c.CardEdited(card_id="s1", text="new"))
    there.do(c.AssumptionDeleted(assumption_id="a1"), c.CardDeleted(card_id="s1"), at=30)
    there.do(c.CardDeleted(card_id="s2"))
    plan = joined(file_of(there), here.history)
    assert [o.file_stands for o in plan.overlaps] == [False, False]
    session = plan.after.session
    assert [card.card_id for card in session.cards] == ["s1", "g1", "o1"]
    assert session.assumptions[0].assumption_id == "a1"
    assert [item.evidence_id for item in session.evidence] == ["e1"]


def test_an_undo_there_takes_nothing_from_what_was_built_here():
    past = begun().do(assumption_written("a9")).history
    here, there = two_machines(past)
    here.do(belief("worked on", "a9"))
    there.do(c.Undone(change_id=there.history.undo_stack[-1]))
    plan = joined(file_of(there), here.history)
    assert plan.after.session.assumptions[-1].text == "worked on"
    assert len(plan.overlaps) == 1


def test_ratings_taken_back_there_do_not_take_those_given_here():
    here, there = two_machines(begun().do(rated("a1", "team", 1)).history)
    here.do(rated("a1", "team", 4))
    there.do(c.RatingsCleared(assumption_id="a1"))
    assert [r.impact for r in joined(file_of(there), here.history).after.session.ratings] == [4]


def test_what_was_worked_on_there_and_deleted_here_is_refused_whole():
    here, there = two_machines(begun().history)
    here.do(c.AssumptionDeleted(assumption_id="a1"))
    there.do(belief("words that must not be lost"), c.EvidenceAdded(item=seen("e1", "a1")))
    plan = joined(file_of(there), here.history)
    assert [(r.error.code, r.entry.change) for r in plan.refused] == [
        ("assumption_unknown", belief("words that must not be lost")),
        ("assumption_unknown", c.EvidenceAdded(item=seen("e1", "a1"))),
    ]
    assert (plan.coming, plan.added) == ((), ())


def test_what_both_deleted_is_gone_and_no_trouble():
    here, there = two_machines(begun().history)
    here.do(c.CardDeleted(card_id="s1"))
    there.do(c.CardDeleted(card_id="s1"))
    plan = joined(file_of(there), here.history)
    assert (plan.refused, plan.overlaps) == ((), ())
    assert joined(file_of(there), plan.after).relation is Relation.OLDER


def test_undo_and_redo_of_a_file_mean_the_same_steps_here():
    here, there = two_machines(had_a_room().history)
    its_a1 = there.history.session.assumptions[0].assumption_id
    there.do(belief("one", its_a1), belief("two", its_a1))
    there.do(c.Undone(change_id=there.history.undo_stack[-1]))
    here.do(cards_written(Stage.GOALS, "h1"))
    after = joined(file_of(there), here.history).after
    assert after.session.assumptions[0].text == "one"
    there.do(c.Redone(change_id=there.history.redo_stack[-1]))
    assert joined(file_of(there), here.history).after.session.assumptions[0].text == "two"
    assert joined(file_of(there), after).after.session.assumptions[0].text == "two"


def test_a_round_that_both_held_under_one_number_is_two_rounds():
    here, there = two_machines(begun().history)
    here.do(round_opened(1, "a1"), c.RoundRevealed(round_number=1))
    there.do(round_opened(1, "a2"), rated("a2", "p1", 3), hands("a2"))
    there.do(c.RoundRevealed(round_number=1))
    plan = joined(file_of(there), here.history)
    session = plan.after.session
    assert plan.refused == ()
    assert [(one.number, one.assumption_ids) for one in session.rounds] == [
        (1, ("a1",)),
        (2, ("a2",)),
    ]
    assert [(r.round_number, r.impact) for r in session.ratings] == [(2, 3)]
    assert [one.round_number for one in session.hand_counts] == [2]


def test_a_round_of_the_file_waits_while_one_is_open_here():
    here, there = two_machines(begun().history)
    here.do(round_opened(1, "a1"))
    there.do(round_opened(1, "a2"))
    plan = joined(file_of(there), here.history)
    assert [r.error.code for r in plan.refused] == ["round_already_open"]
    here.do(c.RoundRevealed(round_number=1))
    assert joined(file_of(there), here.history).refused == ()


def test_a_room_that_the_file_opened_is_over_here_and_its_cards_stay():
    here, there = two_machines(begun().history)
    there.do(c.RoomOpened(code=CODE), c.RoomStepOpened(step=RoomStep.CARDS, stage=Stage.GOALS))
    there.do(c.ParticipantJoined(participant=ANNA), offered("of1"), actor=ANNA)
    plan = joined(file_of(there), here.history)
    session = plan.after.session
    assert session.room is not None
    assert not session.room.open
    assert session.cards[-1].text == "A shop orders again"
    there.do(offered("of2", text="And another shop"), actor=ANNA)
    again = joined(file_of(there), plan.after)
    assert (again.relation, again.refused) == (Relation.NEWER, ())
    assert again.after.session.cards[-1].text == "And another shop"
    assert again.after.session.room is not None
    assert not again.after.session.room.open


def test_what_a_participant_did_stays_a_participants_and_no_undo_takes_it():
    here, there = two_machines(begun().history)
    there.do(c.RoomOpened(code=CODE))
    there.do(c.ParticipantJoined(participant=ANNA), offered("of1"), actor=ANNA)
    after = joined(file_of(there), here.history).after
    actors = {e.actor for e in after.entries if isinstance(e.change, c.Offered)}
    assert FACILITATOR not in actors
    assert ANNA not in actors
    actor_of = {e.change_id: e.actor for e in after.entries}
    assert {actor_of[one] for one in after.undo_stack} == {FACILITATOR}


def test_nothing_is_joined_while_the_room_here_is_open_or_the_session_is_set_aside():
    here, there = two_machines(begun().history)
    there.do(belief("new words"))
    here.do(c.RoomOpened(code=CODE))
    open_room = joined(file_of(there), here.history)
    here.do(c.RoomEnded(), c.SessionShelved(shelf=Shelf.ARCHIVED))
    archived = joined(file_of(there), here.history)
    assert [p.closed and p.closed.code for p in (open_room, archived)] == [
        "join_needs_room_over",
        "session_not_open",
    ]
    assert (open_room.added, archived.added) == ((), ())


def test_a_room_in_the_file_waits_until_the_last_one_here_is_looked_through():
    past = begun().do(c.RoomOpened(code=CODE), c.RoomSet(moderated=True, counts_only=False, dots=3))
    past.by(ANNA, c.ParticipantJoined(participant=ANNA), offered("of1"))
    here, there = two_machines(past.do(c.RoomEnded()).history)
    there.do(c.RoomOpened(code="ABCDE"))
    plan = joined(file_of(there), here.history)
    assert plan.closed
    assert plan.closed.code == "join_room_waits"


@pytest.mark.parametrize(("ours", "theirs", "stage"), [(10, 5, Stage.MAP), (5, 10, Stage.PLAN)])
def test_the_stage_is_the_one_that_was_opened_last(ours, theirs, stage):
    here, there = two_machines(begun().history)
    here.do(c.StageOpened(stage=Stage.MAP), at=ours)
    there.do(c.StageOpened(stage=Stage.PLAN), at=theirs)
    assert joined(file_of(there), here.history).after.session.stage is stage


def test_plan_lines_and_signposts_of_both_sides_come_together():
    here, there = two_machines(begun().do(a_test("l1", "a1")).history)
    here.do(c.PlanLineWritten(line=line("l1", "a1", "Ask two buyers", "one orders")), at=9)
    there.do(c.PlanLineWritten(line=line("l1", "a1", "Ask three buyers", "two order")), at=5)
    there.do(a_test("l2", "a2"), signpost("w1", "a2"))
    plan = joined(file_of(there), here.history)
    assert [one.what for one in plan.after.session.plan] == ["Ask two buyers", "Ask a buyer"]
    assert len(plan.overlaps) == 1
    assert [one.sign for one in plan.after.session.signposts] == ["Fewer orders in a month"]


def test_two_that_join_each_other_agree():
    here, there = two_machines(had_a_room().history)
    its_a1 = there.history.session.assumptions[0].assumption_id
    here.do(belief("written here"), cards_written(Stage.GOALS, "h1"), at=10)
    there.do(belief("written there", its_a1), cards_written(Stage.ROLES, "t1"), at=5)
    here.history = joined(file_of(there), here.history).after
    there.history = joined(file_of(here, OURS), there.history).after
    texts = [Counter(one.text for one in m.history.session.cards) for m in (here, there)]
    assert texts[0] == texts[1]
    words = [m.history.session.assumptions[0].text for m in (here, there)]
    assert words == ["written here", "written here"]
    last = joined(file_of(there), here.history)
    assert last.after.session == here.history.session


def went_on(machine: Machine, dice: Random, steps: int) -> None:
    ids = count(1000 * (1 + (machine.name == "t")))
    for _ in range(steps):
        change = next_step(dice, machine.history, ids)
        if change is not None:
            with suppress(ToolkitError):
                machine.do(change, actor=whose(dice, change))


def ready_to_join(machine: Machine) -> None:
    """No room is open and the session lies on the table, as a person has to leave it first."""
    session = machine.history.session
    if session.shelf is not Shelf.OPEN:
        machine.do(c.SessionShelved(shelf=Shelf.OPEN))
    if session.room is not None and session.room.open:
        machine.do(c.RoomEnded())


def texts_of(entries: Iterable[Entry]) -> Counter[str]:
    return Counter(text for entry in entries for text in written_in(entry.change))


@given(st.integers(0, 2**32), st.integers(0, 30), st.integers(0, 25), st.integers(0, 25))
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_either_way_and_twice_is_once(seed: int, past: int, ours: int, theirs: int):
    dice = Random(seed)  # noqa: S311 (no secret)
    here, there = two_machines(random_journey(seed, past).history)
    went_on(here, dice, ours)
    went_on(there, dice, theirs)
    ready_to_join(here)
    file = file_of(there)
    plan = joined(file, here.history)
    after, compared = plan.after, compare_histories(file, here.history)
    assert compared is not None
    assert problems_of(after.session) == ()
    assert after.session.room is None or not after.session.room.open
    assert after == replay(after.session.session_id, after.entries)
    assert after.entries[: len(here.history.entries)] == here.history.entries
    if plan.closed is not None:
        assert plan.closed.code == "join_room_waits"
        return
    told = texts_of(one.entry for one in plan.refused)
    both = texts_of(here.history.entries) + texts_of(compared.only_in_file)
    assert both == texts_of(after.entries) + told
    again = joined(file, after)
    assert {e.seq for e in again.coming} <= {one.entry.seq for one in plan.refused}
    if not plan.refused:
        assert (again.added, again.after) == ((), after)
