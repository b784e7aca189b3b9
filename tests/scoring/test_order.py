from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.journeys import Journey, assumption_written, begun, rated, seen
from tests.strategies import TODAY, sessions
from toolkit.domain import changes as c
from toolkit.domain.session import Impact, Session
from toolkit.domain.vocabulary import Quadrant, Strip
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.order import by_quadrant, rank_assumptions, strip_risk, urgency
from toolkit.scoring.standing import recorded_safety


def order(journey: Journey) -> list[str]:
    return [s.assumption.assumption_id for s in rank_assumptions(journey.session, TODAY)]


def judged(one_id: str, safety: int = 0, mission: int = 0, vulnerability: int = 3) -> c.RiskJudged:
    impact = Impact(safety=safety, mission=mission, business=0, law=0)
    return c.RiskJudged(assumption_id=one_id, impact=impact, vulnerability=vulnerability)


def test_the_strip_comes_first_then_worries_then_risk_without_evidence_then_the_unrated():
    journey = Journey().do(
        *(
            assumption_written(one)
            for one in ("unrated", "low", "high", "worry", "grave", "graver")
        ),
        rated("low", impact=1, claim=0),
        rated("high", impact=4, claim=0),
        rated("worry", impact=0, worry=True, claim=5),
        rated("grave", claim=5),
        judged("grave", safety=3, vulnerability=1),
        rated("graver", claim=5),
        judged("graver", safety=4, vulnerability=1),
    )
    assert order(journey) == ["graver", "grave", "worry", "high", "low", "unrated"]


def test_in_the_strip_equal_risks_are_ordered_by_less_evidence_first():
    journey = begun().do(
        judged("a1", safety=4),
        judged("a2", safety=4),
        c.EvidenceAdded(item=seen("e1", "a1", 3)),
        c.EvidenceAdded(item=seen("e2", "a2", 2)),
    )
    assert order(journey) == ["a2", "a1", "a3"]


def test_below_the_strip_risk_times_what_is_not_known_decides():
    journey = begun().do(
        judged("a1", mission=4),
        c.EvidenceAdded(item=seen("e1", "a1", 4)),
        judged("a2", mission=2),
        c.EvidenceAdded(item=seen("e2", "a2", 1)),
        judged("a3", mission=1),
        c.EvidenceAdded(item=seen("e3", "a3", 1)),
    )
    assert order(journey) == ["a2", "a1", "a3"]


def test_a_tie_goes_to_the_lower_agreement_and_then_to_what_was_written_first():
    alike = [rated(one, p, 2) for one in ("a1", "a3") for p in ("p1", "p2", "p3")]
    split = [rated("a2", p, impact) for p, impact in (("p1", 0), ("p2", 2), ("p3", 4))]
    assert order(begun().do(*alike, *split)) == ["a2", "a1", "a3"]


def test_parked_assumptions_are_left_out_and_numbers_count_them():
    journey = begun().do(c.AssumptionParked(assumption_id="a2", parked=True))
    assert order(journey) == ["a1", "a3"]
    assert card_numbers(journey.session) == {"a1": 1, "a2": 2, "a3": 3}


def test_every_quarter_has_its_key_even_when_it_is_empty():
    ranked = rank_assumptions(begun().do(rated("a1", impact=4, claim=0)).session, TODAY)
    found = by_quadrant(ranked)
    assert list(found) == list(Quadrant)
    assert {quadrant: len(cards) for quadrant, cards in found.items()} == {
        Quadrant.TEST_NOW: 1,
        Quadrant.WATCH: 0,
        Quadrant.LATER: 0,
        Quadrant.CARRY_ON: 0,
    }


@given(sessions(max_assumptions=6))
def test_a_safety_critical_card_is_never_ranked_below_one_that_is_not(session: Session):
    ranked = rank_assumptions(session, TODAY)
    critical = [(recorded_safety(s.assumption) or 0) >= 3 for s in ranked]
    assert critical == sorted(critical, reverse=True)
    strips = [s.in_strip for s in ranked]
    assert strips == sorted(strips, reverse=True)


@given(sessions(max_assumptions=6))
def test_every_live_assumption_is_ranked_once(session: Session):
    ranked = [s.assumption for s in rank_assumptions(session, TODAY)]
    assert sorted(a.assumption_id for a in ranked) == sorted(
        a.assumption_id for a in session.live_assumptions()
    )


@given(sessions(max_assumptions=6))
def test_the_rank_follows_risk_in_the_strip_and_urgency_below_it(session: Session):
    ranked = rank_assumptions(session, TODAY)
    critical = [strip_risk(s) for s in ranked if s.strip is Strip.SAFETY_CRITICAL]
    worried = [strip_risk(s) for s in ranked if s.strip is Strip.WORRY_RAISED]
    others = [urgency(s) for s in ranked if not s.in_strip]
    assert critical == sorted(critical, reverse=True)
    assert worried == sorted(worried, reverse=True)
    assert others == sorted(others, reverse=True)


@given(sessions(max_assumptions=6), st.randoms(use_true_random=False))
def test_the_order_of_ratings_and_evidence_does_not_matter(session: Session, dice):
    ratings, evidence = list(session.ratings), list(session.evidence)
    dice.shuffle(ratings)
    dice.shuffle(evidence)
    shuffled = replace(session, ratings=tuple(ratings), evidence=tuple(evidence))
    assert [s.assumption for s in rank_assumptions(shuffled, TODAY)] == [
        s.assumption for s in rank_assumptions(session, TODAY)
    ]
