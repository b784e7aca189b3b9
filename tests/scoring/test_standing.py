from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.journeys import Journey, begun, rated, seen
from tests.strategies import TODAY, placements, sessions
from toolkit.domain import changes as c
from toolkit.domain.session import Impact, Session
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Quadrant, Side, Strip
from toolkit.scoring.standing import (
    EvidenceFrom,
    RiskFrom,
    Standing,
    quadrant_of,
    recorded_safety,
    stand,
    standings,
)


def standing(journey: Journey, number: int = 0) -> Standing:
    session = journey.session
    return stand(session, session.assumptions[number], TODAY)


def judged(safety: int, mission: int = 0, vulnerability: int = 2) -> c.RiskJudged:
    impact = Impact(safety=safety, mission=mission, business=0, law=0)
    return c.RiskJudged(assumption_id="a1", impact=impact, vulnerability=vulnerability)


@pytest.mark.parametrize(
    ("risk", "evidence", "quadrant"),
    [
        (0.50, 0.49, Quadrant.TEST_NOW),
        (1.00, 0.00, Quadrant.TEST_NOW),
        (0.50, 0.50, Quadrant.WATCH),
        (0.49, 0.49, Quadrant.LATER),
        (0.00, 0.00, Quadrant.LATER),
        (0.49, 0.50, Quadrant.CARRY_ON),
    ],
)
def test_the_lines_lie_at_a_half_and_belong_to_what_is_above(risk, evidence, quadrant):
    assert quadrant_of(risk, evidence) is quadrant


def test_a_card_nobody_rated_has_no_place():
    found = standing(begun())
    assert (found.risk, found.evidence, found.claim, found.weight) == (None, None, None, None)
    assert (found.quadrant, found.placed, found.strip) == (None, False, Strip.NONE)


def test_ratings_give_the_median_impact_at_vulnerability_two_and_the_median_claim():
    found = standing(
        begun().do(
            rated("a1", "p1", 4, claim=1),
            rated("a1", "p2", 2, claim=3),
            rated("a1", "p3", 3, claim=5),
        )
    )
    assert (found.risk, found.risk_from) == (0.6, RiskFrom.RATINGS)
    assert (found.evidence, found.evidence_from) == (0.50, EvidenceFrom.CLAIM)
    assert (found.claim, found.solid, found.raters) == (0.50, False, 3)


def test_an_even_room_stands_between_its_two_middle_answers():
    found = standing(begun().do(rated("a1", "p1", 1, claim=1), rated("a1", "p2", 2, claim=2)))
    assert (found.risk, found.evidence) == (0.3, 0.175)


def test_only_the_newest_round_counts_and_a_worry_stays_until_it_is_answered():
    found = standing(
        begun().do(rated("a1", "p1", 4, worry=True), rated("a1", "p1", 1, round_number=2))
    )
    assert (found.risk, found.strip, found.raters) == (0.2, Strip.WORRY_RAISED, 1)


def test_a_ledger_draws_the_card_solid_and_leaves_the_claim_beside_it():
    found = standing(begun().do(rated("a1", claim=5), c.EvidenceAdded(item=seen("e1", "a1", 2))))
    assert (found.evidence, found.evidence_from, found.solid) == (0.25, EvidenceFrom.LEDGER, True)
    assert found.claim == 0.90


def test_judged_areas_take_the_place_of_rated_impact():
    found = standing(begun().do(rated("a1", impact=4), judged(0, 2)))
    assert (found.risk, found.risk_from) == (0.4, RiskFrom.JUDGED)


def test_an_agreed_place_takes_the_place_of_claim_and_judgement_but_not_of_the_ledger():
    agreed = c.PlacementAgreed(assumption_id="a1", risk=0.9, evidence=0.8, who="", why="")
    journey = begun().do(rated("a1"), judged(0, 1), agreed)
    found = standing(journey)
    assert (found.risk, found.risk_from) == (0.9, RiskFrom.AGREED)
    assert (found.evidence, found.evidence_from) == (0.8, EvidenceFrom.AGREED)
    with_ledger = standing(journey.do(c.EvidenceAdded(item=seen("e1", "a1", 1))))
    assert (with_ledger.evidence, with_ledger.evidence_from) == (0.10, EvidenceFrom.LEDGER)


