"""Words for rounds of private ratings: no bare decimal, and nothing that points at somebody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.journeys import begun
from toolkit.domain.changes import RoundOpened, RoundRevealed
from toolkit.domain.session import Assumption, RatingRound
from toolkit.language.happened import happened
from toolkit.language.rounds import (
    agreement_words,
    counts_words,
    moved_words,
    people_words,
    talk_words,
    worry_words,
)
from toolkit.scoring.answers import Answers
from toolkit.scoring.rounds import CardResult, Moved, Talk


@pytest.fixture
def assumption() -> Assumption:
    return begun().session.assumptions[0]


def answered(worries: int) -> Answers:
    return Answers(
        round_number=1, impact=(0, 0, 4, 0, 0), claim=(4, 0, 0, 0, 0, 0), worries=worries
    )


@pytest.mark.parametrize(
    ("worries", "begins"),
    [
        (0, ""),
        (1, "Somebody sees a danger"),
        (2, "Somebody sees a danger"),
        (3, "3 people see a danger"),
    ],
)
def test_a_worry_is_told_without_a_number_below_three(assumption, worries, begins):
    words = worry_words(CardResult(assumption=assumption, answers=answered(worries)))
    assert words[: len(begins) or None] == begins


def test_every_reason_to_talk_and_every_move_has_words_without_digits():
    found = [*map(talk_words, Talk), *map(moved_words, Moved), *map(agreement_words, (0, 0.6, 1))]
    assert len(set(found)) == len(Talk) + len(Moved) + 3
    assert [words for words in found if any(letter.isdigit() for letter in words)] == []


def test_a_distribution_is_told_in_counts():
    assert counts_words((2, 0, 1), ("0", "1", "2")) == "2 people said 0; 1 person said 2"
    assert counts_words((0, 0), ("0", "1")) == ""


def test_people_are_counted_in_words():
    assert [people_words(count) for count in (0, 1, 7)] == [
        "Nobody has rated yet.",
        "1 person has rated.",
        "7 people have rated.",
    ]


def test_what_happened_counts_rounds_of_private_ratings_as_the_screens_do(assumption):
    session = begun().session
    asked = (assumption.assumption_id,)
    opened = RatingRound(number=4, assumption_ids=asked, opened_at=session.started_at)
    later = replace(session, rounds=(opened,))
    change = RoundOpened(round_number=4, assumption_ids=asked)
    assert happened(change, later) == "Round 1 of private ratings began, for 1 card"
    assert happened(RoundRevealed(round_number=4), later) == "Round 1 was revealed"
    # undone since: it has no place in the count any more
    assert happened(RoundRevealed(round_number=4), session) == "Round 4 was revealed"
