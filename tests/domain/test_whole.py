from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeAlias

import pytest
from hypothesis import given

from tests.journeys import BEGAN, begun, seen
from tests.makers import a_test, closed, hands, looked, round_opened, signpost
from tests.strategies import sessions
from toolkit.domain import changes as c
from toolkit.domain.errors import Problem
from toolkit.domain.session import Clearing, Session
from toolkit.domain.vocabulary import Answer
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


def learned() -> Session:
    """A session with one of everything that is recorded between sittings."""
    return (
        begun()
        .do(
            c.CardLinked(card_id="s1", leads_to="g1", linked=True),
            round_opened(1, "a1", "a2"),
            hands("a1"),
            c.RoundRevealed(round_number=1),
            a_test("p1", "a1"),
            closed("p1", seen("e1", "a1")),
            signpost("w1", "a1"),
            looked("w1"),
            c.ReviewOpened(),
            c.ReviewClosed(),
            c.SignAnswered(sign_id="papers", answer=Answer.NOT_HERE),
            c.HintTurnedOff(hint_id="vague", off=True),
        )
        .session
    )


Break: TypeAlias = Callable[[Session], Session]


def with_parts(session: Session, field: str, parts: tuple[object, ...]) -> Session:
    return replace(session, **{field: parts})  # type: ignore[arg-type]


def in_first(field: str, **values: object) -> Break:
    """Puts other values into the first of the parts that a field of the session holds."""

    def broken(session: Session) -> Session:
        first, *others = getattr(session, field)
        return with_parts(session, field, (replace(first, **values), *others))

    return broken


def twice(field: str) -> Break:
    """Lets the first of the parts stand twice."""

    def broken(session: Session) -> Session:
        first, *others = getattr(session, field)
        return with_parts(session, field, (first, *others, first))

    return broken


def with_result(**parts: object) -> Break:
    def broken(session: Session) -> Session:
        (line,) = session.plan
        result = replace(line.result, **parts)  # type: ignore[type-var]
        return replace(session, plan=(replace(line, result=result),))

    return broken


NO_ZONE = datetime(2026, 10, 6, 9, 0)  # noqa: DTZ001
CLEARING = Clearing(at=BEGAN, what_changed="A second key", answers=("e9",))

BROKEN: dict[str, tuple[Break, str, str]] = {
    "a card that leads to itself": (
        in_first("cards", leads_to=("s1",)),
        "card_leads_to_itself",
        "cards/0/leads_to",
    ),
    "a card that leads to nowhere": (
        in_first("cards", leads_to=("g1", "no")),
        "card_unknown",
        "cards/0/leads_to/1",
    ),
    "a card that leads to another twice": (
        in_first("cards", leads_to=("g1", "g1")),
        "link_twice",
        "cards/0/leads_to/1",
    ),
    "a change that says nothing": (
        in_first("assumptions", clearings=(replace(CLEARING, what_changed=" "),)),
        "text_empty",
        "assumptions/0/clearings/0/what_changed",
    ),
    "a change at no known time": (
        in_first("assumptions", clearings=(CLEARING, replace(CLEARING, at=NO_ZONE))),
        "time_has_no_zone",
        "assumptions/0/clearings/1/at",
    ),
    "a round twice": (twice("rounds"), "round_twice", "rounds/1"),
    "round 100": (in_first("rounds", number=100), "out_of_range", "rounds/0/number"),
    "a round about nothing that is here": (
        in_first("rounds", assumption_ids=("a1", "no")),
        "assumption_unknown",
        "rounds/0/assumption_ids/1",
    ),
    "a round that asks twice": (
        in_first("rounds", assumption_ids=("a1", "a1")),
        "id_twice",
        "rounds/0/assumption_ids/1",
    ),
    "a round opened at no known time": (
        in_first("rounds", opened_at=NO_ZONE),
        "time_has_no_zone",
        "rounds/0/opened_at",
    ),
    "a round revealed at no known time": (
        in_first("rounds", revealed_at=NO_ZONE),
        "time_has_no_zone",
        "rounds/0/revealed_at",
    ),
    "hands for nothing": (
        in_first("hand_counts", assumption_id="no"),
        "assumption_unknown",
        "hand_counts/0/assumption_id",
    ),
    "more worries than hands": (
        in_first("hand_counts", worries=4),
        "out_of_range",
        "hand_counts/0",
    ),
    "no hands": (in_first("hand_counts", claim=(0,) * 6), "no_hands", "hand_counts/0"),
    "a table that counted twice": (twice("hand_counts"), "rated_twice", "hand_counts/1"),
    "an item of a step that is not in the plan": (
        in_first("evidence", line_id="no"),
        "plan_line_unknown",
        "evidence/0/line_id",
    ),
    "a closed test without a threshold": (
        in_first("plan", right_if=" ", threshold_at=None),
        "threshold_first",
        "plan/0/right_if",
    ),
    "a threshold set after the result": (
        in_first("plan", threshold_at=BEGAN + timedelta(days=1)),
        "threshold_first",
        "plan/0/right_if",
    ),
    "a result in which nothing was observed": (
        with_result(observed=""),
        "text_empty",
        "plan/0/result/observed",
    ),
    "a result at no known time": (
        with_result(closed_at=NO_ZONE),
        "time_has_no_zone",
        "plan/0/result/closed_at",
    ),
    "a threshold at no known time": (
        in_first("plan", threshold_at=NO_ZONE),
        "time_has_no_zone",
        "plan/0/threshold_at",
    ),
    "a start at no known time": (
        in_first("plan", started_at=NO_ZONE),
        "time_has_no_zone",
        "plan/0/started_at",
    ),
    "a signpost twice": (twice("signposts"), "id_twice", "signposts/1"),
    "a signpost for nothing": (
        in_first("signposts", assumption_id="no"),
        "assumption_unknown",
        "signposts/0/assumption_id",
    ),
    "a signpost that looks for nothing": (
        in_first("signposts", sign=" "),
        "text_empty",
        "signposts/0",
    ),
    "a review at no known time": (
        in_first("reviews", opened_at=NO_ZONE),
        "time_has_no_zone",
        "reviews/0/opened_at",
    ),
    "a review closed at no known time": (
        in_first("reviews", closed_at=NO_ZONE),
        "time_has_no_zone",
        "reviews/0/closed_at",
    ),
    "a sign answered twice": (twice("sign_answers"), "id_twice", "sign_answers/1"),
    "a sign that became no card": (
        in_first("sign_answers", assumption_id="no"),
        "assumption_unknown",
        "sign_answers/0/assumption_id",
    ),
    "a sign answered at no known time": (
        in_first("sign_answers", answered_at=NO_ZONE),
        "time_has_no_zone",
        "sign_answers/0/answered_at",
    ),
    "a hint turned off twice": (twice("hints_off"), "id_twice", "hints_off/1"),
    "a hint without an id": (
        lambda session: replace(session, hints_off=(" ",)),
        "id_empty",
        "hints_off/0",
    ),
    "card number 0 left out": (
        lambda session: replace(session, left_out=(0,)),
        "out_of_range",
        "left_out/0",
    ),
}


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_recorded_between_sittings_is_checked_too(what):
    broken, code, place = BROKEN[what]
    assert problems_of(learned()) == ()
    found = problems_of(broken(learned()))
    assert [(problem.code, problem.place) for problem in found] == [(code, place)]
