"""Whether a session that came from outside holds together. Finds every problem, not only the first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from toolkit.domain.checks import (
    check_debrief_stage,
    check_evidence_item,
    check_hand_count,
    check_id,
    check_impact,
    check_minutes,
    check_moment,
    check_optional_text,
    check_plan_line,
    check_signpost,
    check_text,
    check_threshold,
    check_timer,
    check_within,
)
from toolkit.domain.errors import Problem, RuleBroken
from toolkit.domain.links import doubled, loose_ends
from toolkit.domain.session import (
    Assumption,
    Card,
    EvidenceItem,
    ExportCheck,
    KeptPassage,
    Placement,
    PlanLine,
    Rating,
    RatingRound,
    Review,
    Session,
    SignAnswer,
    Signpost,
)
from toolkit.domain.vocabulary import (
    NUMBERS_AT_MOST,
    PHONE_TEXT_MAX,
    ROUNDS_AT_MOST,
    SHORT_TEXT_MAX,
)

Checks = Iterator[tuple[str, Callable[[], None]]]
"""Pairs of a place and a check to make there."""


def problems_of(session: Session) -> tuple[Problem, ...]:
    """Every rule the session breaks, with the place ("assumptions/4/text") it breaks it at."""
    broken = (
        problem
        for checks in (_cover(session), _map_contents(session), _plan_contents(session))
        for place, check in checks
        for problem in _found(place, check)
    )
    return (*broken, *doubled(session), *loose_ends(session))


def _found(place: str, check: Callable[[], None]) -> Iterator[Problem]:
    try:
        check()
    except RuleBroken as broken:
        yield Problem(broken.code, place, broken.params)


def _cover(session: Session) -> Checks:
    yield "session_id", partial(check_id, session.session_id)
    yield "started_at", partial(check_moment, session.started_at)
    yield "team", partial(check_text, session.team, "team", SHORT_TEXT_MAX)
    yield "business", partial(check_optional_text, session.business, "business", SHORT_TEXT_MAX)
    yield "country", partial(check_optional_text, session.country, "country", SHORT_TEXT_MAX)
    yield "track_id", partial(check_id, session.track_id)
    yield "minutes", partial(check_minutes, session.minutes)
    yield "timer", partial(check_timer, session.timer)
    if session.wall.prompt_id is not None:
        yield "wall/prompt_id", partial(check_id, session.wall.prompt_id)
    for index, number in enumerate(session.left_out):
        yield f"left_out/{index}", partial(check_within, number, 1, NUMBERS_AT_MOST, "number")


def _map_contents(session: Session) -> Checks:
    for index, card in enumerate(session.cards):
        yield from _card(card, f"cards/{index}")
    for index, assumption in enumerate(session.assumptions):
        yield from _assumption(assumption, f"assumptions/{index}")
    for index, rating in enumerate(session.ratings):
        yield from _rating(rating, f"ratings/{index}")
    for index, item in enumerate(session.evidence):
        yield from _evidence(item, f"evidence/{index}")
    for index, count in enumerate(session.hand_counts):
        yield f"hand_counts/{index}", partial(check_hand_count, count)
    for index, one in enumerate(session.rounds):
        yield from _round(one, f"rounds/{index}")


def _plan_contents(session: Session) -> Checks:
    for index, line in enumerate(session.plan):
        yield from _plan_line(line, f"plan/{index}")
    for index, post in enumerate(session.signposts):
        yield from _signpost(post, f"signposts/{index}")
    for index, review in enumerate(session.reviews):
        yield from _review(review, f"reviews/{index}")
    for index, answer in enumerate(session.sign_answers):
        yield from _sign_answer(answer, f"sign_answers/{index}")
    for index, hint_id in enumerate(session.hints_off):
        yield f"hints_off/{index}", partial(check_id, hint_id)
    for index, kept in enumerate(session.kept_passages):
        yield from _kept_passage(kept, f"kept_passages/{index}")
    for index, card in enumerate(session.bridge_cards):
        place = f"bridge_cards/{index}/text"
        yield place, partial(check_text, card.text, "bridge_card", PHONE_TEXT_MAX)
    for index, checked in enumerate(session.export_checks):
        yield from _export_check(checked, f"export_checks/{index}")


def _card(card: Card, place: str) -> Checks:
    yield f"{place}/card_id", partial(check_id, card.card_id)
    yield f"{place}/stage", partial(check_debrief_stage, card.stage)
    yield f"{place}/text", partial(check_text, card.text, "card")
    yield f"{place}/written_at", partial(check_moment, card.written_at)
    if card.prompt_id is not None:
        yield f"{place}/prompt_id", partial(check_id, card.prompt_id)


def _assumption(assumption: Assumption, place: str) -> Checks:
    yield f"{place}/assumption_id", partial(check_id, assumption.assumption_id)
    yield f"{place}/text", partial(check_text, assumption.text, "assumption")
    yield f"{place}/written_at", partial(check_moment, assumption.written_at)
    if assumption.starter_id is not None:
        yield f"{place}/starter_id", partial(check_id, assumption.starter_id)
    for index, text in enumerate(assumption.also_worded):
        yield f"{place}/also_worded/{index}", partial(check_text, text, "assumption")
    yield (
        f"{place}/vulnerability",
        partial(check_within, assumption.vulnerability, 1, 3, "vulnerability"),
    )
    if (impact := assumption.impact) is not None:
        yield f"{place}/impact", partial(check_impact, impact)
    if (answer := assumption.worry_answer) is not None:
        yield f"{place}/worry_answer/safety", partial(check_within, answer.safety, 0, 4, "safety")
        yield f"{place}/worry_answer/said", partial(check_text, answer.said, "said")
    for index, clearing in enumerate(assumption.clearings):
        at = f"{place}/clearings/{index}"
        yield f"{at}/at", partial(check_moment, clearing.at)
        yield f"{at}/what_changed", partial(check_text, clearing.what_changed, "what_changed")
    if assumption.placement is not None:
        yield from _placement(assumption.placement, f"{place}/placement")


def _placement(placed: Placement, place: str) -> Checks:
    yield f"{place}/risk", partial(check_within, placed.risk, 0, 1, "risk")
    yield f"{place}/evidence", partial(check_within, placed.evidence, 0, 1, "evidence")
    yield f"{place}/who", partial(check_optional_text, placed.who, "who", SHORT_TEXT_MAX)
    yield f"{place}/why", partial(check_optional_text, placed.why, "why")
    yield f"{place}/agreed_at", partial(check_moment, placed.agreed_at)


def _rating(rating: Rating, place: str) -> Checks:
    yield f"{place}/rater", partial(check_id, rating.rater)
    yield f"{place}/impact", partial(check_within, rating.impact, 0, 4, "impact")
    yield (
        f"{place}/round_number",
        partial(check_within, rating.round_number, 1, ROUNDS_AT_MOST, "round"),
    )


def _evidence(item: EvidenceItem, place: str) -> Checks:
    yield f"{place}/evidence_id", partial(check_id, item.evidence_id)
    yield place, partial(check_evidence_item, item)


def _plan_line(line: PlanLine, place: str) -> Checks:
    yield f"{place}/line_id", partial(check_id, line.line_id)
    yield place, partial(check_plan_line, line)
    if line.bank_test_id is not None:
        yield f"{place}/bank_test_id", partial(check_id, line.bank_test_id)
    for field in ("threshold_at", "started_at"):
        moment = getattr(line, field)
        if moment is not None:
            yield f"{place}/{field}", partial(check_moment, moment)
    if (result := line.result) is not None:
        yield f"{place}/right_if", partial(check_threshold, line)
        yield f"{place}/result/closed_at", partial(check_moment, result.closed_at)
        yield f"{place}/result/observed", partial(check_text, result.observed, "observed")
        yield (
            f"{place}/result/learned",
            partial(check_optional_text, result.learned, "learned"),
        )


def _round(one: RatingRound, place: str) -> Checks:
    yield f"{place}/number", partial(check_within, one.number, 1, ROUNDS_AT_MOST, "round")
    yield f"{place}/opened_at", partial(check_moment, one.opened_at)
    if one.revealed_at is not None:
        yield f"{place}/revealed_at", partial(check_moment, one.revealed_at)


def _signpost(post: Signpost, place: str) -> Checks:
    yield place, partial(check_signpost, post)
    for index, look in enumerate(post.looks):
        yield f"{place}/looks/{index}/at", partial(check_moment, look.at)
        yield f"{place}/looks/{index}/noted", partial(check_optional_text, look.noted, "noted")


def _review(review: Review, place: str) -> Checks:
    yield f"{place}/opened_at", partial(check_moment, review.opened_at)
    if review.closed_at is not None:
        yield f"{place}/closed_at", partial(check_moment, review.closed_at)


def _sign_answer(answer: SignAnswer, place: str) -> Checks:
    yield f"{place}/sign_id", partial(check_id, answer.sign_id)
    yield f"{place}/answered_at", partial(check_moment, answer.answered_at)


def _kept_passage(kept: KeptPassage, place: str) -> Checks:
    yield f"{place}/place_id", partial(check_id, kept.place_id)
    yield f"{place}/passage", partial(check_text, kept.passage, "passage")


def _export_check(checked: ExportCheck, place: str) -> Checks:
    yield f"{place}/document", partial(check_id, checked.document)
    yield f"{place}/reader", partial(check_optional_text, checked.reader, "reader", SHORT_TEXT_MAX)
    yield f"{place}/checked_at", partial(check_moment, checked.checked_at)
