"""Under which number the table rates a card together, beside rounds of private ratings."""

from __future__ import annotations

from dataclasses import replace

from tests.journeys import begun
from toolkit.domain.rules.rounds import count_of_round, newest_round, team_round, waits_for_round
from toolkit.domain.session import HandCount, Rating, RatingRound, Session
from toolkit.domain.vocabulary import TEAM, EvidenceLevel


def rating(rater: str, number: int, assumption_id: str = "a1") -> Rating:
    return Rating(
        assumption_id=assumption_id,
        rater=rater,
        round_number=number,
        impact=2,
        touches_safety=False,
        claim=EvidenceLevel.E1,
    )


def session(*ratings: Rating, rounds: tuple[RatingRound, ...] = (), **fields) -> Session:
    return replace(begun().session, ratings=ratings, rounds=rounds, **fields)


def asked(number: int, *ids: str, revealed: bool = True) -> RatingRound:
    at = begun().session.started_at
    return RatingRound(
        number=number, assumption_ids=ids, opened_at=at, revealed_at=at if revealed else None
    )


def test_the_table_begins_with_one_and_rates_again_under_the_same_number():
    assert team_round(session(), "a1") == 1
    assert team_round(session(rating(TEAM, 1)), "a1") == 1
    assert team_round(session(rating(TEAM, 4)), "a1") == 4


def test_after_people_answered_the_table_takes_the_next_number():
    assert team_round(session(rating(TEAM, 1), rating("p1", 1)), "a1") == 2
    people = session(rating("p1", 1), rounds=(asked(1, "a1"),))
    assert team_round(people, "a1") == 2
    assert team_round(replace(people, ratings=(*people.ratings, rating(TEAM, 2))), "a1") == 2


def test_hands_are_people_too():
    count = HandCount(
        assumption_id="a1",
        table="t",
        round_number=3,
        impact=(1, 0, 0, 0, 0),
        claim=(1, 0, 0, 0, 0, 0),
        worries=0,
    )
    assert team_round(session(hand_counts=(count,)), "a1") == 4


def test_the_number_is_never_that_of_a_round_of_private_ratings():
    other = session(rating("p1", 1), rounds=(asked(1, "a1"), asked(2, "a2")))
    assert team_round(other, "a1") == 3
    assert team_round(session(rounds=(asked(1, "a2", revealed=False),)), "a1") == 2


def test_rating_many_cards_together_after_a_round_does_not_use_up_the_numbers():
    people = session(rating("p1", 1), rating("p1", 1, "a2"), rounds=(asked(1, "a1", "a2"),))
    after = replace(people, ratings=(*people.ratings, rating(TEAM, team_round(people, "a1"))))
    assert (team_round(after, "a2"), newest_round(after)) == (2, 2)


def test_a_card_waits_while_an_open_round_asks_about_it():
    open_round = session(rounds=(asked(1, "a1", revealed=False),))
    assert waits_for_round(open_round, "a1")
    assert not waits_for_round(open_round, "a2")
    assert not waits_for_round(session(rounds=(asked(1, "a1"),)), "a1")


def test_rounds_of_private_ratings_are_counted_without_what_the_table_rated():
    both = session(rounds=(asked(2, "a1"), asked(5, "a1")))
    assert (count_of_round(both, 2), count_of_round(both, 5)) == (1, 2)
