"""Rounds of private ratings and shows of hands."""

from __future__ import annotations

from hypothesis import given

from tests.journeys import BEGAN, Journey, begun, journeys, rated
from tests.makers import hands, round_opened
from toolkit.domain import changes as c
from toolkit.domain.ballots import hands_in, private_ballots, shown_ballots
from toolkit.domain.session import HandCount, RatingRound
from toolkit.domain.worries import worried_about


def test_a_round_is_opened_for_its_cards_and_revealed():
    journey = begun().do(round_opened(1, "a2", "a1", "a2"))
    opened = RatingRound(number=1, assumption_ids=("a2", "a1"), opened_at=BEGAN.replace(minute=8))
    assert journey.session.rounds == (opened,)
    assert journey.session.open_round() == opened
    journey.do(c.RoundRevealed(round_number=1))
    assert journey.session.open_round() is None
    assert journey.session.rounds[0].revealed_at == BEGAN.replace(minute=9)


def test_undoing_the_reveal_makes_the_round_private_again():
    journey = begun().do(round_opened(1, "a1"), c.RoundRevealed(round_number=1))
    assert private_ballots(journey.session) == frozenset()
    assert private_ballots(journey.undo().session) == {("a1", 1)}


def test_the_newest_count_of_a_table_in_a_round_stands():
    session = begun().do(hands("a1"), hands("a1", table="t2"), hands("a1", worries=2)).session
    assert [(count.table, count.worries) for count in session.hand_counts] == [("t2", 0), ("t1", 2)]


def test_hands_are_as_many_as_the_fuller_show():
    count = HandCount(
        assumption_id="a1",
        table="t1",
        round_number=1,
        impact=(1, 0, 2, 0, 4),
        claim=(1, 1, 0, 0, 0, 0),
        worries=0,
    )
    assert hands_in(count) == 7


def test_a_worry_in_a_round_that_is_still_private_counts_at_once():
    journey = begun().do(round_opened(1, "a1", "a2"), rated("a1", "p1", worry=True))
    assert worried_about(journey.session) == {"a1"}
    assert worried_about(journey.do(hands("a2", worries=1)).session) == {"a1", "a2"}


def test_what_was_said_in_a_private_round_is_not_shown():
    journey = begun().do(
        rated("a1", "p1", 1),
        round_opened(2, "a1"),
        rated("a1", "p1", 4, round_number=2),
        hands("a1", round_number=2),
    )
    assert [one.round_number for one in shown_ballots(journey.session, "a1")] == [1]
    journey.do(c.RoundRevealed(round_number=2))
    assert [one.round_number for one in shown_ballots(journey.session, "a1")] == [1, 2, 2]


def test_clearing_takes_hands_back_too_and_leaves_what_is_still_private():
    journey = begun().do(
        rated("a1", "p1", 1),
        hands("a1"),
        hands("a2"),
        round_opened(2, "a1"),
        rated("a1", "p2", 4, round_number=2),
        hands("a1", round_number=2),
        c.RatingsCleared(assumption_id="a1"),
    )
    session = journey.session
    assert [(r.rater, r.round_number) for r in session.ratings] == [("p2", 2)]
    assert [(h.assumption_id, h.round_number) for h in session.hand_counts] == [
        ("a2", 1),
        ("a1", 2),
    ]


def test_clearing_ratings_does_not_clear_a_worry_that_nobody_has_judged():
    for worry in (rated("a1", "p1", worry=True), hands("a1", worries=1)):
        journey = begun().do(worry, c.RatingsCleared(assumption_id="a1"))
        assert worried_about(journey.session) == {"a1"}
    judged = begun().do(
        rated("a1", "p1", worry=True),
        c.WorryAnswered(assumption_id="a1", safety=1, said="Can be put right"),
        c.RatingsCleared(assumption_id="a1"),
    )
    assert not judged.session.assumptions[0].touches_safety


@given(journeys())
def test_opening_a_round_for_a_card_shows_nothing_of_it(journey: Journey):
    """Whatever was said before, what is said in a new private round moves nothing and is shown nowhere."""
    if journey.session.shelf.value != "open" or not journey.session.assumptions:
        journey = begun()
    opened = journey.session.open_round()
    if opened is not None:
        journey.do(c.RoundRevealed(round_number=opened.number))
    one_id = journey.session.assumptions[0].assumption_id
    before = shown_ballots(journey.session, one_id)
    journey.do(
        round_opened(50, one_id),
        rated(one_id, "p9", 4, claim=5, round_number=50),
        hands(one_id, round_number=50),
    )
    assert shown_ballots(journey.session, one_id) == before
    later = shown_ballots(journey.do(c.RoundRevealed(round_number=50)).session, one_id)
    assert [one.round_number for one in later if one not in before] == [50, 50]
