from __future__ import annotations

from hypothesis import given

from tests.journeys import BEGAN, Journey, begun, journeys, line, rated, seen
from tests.makers import a_test, closed, hands, looked, round_opened, signpost
from toolkit.domain import changes as c
from toolkit.domain.session import HandCount, Impact, Placement, Rating, Session, WorryAnswer
from toolkit.domain.vocabulary import Answer, EvidenceLevel, Lens, Side
from toolkit.domain.whole import problems_of
from toolkit.domain.worries import worried_about


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


def counts_of(session: Session) -> list[tuple[str, str, int, int]]:
    return [(h.assumption_id, h.table, h.round_number, h.worries) for h in session.hand_counts]


def test_a_table_that_counted_both_weighs_once_and_its_worry_stays():
    session = merged(
        begun().do(
            hands("a2", (0, 0, 0, 0, 9), (9, 0, 0, 0, 0, 0), worries=8),
            hands("a1", (1, 1, 0, 0, 0), (2, 0, 0, 0, 0, 0)),
            hands("a2", table="t2", worries=1),
        )
    )
    assert session.hand_counts == (
        HandCount(
            assumption_id="a1",
            table="t1",
            round_number=1,
            impact=(1, 1, 0, 0, 0),
            claim=(2, 0, 0, 0, 0, 0),
            worries=2,
        ),
        HandCount(
            assumption_id="a1",
            table="t2",
            round_number=1,
            impact=(0, 0, 3, 0, 0),
            claim=(0, 3, 0, 0, 0, 0),
            worries=1,
        ),
    )
    assert problems_of(session) == ()


def test_hands_and_ratings_of_both_come_into_one_newest_round():
    session = merged(
        begun().do(
            hands("a1", round_number=2),
            rated("a1", "p1", 4, round_number=1),
            rated("a2", "p2", 3, round_number=1),
            hands("a2", table="t2", worries=1, round_number=1),
        )
    )
    assert counts_of(session) == [("a1", "t1", 2, 0), ("a1", "t2", 2, 1)]
    assert [(r.rater, r.round_number) for r in session.ratings] == [("p1", 1), ("p2", 2)]


def test_rounds_ask_about_the_kept_one_once():
    session = merged(
        begun().do(
            round_opened(1, "a2", "a3"),
            c.RoundRevealed(round_number=1),
            round_opened(2, "a1", "a2"),
            c.RoundRevealed(round_number=2),
        )
    )
    assert [one.assumption_ids for one in session.rounds] == [("a1", "a3"), ("a1",)]


def test_a_merge_keeps_signposts_looks_results_earned_items_and_answers_to_signs():
    finding = c.Finding(assumption_id="f1", text="papers are kept", safety=4, said="Seen")
    session = (
        begun()
        .do(
            c.SignAnswered(sign_id="papers", answer=Answer.HERE, finding=finding),
            signpost("w1", "f1"),
            looked("w1"),
            a_test("p1", "f1"),
            closed("p1", seen("e1", "f1")),
            c.AssumptionsMerged(kept="a1", merged="f1"),
        )
        .session
    )
    assert [(w.assumption_id, len(w.looks)) for w in session.signposts] == [("a1", 1)]
    assert [(p.assumption_id, p.result is None) for p in session.plan] == [("a1", False)]
    assert [(e.assumption_id, e.line_id) for e in session.evidence] == [("a1", "p1")]
    assert [answer.assumption_id for answer in session.sign_answers] == ["a1"]
    assert session.assumptions[0].private
    assert session.assumptions[0].worry_answer == WorryAnswer(safety=4, said="Seen")


def test_what_was_changed_after_a_danger_stays_answered_in_the_order_it_happened():
    journey = begun().do(
        c.EvidenceAdded(item=seen("e1", "a1", 2, Side.AGAINST)),
        c.EvidenceAdded(item=seen("e2", "a2", 2, Side.AGAINST)),
        c.DangerAnswered(assumption_id="a2", what_changed="A second key", answers=("e2",)),
        c.DangerAnswered(assumption_id="a1", what_changed="A new shift plan", answers=("e1",)),
    )
    kept = merged(journey).assumptions[0]
    assert [clearing.what_changed for clearing in kept.clearings] == [
        "A second key",
        "A new shift plan",
    ]
    assert kept.answered == {"e1", "e2"}


@given(journeys())
def test_no_merge_loses_anything_that_was_written_rated_seen_or_planned(journey: Journey):
    if journey.session.shelf.value != "open" or len(journey.session.assumptions) < 2:
        journey = begun()
    opened = journey.session.open_round()
    if opened is not None:
        journey.do(c.RoundRevealed(round_number=opened.number))
    before = journey.session
    kept, gone = before.assumptions[0], before.assumptions[-1]
    ids = (kept.assumption_id, gone.assumption_id)
    after = journey.do(c.AssumptionsMerged(kept=ids[0], merged=ids[1])).session
    union = after.assumption(kept.assumption_id)
    assert union is not None
    words = (kept.text, *kept.also_worded, gone.text, *gone.also_worded)
    assert (union.text, *union.also_worded) == words
    assert set(union.holds_up) == {*kept.holds_up, *gone.holds_up}
    assert union.answered == kept.answered | gone.answered
    for part in ("evidence", "plan", "signposts", "sign_answers"):
        assert len(getattr(after, part)) == len(getattr(before, part))
    assert (kept.assumption_id in worried_about(after)) == (
        not worried_about(before).isdisjoint(ids)
    )
    assert answerers(after, ids[:1]) == answerers(before, ids)
    assert problems_of(after) == ()


def answerers(session: Session, ids: tuple[str, ...]) -> set[str]:
    """Everybody who rated one of the assumptions in its newest round, tables included."""
    named: list[tuple[Rating | HandCount, str]] = [
        *((rating, rating.rater) for rating in session.ratings),
        *((count, count.table) for count in session.hand_counts),
    ]
    found: set[str] = set()
    for one_id in ids:
        mine = [(one.round_number, who) for one, who in named if one.assumption_id == one_id]
        newest = max((number for number, _ in mine), default=0)
        found |= {who for number, who in mine if number == newest}
    return found
