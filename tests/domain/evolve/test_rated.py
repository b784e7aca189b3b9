"""Ratings with their places beside them: equal to a plain tuple in every way, however they came about."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.domain.evolve.rated import ballot_of, with_rating
from toolkit.domain.session import Rating
from toolkit.domain.vocabulary import EvidenceLevel


def rating(assumption: int, rater: int, impact: int = 0) -> Rating:
    return Rating(
        assumption_id=f"a{assumption}",
        rater=f"p{rater}",
        round_number=1,
        impact=impact,
        touches_safety=False,
        claim=EvidenceLevel.E0,
    )


few = st.integers(0, 3)
ballots = st.lists(st.builds(rating, few, few, few), max_size=30)


def slowly(ratings: tuple[Rating, ...], new: Rating) -> tuple[Rating, ...]:
    return (*(one for one in ratings if ballot_of(one) != ballot_of(new)), new)


@given(ballots)
def test_each_ballot_stands_once_and_the_newest_stands_last(given_in: list[Rating]):
    grown: tuple[Rating, ...] = ()
    plain: tuple[Rating, ...] = ()
    for one in given_in:
        grown, plain = with_rating(grown, one), slowly(plain, one)
        assert grown == plain


@given(ballots, ballots, ballots)
def test_two_sessions_grown_from_one_do_not_disturb_each_other(
    before: list[Rating], first: list[Rating], second: list[Rating]
):
    shared: tuple[Rating, ...] = ()
    for one in before:
        shared = with_rating(shared, one)
    grown = [shared, shared]
    plain = [tuple(shared), tuple(shared)]
    for which, ratings in enumerate((first, second)):
        for one in ratings:
            grown[which] = with_rating(grown[which], one)
            plain[which] = slowly(plain[which], one)
    assert grown == plain
    assert shared == tuple(shared)
