"""Two machines went on from the same steps; here they come together again, and neither side loses anything."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.apart import OURS, Machine, file_of, joined, two_machines
from tests.journeys import assumption_written, begun, cards_written, rated, seen
from tests.makers import a_test, hands, line, round_opened, signpost
from tests.rooms import CODE
from toolkit.domain import changes as c
from toolkit.domain.history import replay
from toolkit.domain.joining import Relation
from toolkit.domain.vocabulary import BridgeKind, Lens, Stage
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


def test_bridge_cards_of_both_sides_stand_and_of_one_card_the_later_words():
    here, there = two_machines(had_a_room().history)
    its_a1 = there.history.session.assumptions[0].assumption_id
    here.do(c.BridgeCardWritten(kind=BridgeKind.ASK, text="here"), at=10)
    there.do(
        c.BridgeCardWritten(kind=BridgeKind.ASK, text="there"),
        c.BridgeCardWritten(kind=BridgeKind.TEST, text="a test"),
        c.SharingChosen(assumption_ids=(its_a1,), with_sources=False),
        at=20,
    )
    plan = joined(file_of(there), here.history)
    after = plan.after.session
    assert [(card.kind, card.text) for card in after.bridge_cards] == [
        (BridgeKind.TEST, "a test"),
        (BridgeKind.ASK, "there"),
    ]
    assert after.shared_cards == ("a1",)
    assert [one.file_stands for one in plan.overlaps] == [True]


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
