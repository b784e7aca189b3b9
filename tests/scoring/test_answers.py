from __future__ import annotations

from dataclasses import replace
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.journeys import begun, rated
from tests.makers import hands, round_opened
from tests.strategies import sessions
from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import EvidenceLevel
from toolkit.scoring.answers import Answers, answers_by_round, newest_answers, spread_out
from toolkit.scoring.evidence import LEVEL_SCORE

NOBODY = (0, 0, 0, 0, 0, 0)


def said(impact: tuple[int, ...], claim: tuple[int, ...] = NOBODY) -> Answers:
    return Answers(round_number=1, impact=impact, claim=claim, worries=0)


def test_counts_are_spread_out_into_single_answers():
    assert spread_out((0, 2, 1)) == [1, 1, 2]
    assert spread_out(()) == []


def test_single_ratings_and_hands_of_all_tables_are_counted_alike():
    journey = begun().do(
        rated("a1", "p1", 4, worry=True, claim=2),
        rated("a1", "p2", 1, claim=0),
        hands("a1", (1, 0, 0, 0, 2), (3, 0, 0, 0, 0, 0), worries=2),
        hands("a1", (0, 0, 0, 1, 0), (0, 0, 0, 0, 0, 1), table="t2"),
    )
    assert newest_answers(journey.session) == {
        "a1": Answers(round_number=1, impact=(1, 1, 0, 1, 3), claim=(4, 0, 1, 0, 0, 1), worries=3)
    }


def test_a_private_round_counts_nothing_before_it_is_revealed():
    journey = begun().do(
        rated("a1", "team", 1),
        round_opened(2, "a1"),
        rated("a1", "p1", 4, round_number=2),
        hands("a1", round_number=2),
    )
    assert [one.round_number for one in answers_by_round(journey.session)["a1"]] == [1]
    journey.do(c.RoundRevealed(round_number=2))
    first, second = answers_by_round(journey.session)["a1"]
    assert (first.round_number, first.raters, second.round_number, second.raters) == (1, 1, 2, 4)
    assert newest_answers(journey.session)["a1"] == second


def test_one_answer_for_all_is_told_as_such():
    team = begun().do(rated("a1", "team"))
    assert newest_answers(team.session)["a1"].together
    assert not newest_answers(team.do(rated("a1", "p1")).session)["a1"].together
    assert not newest_answers(team.do(hands("a2")).session)["a2"].together


@pytest.mark.parametrize(
    ("impact", "middle"),
    [
        ((0, 0, 0, 0, 0), None),
        ((1, 0, 0, 0, 0), 0),
        ((1, 0, 0, 0, 1), 2),
        ((0, 1, 1, 0, 0), 1.5),
        ((2, 0, 0, 0, 3), 4),
    ],
)
def test_the_groups_impact_is_the_median(impact, middle):
    assert said(impact).impact_median == middle


@pytest.mark.parametrize(
    ("claim", "middle"),
    [
        ((0, 0, 0, 0, 0, 0), None),
        ((0, 0, 0, 1, 0, 0), 0.50),
        ((0, 1, 1, 0, 0, 0), 0.175),
        ((0, 0, 0, 0, 1, 2), 0.90),
    ],
)
def test_the_groups_claim_is_the_median_score(claim, middle):
    assert said((0,) * 5, claim).claim_median == middle


def test_no_distribution_and_no_agreement_below_three_raters():
    two, three = (
        said((1, 0, 0, 0, 1), (0, 2, 0, 0, 0, 0)),
        said((1, 1, 1, 0, 0), (3, 0, 0, 0, 0, 0)),
    )
    assert (two.enough, two.agreement, two.claim_agreement) == (False, None, None)
    assert three.enough
    assert three.agreement == pytest.approx(0.723308, abs=1e-6)
    assert three.claim_agreement == 1


def test_raters_are_as_many_as_answered_the_fuller_question():
    assert said((2, 0, 0, 0, 0), (1, 1, 3, 0, 0, 0)).raters == 5


def counted_plainly(
    session: Session, assumption_id: str, number: int
) -> tuple[list[int], list[int]]:
    """Every single answer to one card in one round, hands among them, from low to high."""
    impact, claim = [], []
    for rating in session.ratings:
        if (rating.assumption_id, rating.round_number) == (assumption_id, number):
            impact.append(rating.impact)
            claim.append(int(rating.claim))
    for count in session.hand_counts:
        if (count.assumption_id, count.round_number) == (assumption_id, number):
            impact += [answer for answer, n in enumerate(count.impact) for _ in range(n)]
            claim += [answer for answer, n in enumerate(count.claim) for _ in range(n)]
    return sorted(impact), sorted(claim)


@given(sessions(max_assumptions=2))
def test_medians_are_those_of_all_single_answers(session: Session):
    for one_id, rounds in answers_by_round(session).items():
        numbers = [one.round_number for one in rounds]
        assert numbers == sorted(set(numbers))
        for one in rounds:
            impact, claim = counted_plainly(session, one_id, one.round_number)
            assert one.impact_median == median(impact)
            assert one.claim_median == median(LEVEL_SCORE[EvidenceLevel(level)] for level in claim)


@given(sessions(max_assumptions=2), st.randoms(use_true_random=False))
def test_the_order_in_which_people_answered_does_not_matter(session: Session, dice):
    ratings, counts = list(session.ratings), list(session.hand_counts)
    dice.shuffle(ratings)
    dice.shuffle(counts)
    shuffled = replace(session, ratings=tuple(ratings), hand_counts=tuple(counts))
    assert answers_by_round(shuffled) == answers_by_round(session)
