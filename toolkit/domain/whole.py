"""Whether a session that came from outside holds together. Finds every problem, not only the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from toolkit.domain.errors import Problem, RuleBroken
from toolkit.domain.rules import (
    check_evidence_item,
    check_impact,
    check_optional_text,
    check_plan_line,
    check_text,
    check_within,
)
from toolkit.domain.session import Assumption, Card, Rating, Session
from toolkit.domain.vocabulary import DEBRIEF_STAGES, MINUTES_AT_HAND, SHORT_TEXT_MAX


def problems_of(session: Session) -> tuple[Problem, ...]:
    """Every rule the session breaks, with the place ("assumptions/4/text") it breaks it at."""
    return (
        *_cover_problems(session),
        *_id_problems(session),
        *_link_problems(session),
        *_value_problems(session),
    )


def _found(place: str, check: Callable[[], None]) -> Iterator[Problem]:
    try:
        check()
    except RuleBroken as broken:
        yield Problem(broken.code, place, broken.params)


def _cover_problems(session: Session) -> Iterator[Problem]:
    yield from _found("team", lambda: check_text(session.team, "team", SHORT_TEXT_MAX))
    for field in ("business", "country"):
        text = getattr(session, field)
        yield from _found(field, lambda: check_optional_text(text, field, SHORT_TEXT_MAX))  # noqa: B023
    if session.minutes not in MINUTES_AT_HAND:
        yield Problem("minutes_unknown", "minutes", {"minutes": session.minutes})


def _id_problems(session: Session) -> Iterator[Problem]:
    listed = {
        "cards": [card.card_id for card in session.cards],
        "assumptions": [a.assumption_id for a in session.assumptions],
        "evidence": [item.evidence_id for item in session.evidence],
        "plan": [line.line_id for line in session.plan],
    }
    for field, ids in listed.items():
        counts = Counter(ids)
        for index, one_id in enumerate(ids):
            if counts[one_id] > 1 and ids.index(one_id) != index:
                yield Problem("id_twice", f"{field}/{index}", {"id": one_id})
            if not one_id.strip():
                yield Problem("id_empty", f"{field}/{index}", {})


def _link_problems(session: Session) -> Iterator[Problem]:
    cards = {card.card_id for card in session.cards}
    assumptions = {a.assumption_id for a in session.assumptions}
    for index, assumption in enumerate(session.assumptions):
        for link, card_id in enumerate(assumption.holds_up):
            if card_id not in cards:
                place = f"assumptions/{index}/holds_up/{link}"
                yield Problem("card_unknown", place, {"card_id": card_id})
    for field in ("ratings", "evidence", "plan"):
        for index, item in enumerate(getattr(session, field)):
            if item.assumption_id not in assumptions:
                place = f"{field}/{index}/assumption_id"
                yield Problem("assumption_unknown", place, {"assumption_id": item.assumption_id})


def _value_problems(session: Session) -> Iterator[Problem]:
    for index, card in enumerate(session.cards):
        yield from _card_problems(card, f"cards/{index}")
    for index, assumption in enumerate(session.assumptions):
        yield from _assumption_problems(assumption, f"assumptions/{index}")
    for index, rating in enumerate(session.ratings):
        yield from _rating_problems(rating, f"ratings/{index}")
    for index, item in enumerate(session.evidence):
        yield from _found(f"evidence/{index}", lambda item=item: check_evidence_item(item))  # type: ignore[misc]
    for index, line in enumerate(session.plan):
        yield from _found(f"plan/{index}", lambda line=line: check_plan_line(line))  # type: ignore[misc]


def _card_problems(card: Card, place: str) -> Iterator[Problem]:
    if card.stage not in DEBRIEF_STAGES:
        yield Problem("stage_has_no_cards", f"{place}/stage", {"stage": card.stage})
    yield from _found(f"{place}/text", lambda: check_text(card.text, "card"))


def _assumption_problems(assumption: Assumption, place: str) -> Iterator[Problem]:
    yield from _found(f"{place}/text", lambda: check_text(assumption.text, "assumption"))
    yield from _found(
        f"{place}/vulnerability",
        lambda: check_within(assumption.vulnerability, 1, 3, "vulnerability"),
    )
    if (impact := assumption.impact) is not None:
        yield from _found(f"{place}/impact", lambda: check_impact(impact))
    if (answer := assumption.worry_answer) is not None:
        yield from _found(
            f"{place}/worry_answer", lambda: check_within(answer.safety, 0, 4, "safety")
        )
    if (placed := assumption.placement) is not None:
        yield from _found(
            f"{place}/placement/risk", lambda: check_within(placed.risk, 0, 1, "risk")
        )
        yield from _found(
            f"{place}/placement/evidence",
            lambda: check_within(placed.evidence, 0, 1, "evidence"),
        )


def _rating_problems(rating: Rating, place: str) -> Iterator[Problem]:
    yield from _found(f"{place}/impact", lambda: check_within(rating.impact, 0, 4, "impact"))
