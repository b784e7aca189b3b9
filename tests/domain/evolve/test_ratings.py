from __future__ import annotations

from tests.journeys import BEGAN, begun, rated, seen
from toolkit.domain import changes as c
from toolkit.domain.session import Impact, Placement, Rating, WorryAnswer
from toolkit.domain.vocabulary import EvidenceLevel


def test_a_rating_is_kept_with_its_rater_and_round():
    journey = begun().do(rated("a1", "p1", 3, worry=True, claim=4, round_number=2))
    assert journey.session.ratings == (
        Rating(
            assumption_id="a1",
            rater="p1",
            round_number=2,
            impact=3,
            touches_safety=True,
            claim=EvidenceLevel.E4,
        ),
    )


def test_the_newest_rating_of_a_rater_in_a_round_counts():
    journey = begun().do(rated("a1", "p1", 1), rated("a1", "p2", 2), rated("a1", "p1", 4))
    assert [(r.rater, r.impact) for r in journey.session.ratings] == [("p2", 2), ("p1", 4)]


def test_a_new_round_leaves_the_old_one_standing_and_counts_alone():
    journey = begun().do(rated("a1", "p1", 1), rated("a1", "p1", 4, round_number=2), rated("a2"))
    assert len(journey.session.ratings) == 3
    assert [r.impact for r in journey.session.ratings_of("a1")] == [4]


def test_cleared_ratings_are_gone_for_that_assumption_only():
    journey = begun().do(rated("a1"), rated("a2"), c.RatingsCleared(assumption_id="a1"))
    assert [r.assumption_id for r in journey.session.ratings] == ["a2"]


def test_an_answer_to_a_worry_is_kept_and_a_later_one_replaces_it():
    journey = begun().do(
        c.WorryAnswered(assumption_id="a1", safety=1, said="first"),
        c.WorryAnswered(assumption_id="a1", safety=3, said="then"),
    )
    assert journey.session.assumptions[0].worry_answer == WorryAnswer(safety=3, said="then")


def test_judged_areas_and_vulnerability_are_kept_and_can_be_left_to_the_ratings_again():
    impact = Impact(safety=1, mission=2, business=3, law=4)
    journey = begun().do(c.RiskJudged(assumption_id="a1", impact=impact, vulnerability=3))
    assert journey.session.assumptions[0].impact == impact
    assert journey.session.assumptions[0].vulnerability == 3
    journey.do(c.RiskJudged(assumption_id="a1", impact=None, vulnerability=2))
    assert journey.session == begun().session


def test_an_agreed_place_is_kept_with_who_why_and_when_and_can_be_lifted():
    journey = begun().do(
        c.PlacementAgreed(assumption_id="a1", risk=0.75, evidence=0, who="Team", why="Talked")
    )
    assert journey.session.assumptions[0].placement == Placement(
        risk=0.75, evidence=0, who="Team", why="Talked", agreed_at=BEGAN.replace(minute=8)
    )
    journey.do(c.PlacementLifted(assumption_id="a1"))
    assert journey.session == begun().session


def test_evidence_is_added_at_the_end_of_the_ledger_and_taken_back():
    one, two = seen("e1", "a1"), seen("e2", "a1")
    journey = begun().do(c.EvidenceAdded(item=one), c.EvidenceAdded(item=two))
    assert journey.session.ledger("a1") == (one, two)
    journey.do(c.EvidenceTakenBack(evidence_id="e1"))
    assert journey.session.evidence == (two,)
