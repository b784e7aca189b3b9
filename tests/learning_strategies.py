"""Hypothesis strategies for what people rate, plan, watch and learn."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st

from tests.values import TODAY, levels, moments, texts, written
from toolkit.domain.session import (
    Clearing,
    HandCount,
    Look,
    PlanLine,
    Rating,
    RatingRound,
    Review,
    SignAnswer,
    Signpost,
    StepResult,
)
from toolkit.domain.vocabulary import Answer, Decision, Purpose

T = TypeVar("T")

LINE_IDS = ("l1", "l2", "l3")
"""The ids that lines of a plan have here."""


@cache
def ratings(assumption_ids: tuple[str, ...]) -> st.SearchStrategy[Rating]:
    """A judgement of one of the assumptions."""
    return st.builds(
        Rating,
        assumption_id=st.sampled_from(assumption_ids),
        rater=st.sampled_from(("team", "p-9f3a", "p-11bc", "p-77de", "p-0a0a")),
        round_number=st.integers(1, 3),
        impact=st.integers(0, 4),
        touches_safety=st.booleans(),
        claim=levels(),
    )


@cache
@st.composite
def hand_counts(draw: st.DrawFn, assumption_ids: tuple[str, ...]) -> HandCount:
    """A show of hands about one of the assumptions; some hands are raised, and no more worries than hands."""
    hands = st.integers(0, 4)
    impact = draw(st.tuples(hands, hands, hands, hands, hands).filter(any))
    claim = draw(st.tuples(hands, hands, hands, hands, hands, hands).filter(any))
    return HandCount(
        assumption_id=draw(st.sampled_from(assumption_ids)),
        table=draw(st.sampled_from(("t1", "t2"))),
        round_number=draw(st.integers(1, 3)),
        impact=impact,
        claim=claim,
        worries=draw(st.integers(0, max(sum(impact), sum(claim)))),
    )


@cache
def rounds(assumption_ids: tuple[str, ...]) -> st.SearchStrategy[RatingRound]:
    """A round of private ratings, revealed or not."""
    return st.builds(
        RatingRound,
        number=st.integers(1, 3),
        assumption_ids=st.lists(st.sampled_from(assumption_ids), min_size=1, unique=True).map(
            tuple
        ),
        opened_at=moments(),
        revealed_at=st.none() | moments(),
    )


@cache
@st.composite
def plan_lines(draw: st.DrawFn, assumption_ids: tuple[str, ...]) -> PlanLine:
    """A plan line for one of the assumptions, as far as it may have come: the threshold comes before the result."""
    purpose = draw(st.sampled_from(Purpose))
    right_if = draw(texts())
    set_at = draw(moments()) if right_if.strip() else None
    may_run = set_at is not None or purpose is Purpose.PROTECT
    ran = draw(st.booleans()) and may_run
    return PlanLine(
        line_id=draw(st.sampled_from(LINE_IDS)),
        assumption_id=draw(st.sampled_from(assumption_ids)),
        purpose=purpose,
        what=draw(written()),
        measure=draw(texts()),
        right_if=right_if,
        owner=draw(texts()),
        due=draw(st.none() | st.dates(TODAY - timedelta(days=90), TODAY + timedelta(days=400))),
        cost=draw(texts()),
        bank_test_id=draw(st.none() | st.sampled_from(("T1", "T24"))),
        caution_read=draw(st.booleans()),
        threshold_at=set_at,
        started_at=draw(moments()) if ran else None,
        result=draw(st.none() | results(set_at)) if ran else None,
    )


def results(after: datetime | None) -> st.SearchStrategy[StepResult]:
    """What came of a step, not before that moment."""
    later = st.integers(0, 10_000).map(lambda hours: timedelta(hours=hours))
    closed = moments() if after is None else later.map(lambda hours: after + hours)
    return st.builds(
        StepResult,
        closed_at=closed,
        observed=written(),
        learned=texts(),
        decision=st.sampled_from(Decision),
    )


@cache
def clearings(evidence_ids: tuple[str, ...]) -> st.SearchStrategy[tuple[Clearing, ...]]:
    """What was changed after a danger, up to twice; none where no item is there to answer."""
    if not evidence_ids:
        return st.just(())
    answers = st.lists(st.sampled_from(evidence_ids), min_size=1, unique=True).map(tuple)
    clearing = st.builds(Clearing, at=moments(), what_changed=written(), answers=answers)
    return st.lists(clearing, max_size=2).map(tuple)


@cache
def looks() -> st.SearchStrategy[Look]:
    """One look at a signpost."""
    return st.builds(Look, at=moments(), noted=texts(), tripped=st.booleans())


@cache
def signposts(assumption_ids: tuple[str, ...]) -> st.SearchStrategy[Signpost]:
    """A signpost of one of the assumptions, with some looks at it."""
    return st.builds(
        Signpost,
        signpost_id=st.sampled_from(("w1", "w2", "w3")),
        assumption_id=st.sampled_from(assumption_ids),
        sign=written(),
        owner=texts(),
        check_on=st.none() | st.dates(TODAY - timedelta(days=90), TODAY + timedelta(days=400)),
        shaping=texts(),
        hedging=texts(),
        looks=st.lists(looks(), max_size=2).map(tuple),
    )


@cache
def reviews() -> st.SearchStrategy[tuple[Review, ...]]:
    """No review, one, or one that is done and another; only the newest may still be open."""
    closed = st.builds(
        Review,
        opened_at=moments(),
        closed_at=moments(),
        next_on=st.none() | st.dates(TODAY, TODAY + timedelta(days=200)),
    )
    still_open = st.builds(Review, opened_at=moments())
    return st.one_of(
        st.just(()), st.tuples(closed), st.tuples(still_open), st.tuples(closed, still_open)
    )


@cache
def sign_answers(assumption_ids: tuple[str, ...]) -> st.SearchStrategy[SignAnswer]:
    """An answer to a sign, that became a card or not."""
    card = st.none() | st.sampled_from(assumption_ids) if assumption_ids else st.none()
    return st.builds(
        SignAnswer,
        sign_id=st.sampled_from(("papers kept", "wages held back", "cannot leave")),
        answer=st.sampled_from(Answer),
        answered_at=moments(),
        assumption_id=card,
    )


@cache
def each_once(
    parts: st.SearchStrategy[T], *fields: str, when: bool = True
) -> st.SearchStrategy[tuple[T, ...]]:
    """Up to three parts that differ in those fields; none where there is nothing they could be about."""
    if not when:
        return st.just(())
    return st.lists(
        parts, max_size=3, unique_by=lambda part: tuple(getattr(part, f) for f in fields)
    ).map(tuple)
