"""The action plan as a value: what is told, in reading order, in plain text. No markup, no layout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from toolkit.documents.cutting import Rows
from toolkit.domain.vocabulary import Lens, Purpose, Quadrant, Stage, Strip


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Who this plan belongs to, how much is in it, and who has read it before it was handed on."""

    team: str
    team_in_short: str
    business: str
    country: str
    track: str
    today: date
    card_count: int
    assumption_count: int
    strip_count: int
    test_now_count: int
    step_count: int
    safety_lines: tuple[str, ...]
    read_by: str | None
    read_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StagePart:
    """A stage of the debrief with its cards."""

    stage: Stage
    cards: Rows[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """An assumption as every list names it."""

    number: int
    lens: Lens
    text: str
    strip: Strip
    quadrant: Quadrant | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuadrantPart:
    """The safety strip, or a quarter of the map without it, and its cards; None holds those without a place yet."""

    strip: bool
    quadrant: Quadrant | None
    beliefs: tuple[Belief, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A plan line."""

    number: int
    lens: Lens
    purpose: Purpose
    what: str
    measure: str = ""
    right_if: str = ""
    owner: str
    due: date | None
    cost: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoned:
    """An assumption with why it stands where it stands, what to do first, and the steps that protect people."""

    belief: Belief
    reason: str
    first_step: str
    said: str
    protecting: tuple[Step, ...]
    learning: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCard:
    """A plan line as a card to work with: before the test what is expected, after it room to write by hand."""

    belief: Belief
    step: Step
    caution: str
    caution_read: bool


class Period(StrEnum):
    """When a step is due, counted from the day of the plan."""

    OVERDUE = "overdue"
    DAYS_30 = "30"
    DAYS_60 = "60"
    DAYS_90 = "90"
    LATER = "later"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodPart:
    """The steps of a period; ``until`` is its last day where it has one."""

    period: Period
    until: date | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedCard:
    """A card or an assumption that was set aside: under its stage, or with its number."""

    text: str
    stage: Stage | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReport:
    """Everything the action plan says."""

    cover: Cover
    debrief: tuple[StagePart, ...]
    quadrants: tuple[QuadrantPart, ...]
    beliefs_left_out: int
    strip: Rows[Reasoned]
    top: Rows[Reasoned]
    tests: Rows[TestCard]
    without_step: Rows[int]
    periods: tuple[PeriodPart, ...]
    steps_left_out: int
    parked: Rows[ParkedCard]
