from __future__ import annotations

from dataclasses import replace

from tests.journeys import BEGAN, assumption_written, begun, line, rated, seen
from tests.makers import a_test, closed, hands, round_opened, signpost
from toolkit.domain import changes as c
from toolkit.domain.session import Assumption, RatingRound, Session
from toolkit.domain.vocabulary import Answer, Lens


def links(session: Session) -> list[tuple[str, ...]]:
    return [a.holds_up for a in session.assumptions]


def test_an_assumption_is_written_with_everything_it_was_given():
    change = c.AssumptionWritten(
        assumption_id="a9",
        text="buyers order again",
        lens=Lens.DESIRABILITY,
        holds_up=("s1", "o1"),
        starter_id="D6",
        touches_safety=True,
    )
    assert begun().do(change).session.assumption("a9") == Assumption(
        assumption_id="a9",
        text="buyers order again",
        lens=Lens.DESIRABILITY,
        written_at=BEGAN.replace(minute=8),
        holds_up=("s1", "o1"),
        starter_id="D6",
        touches_safety=True,
    )


def test_a_card_named_twice_is_held_up_once():
    assert begun().do(assumption_written("a9", "s1", "s1")).session.assumptions[3].holds_up == (
        "s1",
    )


def test_an_edit_changes_words_lens_and_safety_mark_and_nothing_else():
    journey = begun().do(
        c.AssumptionEdited(
            assumption_id="a1", text="new words", lens=Lens.WELLBEING, touches_safety=True
        )
    )
    old = begun().session.assumptions[0]
    assert journey.session.assumptions[0] == replace(
        old, text="new words", lens=Lens.WELLBEING, touches_safety=True
    )


def test_links_are_made_once_and_taken_off():
    link = c.AssumptionLinked(assumption_id="a3", card_id="o1", linked=True)
    journey = begun().do(link, link)
    assert links(journey.session) == [("s1", "g1"), ("g1",), ("o1",)]
    journey.do(c.AssumptionLinked(assumption_id="a3", card_id="o1", linked=False))
    assert links(journey.session) == [("s1", "g1"), ("g1",), ()]


def test_a_parked_assumption_is_left_out_of_the_live_ones():
    journey = begun().do(c.AssumptionParked(assumption_id="a2", parked=True))
    assert [a.assumption_id for a in journey.session.live_assumptions()] == ["a1", "a3"]


def test_a_deleted_assumption_takes_its_ratings_evidence_plan_and_pairs_along():
    journey = begun().do(
        rated("a1"),
        rated("a2"),
        c.EvidenceAdded(item=seen("e1", "a1")),
        c.PlanLineWritten(line=line("p1", "a1")),
        c.AssumptionsToldApart(first="a2", second="a1"),
        c.AssumptionDeleted(assumption_id="a1"),
    )
    session = journey.session
    assert [a.assumption_id for a in session.assumptions] == ["a2", "a3"]
    assert [r.assumption_id for r in session.ratings] == ["a2"]
    assert (session.evidence, session.plan, session.told_apart) == ((), (), ())


def test_a_pair_is_told_apart_once_whichever_way_it_is_named():
    journey = begun().do(
        c.AssumptionsToldApart(first="a2", second="a1"),
        c.AssumptionsToldApart(first="a1", second="a2"),
    )
    assert journey.session.told_apart == (("a1", "a2"),)


def test_a_deleted_assumption_takes_its_hands_signposts_and_place_in_rounds_along():
    session = (
        begun()
        .do(
            round_opened(1, "a1", "a2"),
            hands("a1"),
            hands("a2"),
            c.RoundRevealed(round_number=1),
            signpost("w1", "a1"),
            signpost("w2", "a2"),
            c.AssumptionDeleted(assumption_id="a1"),
        )
        .session
    )
    assert [count.assumption_id for count in session.hand_counts] == ["a2"]
    assert [post.signpost_id for post in session.signposts] == ["w2"]
    assert [one.assumption_ids for one in session.rounds] == [("a2",)]


def test_a_private_round_that_asks_about_nothing_any_more_is_over():
    journey = begun().do(round_opened(1, "a1"), c.AssumptionDeleted(assumption_id="a1"))
    assert journey.session.rounds == ()
    revealed = begun().do(
        round_opened(1, "a1"),
        c.RoundRevealed(round_number=1),
        c.AssumptionDeleted(assumption_id="a1"),
    )
    assert revealed.session.rounds == (
        RatingRound(
            number=1,
            assumption_ids=(),
            opened_at=BEGAN.replace(minute=8),
            revealed_at=BEGAN.replace(minute=9),
        ),
    )


def test_the_answer_to_a_sign_stays_when_the_card_it_became_is_deleted():
    finding = c.Finding(assumption_id="f1", text="papers are kept", safety=4, said="Seen")
    journey = begun().do(
        c.SignAnswered(sign_id="papers", answer=Answer.HERE, finding=finding),
        c.AssumptionDeleted(assumption_id="f1"),
    )
    (answer,) = journey.session.sign_answers
    assert (answer.answer, answer.assumption_id) == (Answer.HERE, None)


def test_an_item_whose_step_went_with_another_assumption_stays_without_its_name():
    journey = begun().do(a_test("p1", "a1"), closed("p1", seen("e1", "a1")))
    moved = replace(seen("e2", "a2"), line_id="p1")
    session = journey.do(
        c.EvidenceAdded(item=moved), c.AssumptionDeleted(assumption_id="a1")
    ).session
    assert session.evidence == (replace(moved, line_id=None),)


def test_a_card_is_kept_private_and_shown_again():
    journey = begun().do(c.AssumptionKeptPrivate(assumption_id="a2", private=True))
    assert [a.private for a in journey.session.assumptions] == [False, True, False]
    journey.do(c.AssumptionKeptPrivate(assumption_id="a2", private=False))
    assert journey.session == begun().session
