from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from tests.journeys import BEGAN, Journey, assumption_written, begun, journeys, line, rated, seen
from toolkit.domain import changes as c
from toolkit.domain.session import Assumption, Impact, Placement, Session, WorryAnswer
from toolkit.domain.vocabulary import EvidenceLevel, Lens
from toolkit.domain.whole import problems_of


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


def merged(journey: Journey) -> Session:
    return journey.do(c.AssumptionsMerged(kept="a1", merged="a2")).session


def test_a_merge_keeps_both_texts_and_all_links():
    journey = begun().do(
        c.AssumptionLinked(assumption_id="a2", card_id="o1", linked=True),
        c.AssumptionsMerged(kept="a2", merged="a3"),
    )
    (kept, other) = merged(journey).assumptions[0], journey.session.assumptions
    assert len(other) == 1
    assert kept.text == "belief a1"
    assert kept.also_worded == ("belief a2", "belief a3")
    assert kept.holds_up == ("s1", "g1", "o1")


def test_a_merge_brings_evidence_and_plan_lines_along():
    session = merged(
        begun().do(
            c.EvidenceAdded(item=seen("e1", "a2")),
            c.EvidenceAdded(item=seen("e2", "a3")),
            c.PlanLineWritten(line=line("p1", "a2")),
        )
    )
    assert [(i.evidence_id, i.assumption_id) for i in session.evidence] == [
        ("e1", "a1"),
        ("e2", "a3"),
    ]
    assert [(p.line_id, p.assumption_id) for p in session.plan] == [("p1", "a1")]
    assert session.assumptions[0].chosen


def test_in_a_merge_the_graver_of_the_two_records_stands():
    session = merged(
        begun().do(
            c.RiskJudged(
                assumption_id="a1",
                impact=Impact(safety=1, mission=4, business=0, law=2),
                vulnerability=1,
            ),
            c.RiskJudged(
                assumption_id="a2",
                impact=Impact(safety=3, mission=0, business=1, law=1),
                vulnerability=3,
            ),
            c.WorryAnswered(assumption_id="a1", safety=1, said="small"),
            c.WorryAnswered(assumption_id="a2", safety=4, said="grave"),
        )
    )
    kept = session.assumptions[0]
    assert kept.impact == Impact(safety=3, mission=4, business=1, law=2)
    assert kept.vulnerability == 3
    assert kept.worry_answer == WorryAnswer(safety=4, said="grave")


def test_a_merge_takes_over_what_only_the_merged_one_had():
    session = merged(
        begun().do(
            c.RiskJudged(
                assumption_id="a2",
                impact=Impact(safety=0, mission=2, business=0, law=0),
                vulnerability=2,
            ),
            c.AssumptionEdited(
                assumption_id="a2", text="belief a2", lens=Lens.CONTEXT, touches_safety=True
            ),
            c.PlacementAgreed(assumption_id="a2", risk=0.5, evidence=0.25, who="all", why="so"),
        )
    )
    kept = session.assumptions[0]
    assert kept.lens is Lens.VIABILITY
    assert kept.touches_safety
    assert kept.impact == Impact(safety=0, mission=2, business=0, law=0)
    assert kept.placement == Placement(
        risk=0.5, evidence=0.25, who="all", why="so", agreed_at=BEGAN.replace(minute=10)
    )


def test_where_one_rater_rated_both_the_graver_answers_stand():
    session = merged(
        begun().do(
            rated("a1", "p1", 1, claim=4),
            rated("a2", "p1", 4, worry=True, claim=2),
            rated("a2", "p2", 0, claim=5),
        )
    )
    assert session.ratings == (
        c_rating("p1", 4, worry=True, claim=2),
        c_rating("p2", 0, worry=False, claim=5),
    )


def c_rating(rater: str, impact: int, *, worry: bool, claim: int):
    (rating,) = begun().do(rated("a1", rater, impact, worry=worry, claim=claim)).session.ratings
    assert rating.claim is EvidenceLevel(claim)
    return rating


def test_a_worry_of_an_earlier_round_does_not_fall_behind_in_a_merge():
    session = merged(
        begun().do(
            rated("a1", "p1", 1, round_number=2),
            rated("a2", "p2", 4, worry=True, round_number=1),
        )
    )
    assert [(r.rater, r.touches_safety) for r in session.ratings_of("a1")] == [
        ("p1", False),
        ("p2", True),
    ]


def test_an_answer_to_one_worry_does_not_answer_the_open_worry_of_the_other():
    small = c.WorryAnswered(assumption_id="a1", safety=1, said="Can be put right")
    grave = c.WorryAnswered(assumption_id="a1", safety=3, said="Serious")
    answered = begun().do(rated("a1", "p1", worry=True), small)
    assert merged(answered).assumptions[0].worry_answer == WorryAnswer(
        safety=1, said="Can be put right"
    )
    still_open = begun().do(small, rated("a2", "p2", worry=True))
    assert merged(still_open).assumptions[0].worry_answer is None
    critical = begun().do(grave, rated("a2", "p2", worry=True))
    assert merged(critical).assumptions[0].worry_answer == WorryAnswer(safety=3, said="Serious")


def test_a_mild_judgement_of_one_card_does_not_close_the_open_worry_of_the_other():
    def judged(safety: int) -> c.RiskJudged:
        impact = Impact(safety=safety, mission=2, business=1, law=0)
        return c.RiskJudged(assumption_id="a1", impact=impact, vulnerability=2)

    mild = merged(begun().do(judged(1), rated("a2", "p2", worry=True))).assumptions[0]
    assert (mild.impact, mild.vulnerability) == (None, 2)
    grave = merged(begun().do(judged(3), rated("a2", "p2", worry=True))).assumptions[0]
    assert grave.impact == Impact(safety=3, mission=2, business=1, law=0)
    closed = merged(begun().do(judged(1), rated("a2", "p2", worry=False))).assumptions[0]
    assert closed.impact == Impact(safety=1, mission=2, business=1, law=0)


def test_a_merge_forgets_that_the_merged_one_was_told_apart_from_others():
    journey = begun().do(
        c.AssumptionsToldApart(first="a2", second="a3"),
        c.AssumptionsToldApart(first="a1", second="a3"),
    )
    assert merged(journey).told_apart == (("a1", "a3"),)


@given(journeys())
def test_no_merge_loses_a_text_a_link_an_evidence_item_or_a_plan_line(journey: Journey):
    before = journey.session
    if len(before.assumptions) < 2 or before.shelf.value != "open":
        journey = begun()
        before = journey.session
    kept, gone = before.assumptions[0], before.assumptions[-1]
    after = journey.do(
        c.AssumptionsMerged(kept=kept.assumption_id, merged=gone.assumption_id)
    ).session
    union = after.assumption(kept.assumption_id)
    assert union is not None
    words = (kept.text, *kept.also_worded, gone.text, *gone.also_worded)
    assert (union.text, *union.also_worded) == words
    assert set(union.holds_up) == {*kept.holds_up, *gone.holds_up}
    assert len(after.evidence) == len(before.evidence)
    assert len(after.plan) == len(before.plan)
    raters = {r.rater for r in before.ratings_of(kept.assumption_id)}
    raters |= {r.rater for r in before.ratings_of(gone.assumption_id)}
    assert {r.rater for r in after.ratings_of(kept.assumption_id)} == raters
    assert problems_of(after) == ()