def test_one_worry_is_enough_until_the_group_answers_it():
    journey = begun().do(rated("a1", "p1"), rated("a1", "p2", worry=True), rated("a1", "p3"))
    assert standing(journey).strip is Strip.WORRY_RAISED
    low = c.WorryAnswered(assumption_id="a1", safety=2, said="Can be put right")
    assert standing(journey.do(low)).strip is Strip.NONE
    high = c.WorryAnswered(assumption_id="a1", safety=3, said="Serious")
    assert standing(journey.do(high)).strip is Strip.SAFETY_CRITICAL


def test_a_card_marked_as_touching_safety_is_a_worry_before_anybody_rates_it():
    edited = c.AssumptionEdited(
        assumption_id="a1", text="x", lens=Lens.WELLBEING, touches_safety=True
    )
    assert standing(begun().do(edited)).strip is Strip.WORRY_RAISED


def test_the_graver_of_two_records_counts():
    journey = begun().do(judged(1), c.WorryAnswered(assumption_id="a1", safety=4, said="x"))
    found = standing(journey)
    assert (found.strip, found.risk) == (Strip.SAFETY_CRITICAL, 1.0)
    assert standing(journey.do(judged(3, vulnerability=1))).risk == 1.0


def test_an_answer_alone_gives_a_risk():
    found = standing(begun().do(c.WorryAnswered(assumption_id="a1", safety=2, said="x")))
    assert (found.risk, found.risk_from) == (0.4, RiskFrom.SAFETY_ANSWER)


def test_what_speaks_against_a_safety_critical_card_does_not_age():
    old = seen("e1", "a1", 1, Side.AGAINST, seen=TODAY.replace(year=2020, day=1))
    journey = begun().do(judged(4), c.EvidenceAdded(item=old))
    weight = standing(journey).weight
    assert weight is not None
    assert (weight.against, weight.state.value) == (0.10, "stop_and_review")


def test_agreement_is_not_shown_below_three_raters():
    journey = begun().do(rated("a1", "p1", 0), rated("a1", "p2", 4))
    assert standing(journey).agreement is None
    assert standing(journey.do(rated("a1", "p3", 4))).agreement == pytest.approx(0.081704, abs=1e-6)


@given(sessions())
def test_every_standing_is_bounded(session: Session):
    for found in standings(session, TODAY):
        assert found.risk is None or 0 <= found.risk <= 1
        assert found.evidence is None or 0 <= found.evidence <= 1
        assert found.agreement is None or 0 <= found.agreement <= 1


@given(sessions())
def test_all_standings_at_once_are_those_found_one_by_one(session: Session):
    one_by_one = tuple(stand(session, a, TODAY) for a in session.live_assumptions())
    assert standings(session, TODAY) == one_by_one


@given(sessions(), placements())
def test_an_agreed_place_never_lowers_a_recorded_danger(session: Session, placed):
    for assumption in session.live_assumptions():
        agreed = replace(assumption, placement=placed)
        moved = stand(replace(session, assumptions=(agreed,)), agreed, TODAY)
        safety = recorded_safety(assumption) or 0
        if safety >= 3:
            assert moved.strip is Strip.SAFETY_CRITICAL
            assert moved.risk is not None
            assert moved.risk >= safety / 4


@given(sessions(), st.sampled_from(EvidenceLevel))
def test_no_drag_and_no_claim_moves_a_card_with_a_ledger(session: Session, claim):
    for assumption in session.live_assumptions():
        if not session.ledger(assumption.assumption_id):
            continue
        loud = tuple(replace(rating, claim=claim) for rating in session.ratings)
        before = stand(session, assumption, TODAY)
        after = stand(replace(session, ratings=loud), replace(assumption, placement=None), TODAY)
        assert after.evidence == before.evidence
