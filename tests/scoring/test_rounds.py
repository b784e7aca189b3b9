"""What a round said, card by card, and what it keeps to itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from toolkit.domain.session import Assumption, HandCount, Rating, RatingRound, Session
from toolkit.domain.vocabulary import TEAM, EvidenceLevel, Lens, Mode
from toolkit.scoring.agreement import agreement_of
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.rounds import (
    Moved,
    Talk,
    disagreed,
    moved,
    newest_of_people,
    newest_revealed,
    people_so_far,
    proposed_cards,
    results_of,
    unrated_cards,
)

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def session(count: int, **fields) -> Session:
    assumptions = tuple(
        Assumption(assumption_id=f"a{n}", text=f"belief {n}", lens=Lens.VIABILITY, written_at=NOW)
        for n in range(1, count + 1)
    )
    return Session(
        session_id="s",
        started_at=NOW,
        team="Paper Kite",
        business="",
        country="",
        track_id="freedom_business",
        mode=Mode.FACILITATED,
        minutes=90,
        assumptions=assumptions,
        **fields,
    )


def ballots(assumption_id: str, *impacts: int, number: int = 1, worry: int = 0) -> list[Rating]:
    """One ballot for each impact; the first ``worry`` of them see a danger."""
    return [
        Rating(
            assumption_id=assumption_id,
            rater=f"p{n}",
            round_number=number,
            impact=impact,
            touches_safety=n < worry,
            claim=EvidenceLevel.E1,
        )
        for n, impact in enumerate(impacts)
    ]


def asked(number: int, *ids: str, revealed: bool = True) -> RatingRound:
    return RatingRound(
        number=number,
        assumption_ids=ids,
        opened_at=NOW,
        revealed_at=NOW if revealed else None,
    )


SPLIT, MIXED, ALIKE = (0, 0, 4, 4), (0, 2, 2, 4), (2, 2, 2, 2)


def test_worries_are_talked_about_first_then_splits_then_mixed_answers_then_the_rest():
    found = session(
        5,
        rounds=(asked(1, "a1", "a2", "a3", "a4", "a5"),),
        ratings=(
            *ballots("a1", 2, 2),
            *ballots("a2", *ALIKE),
            *ballots("a3", *MIXED),
            *ballots("a4", *SPLIT),
            *ballots("a5", 2, worry=1),
        ),
    )
    assert [(one.assumption.assumption_id, one.talk) for one in results_of(found, 1)] == [
        ("a5", Talk.WORRY),
        ("a4", Talk.SPLIT),
        ("a3", Talk.MIXED),
        ("a2", Talk.ALIGNED),
        ("a1", Talk.TOO_FEW),
    ]


def test_a_card_is_as_split_as_its_more_disputed_question():
    ratings = [
        replace(one, claim=claim)
        for one, claim in zip(
            ballots("a1", *ALIKE), (EvidenceLevel.E0, EvidenceLevel.E5) * 2, strict=True
        )
    ]
    (found,) = results_of(session(1, rounds=(asked(1, "a1"),), ratings=tuple(ratings)), 1)
    assert found.answers is not None
    assert found.answers.agreement == 1.0
    assert found.talk is Talk.SPLIT


def test_a_round_that_is_not_revealed_tells_nothing():
    found = session(
        1, rounds=(asked(1, "a1", revealed=False),), ratings=tuple(ballots("a1", *SPLIT, worry=2))
    )
    (result,) = results_of(found, 1)
    assert (result.answers, result.talk) == (None, Talk.TOO_FEW)
    assert newest_of_people(found, "a1") is None
    assert newest_revealed(found) is None


@pytest.mark.parametrize(("worry", "shown"), [(1, None), (2, None), (3, 3)])
def test_how_many_see_a_danger_is_said_from_three_on(worry, shown):
    found = session(
        1, rounds=(asked(1, "a1"),), ratings=tuple(ballots("a1", 2, 2, 2, 2, worry=worry))
    )
    (result,) = results_of(found, 1)
    assert result.talk is Talk.WORRY
    assert result.worries_shown == shown


def test_the_round_before_stands_beside_the_newest_one():
    found = session(
        1,
        rounds=(asked(1, "a1"), asked(2, "a1")),
        ratings=(*ballots("a1", *SPLIT), *ballots("a1", *ALIKE, number=2)),
    )
    (result,) = results_of(found, 2)
    assert result.before is not None
    assert result.answers is not None
    assert (result.before.impact, result.answers.impact) == ((2, 0, 0, 0, 2), (0, 0, 4, 0, 0))
    assert moved(result.before.agreement, result.answers.agreement) is Moved.CLOSER


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (0.5, 0.56, Moved.CLOSER),
        (0.56, 0.5, Moved.APART),
        (0.5, 0.54, Moved.AS_BEFORE),
        (None, 0.5, None),
        (0.5, None, None),
    ],
)
def test_answers_come_closer_together_or_go_further_apart(before, after, word):
    assert moved(before, after) is word


def test_what_the_table_rates_later_does_not_hide_what_people_said():
    together = Rating(
        assumption_id="a1",
        rater=TEAM,
        round_number=2,
        impact=4,
        touches_safety=False,
        claim=EvidenceLevel.E1,
    )
    found = session(1, rounds=(asked(1, "a1"),), ratings=(*ballots("a1", *SPLIT), together))
    result = newest_of_people(found, "a1")
    assert result is not None
    assert result.answers is not None
    assert result.answers.impact == (2, 0, 0, 0, 2)


def test_people_are_counted_by_ballots_and_by_the_most_hands_of_each_table():
    def hands(table: str, assumption_id: str, many: int) -> HandCount:
        return HandCount(
            assumption_id=assumption_id,
            table=table,
            round_number=1,
            impact=(many, 0, 0, 0, 0),
            claim=(0, many - 1, 0, 0, 0, 0),
            worries=0,
        )

    found = session(
        2,
        rounds=(asked(1, "a1", "a2", revealed=False),),
        ratings=(*ballots("a1", 1, 2), *ballots("a2", 1, 2), *ballots("a1", 1, 2, 3, number=7)),
        hand_counts=(hands("t1", "a1", 5), hands("t1", "a2", 6), hands("t2", "a1", 3)),
    )
    assert people_so_far(found, 1) == 2 + 6 + 3


def test_a_first_round_proposes_what_nobody_rated_and_else_the_first_ten_of_the_order():
    unrated = session(12, ratings=tuple(ballots("a1", 2)))
    assert unrated_cards(unrated) == tuple(f"a{n}" for n in range(2, 13))
    assert proposed_cards(unrated, rank_assumptions(unrated, TODAY)) == unrated_cards(unrated)

    rated = session(12, ratings=tuple(r for n in range(1, 13) for r in ballots(f"a{n}", n % 5)))
    order = [one.assumption.assumption_id for one in rank_assumptions(rated, TODAY)]
    assert proposed_cards(rated, rank_assumptions(rated, TODAY)) == tuple(order[:10])


def test_a_next_round_proposes_the_splits_and_without_them_the_mixed_cards():
    found = session(
        4,
        rounds=(asked(1, "a1", "a2", "a3"),),
        ratings=(*ballots("a1", *ALIKE), *ballots("a2", *MIXED), *ballots("a3", *SPLIT)),
    )
    assert disagreed(found) == (frozenset({"a3"}), frozenset({"a2"}))
    ranked = rank_assumptions(found, TODAY)
    assert proposed_cards(found, ranked) == ("a3",)
    calmer = replace(found, ratings=tuple(r for r in found.ratings if r.assumption_id != "a3"))
    assert proposed_cards(calmer, ranked) == ("a2",)


def test_a_private_card_is_never_proposed():
    found = session(2)
    private = replace(found.assumptions[0], private=True)
    hidden = replace(found, assumptions=(private, found.assumptions[1]))
    assert proposed_cards(hidden, rank_assumptions(hidden, TODAY)) == ("a2",)


def test_a_card_that_was_parked_since_is_not_told_about():
    found = session(2, rounds=(asked(1, "a1", "a2"),), ratings=tuple(ballots("a1", *ALIKE)))
    parked = replace(
        found, assumptions=(found.assumptions[0], replace(found.assumptions[1], parked=True))
    )
    assert [one.assumption.assumption_id for one in results_of(parked, 1)] == ["a1"]
    assert results_of(parked, 5) == ()


def test_the_examples_of_this_file_are_what_they_are_called():
    for impacts, word in ((SPLIT, "split"), (MIXED, "mixed"), (ALIKE, "aligned")):
        found = session(1, ratings=tuple(ballots("a1", *impacts)))
        result = newest_of_people(found, "a1")
        assert result is not None
        assert result.answers is not None
        assert result.answers.agreement is not None
        assert agreement_of(result.answers.agreement) == word
