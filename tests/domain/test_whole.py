from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from tests.journeys import begun, seen
from tests.strategies import sessions
from toolkit.domain.errors import Problem
from toolkit.domain.session import Session
from toolkit.domain.whole import problems_of


@given(sessions())
def test_a_session_that_keeps_every_rule_has_no_problem(session: Session):
    assert problems_of(session) == ()


def test_every_problem_is_found_with_its_place_and_not_only_the_first():
    whole = begun().session
    first, second, third = whole.assumptions
    broken = replace(
        whole,
        team="",
        minutes=1,
        cards=(*whole.cards, replace(whole.cards[0], text="\x00")),
        assumptions=(
            replace(first, holds_up=("s1", "no")),
            replace(second, vulnerability=4),
            third,
        ),
        evidence=(seen("e1", "no"), seen("e1", "a1", text="")),
        told_apart=(("a1", "a1"),),
    )
    assert [(problem.code, problem.place) for problem in problems_of(broken)] == [
        ("text_empty", "team"),
        ("minutes_unknown", "minutes"),
        ("text_has_nul", "cards/4/text"),
        ("out_of_range", "assumptions/1/vulnerability"),
        ("text_empty", "evidence/1"),
        ("id_twice", "cards/4"),
        ("id_twice", "evidence/1"),
        ("card_unknown", "assumptions/0/holds_up/1"),
        ("assumption_unknown", "evidence/0/assumption_id"),
        ("same_assumption", "told_apart/0"),
    ]


def test_a_problem_carries_what_its_sentence_needs():
    broken = replace(begun().session, minutes=61)
    assert problems_of(broken) == (Problem("minutes_unknown", "minutes", {"minutes": 61}),)


def test_every_one_of_ten_thousand_doubled_ids_is_told():
    """In one pass, not one search for each: a hostile file must not hold the server."""
    card = begun().session.cards[0]
    ids = [f"c{number % 5000}" for number in range(10_000)]
    crowd = tuple(replace(card, card_id=one) for one in ids)
    found = problems_of(replace(begun().session, cards=crowd, assumptions=()))
    assert [problem.place for problem in found] == [f"cards/{n}" for n in range(5000, 10_000)]
