"""The checks on single values that the rules for new changes and the rules for whole sessions share."""

from __future__ import annotations

import re
from datetime import date, datetime

from toolkit.domain.ballots import hands_in
from toolkit.domain.errors import RuleBroken
from toolkit.domain.session import EvidenceItem, HandCount, Impact, PlanLine, Signpost, Timer
from toolkit.domain.vocabulary import (
    DEBRIEF_STAGES,
    HANDS_AT_MOST,
    ID_MAX,
    MINUTES_AT_HAND,
    ROUNDS_AT_MOST,
    SHORT_TEXT_MAX,
    TEXT_MAX,
    Purpose,
    Stage,
)

LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
"""Half a character: it cannot be stored."""


def check_text(text: str, field: str, longest: int = TEXT_MAX) -> None:
    """Raise RuleBroken unless the text says something, is not too long, and can be stored."""
    if not text.strip():
        raise RuleBroken("text_empty", field=field)
    check_optional_text(text, field, longest)


def check_optional_text(text: str, field: str, longest: int = TEXT_MAX) -> None:
    """As :func:`check_text`, but the text may be empty. NUL and half a character (a lone surrogate) are refused."""
    if len(text) > longest:
        raise RuleBroken("text_too_long", field=field, length=len(text), longest=longest)
    if "\x00" in text:
        raise RuleBroken("text_has_nul", field=field)
    if LONE_SURROGATE.search(text):
        raise RuleBroken("text_has_surrogate", field=field)


def check_id(one_id: str) -> None:
    """Raise RuleBroken unless the id can tell something apart and be stored."""
    if not one_id.strip():
        raise RuleBroken("id_empty")
    check_optional_text(one_id, "id", ID_MAX)


def check_within(value: float, low: float, high: float, field: str) -> None:
    """Raise RuleBroken unless low <= value <= high (a value that is no number is outside)."""
    if not low <= value <= high:
        raise RuleBroken("out_of_range", field=field, value=value, low=low, high=high)


def check_moment(moment: datetime) -> None:
    """Raise RuleBroken unless the moment says its time zone: without one it means another time on another machine."""
    if moment.utcoffset() is None:
        raise RuleBroken("time_has_no_zone")


def check_month(day: date) -> None:
    """Raise RuleBroken unless the day stands for its month: an exact date can point at a person (house rule)."""
    if day.day != 1:
        raise RuleBroken("month_wanted", day=day.isoformat())


def check_minutes(minutes: int) -> None:
    """Raise RuleBroken unless a run-sheet of that many minutes exists."""
    if minutes not in MINUTES_AT_HAND:
        raise RuleBroken("minutes_unknown", minutes=minutes)


def check_debrief_stage(stage: Stage) -> None:
    """Raise RuleBroken unless the stage takes debrief cards."""
    if stage not in DEBRIEF_STAGES:
        raise RuleBroken("stage_has_no_cards", stage=stage)


def check_timer(timer: Timer) -> None:
    """Raise RuleBroken unless the timer runs, is paused, or neither, and counts no time below nothing."""
    if timer.ends_at is not None and timer.seconds_left is not None:
        raise RuleBroken("timer_runs_and_waits")
    if timer.ends_at is not None:
        check_moment(timer.ends_at)
    if timer.seconds_left is not None and timer.seconds_left < 0:
        raise RuleBroken("timer_below_zero")


def check_impact(impact: Impact) -> None:
    """Raise RuleBroken unless all four areas lie in 0 to 4."""
    for field in ("safety", "mission", "business", "law"):
        check_within(getattr(impact, field), 0, 4, field)


def check_evidence_item(item: EvidenceItem) -> None:
    """Raise RuleBroken unless the item says what was seen, in which month, and its source is short."""
    check_text(item.text, "evidence")
    check_optional_text(item.source, "source", SHORT_TEXT_MAX)
    check_month(item.seen)


def check_plan_line(line: PlanLine) -> None:
    """Raise RuleBroken unless the line says what is done and its fields are not too long."""
    check_text(line.what, "what")
    check_optional_text(line.measure, "measure")
    check_optional_text(line.right_if, "right_if")
    check_optional_text(line.owner, "owner", SHORT_TEXT_MAX)
    check_optional_text(line.cost, "cost", SHORT_TEXT_MAX)


def lacks_threshold(line: PlanLine) -> bool:
    """Whether a test does not say yet when it is right. A step that protects has nothing to guess."""
    return line.purpose is Purpose.LEARN and not line.right_if.strip()


def check_threshold(line: PlanLine) -> None:
    """Raise RuleBroken unless a test says when it is right, and said so before its result."""
    if lacks_threshold(line):
        raise RuleBroken("threshold_first")
    if line.result is None or line.threshold_at is None:
        return
    if line.threshold_at.utcoffset() is None or line.result.closed_at.utcoffset() is None:
        return  # told where the moment stands; moments of no zone cannot be compared
    if line.threshold_at > line.result.closed_at:
        raise RuleBroken("threshold_first")


def check_hand_count(count: HandCount) -> None:
    """Raise RuleBroken unless the counts are whole hands, some of them raised, and no more worries than hands."""
    check_id(count.table)
    check_within(count.round_number, 1, ROUNDS_AT_MOST, "round")
    for number in (*count.impact, *count.claim):
        check_within(number, 0, HANDS_AT_MOST, "hands")
    check_within(count.worries, 0, max(hands_in(count), 0), "worries")
    if not sum(count.impact) or not sum(count.claim):
        raise RuleBroken("no_hands")


def check_signpost(post: Signpost) -> None:
    """Raise RuleBroken unless the signpost says what to look for and its fields are not too long."""
    check_id(post.signpost_id)
    check_text(post.sign, "sign")
    check_optional_text(post.owner, "owner", SHORT_TEXT_MAX)
    check_optional_text(post.shaping, "shaping")
    check_optional_text(post.hedging, "hedging")
