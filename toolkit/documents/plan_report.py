"""The action plan as a value: what is told, in reading order, in plain text. No markup, no layout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from toolkit.documents.cutting import Rows
from toolkit.domain.vocabulary import (
    Decision,
    EvidenceLevel,
    LedgerState,
    Lens,
    Purpose,
    Quadrant,
    Stage,
    Strip,
)


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
    private_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefCard:
    """A debrief card, the numbers of the assumptions it rests on, and the cards it leads to, in short."""

    text: str
    rests_on: tuple[int, ...]
    leads_to: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StagePart:
    """A stage of the debrief with its cards."""

    stage: Stage
    cards: Rows[DebriefCard]


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """An assumption as every list names it."""

    number: int
    lens: Lens
    text: str
    strip: Strip
    quadrant: Quadrant | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """A card that cannot wait: *stop and review*, or *probably wrong, change the plan*, with what speaks against it."""

    belief: Belief
    state: LedgerState
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuadrantPart:
    """The safety strip, or a quarter of the map without it, and its cards; None holds those without a place yet."""

    strip: bool
    quadrant: Quadrant | None
    beliefs: tuple[Belief, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A plan line; ``closed_on`` is the day it was closed."""

    number: int
    lens: Lens
    purpose: Purpose
    what: str
    measure: str = ""
    right_if: str = ""
    owner: str
    due: date | None
    cost: str = ""
    under_way: bool = False
    closed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoned:
    """An assumption with why it stands where it stands, what to do first, and the steps that protect people.

    ``protecting`` begins with the steps still to do; ``changed`` tells what was changed after *stop and review*, with
    the day.
    """

    belief: Belief
    reason: str
    first_step: str
    said: str
    protecting: tuple[Step, ...]
    learning: tuple[Step, ...]
    changed: tuple[tuple[str, date], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCard:
    """A plan line as a card to work with: before the test what is expected, after it room to write by hand.

    ``threshold_on`` is the day the threshold was set; a closed one tells its result instead of leaving room.
    """

    belief: Belief
    step: Step
    caution: str
    caution_read: bool
    threshold_on: date | None = None
    result: TestResult | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestResult:
    """What came of a step, with the day and the evidence it earned, one line an item."""

    closed_on: date
    observed: str
    learned: str
    decision: Decision
    earned: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One evidence item: its level, the month seen, and why it counts for less where it does."""

    level: EvidenceLevel
    text: str
    seen: date
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What is known about one assumption, for and against, with the sentence that says what it means."""

    belief: Belief
    state: LedgerState
    sentence: str
    supporting: Rows[LedgerLine]
    against: Rows[LedgerLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignpostLine:
    """A signpost, who looks when, what is done before and after it trips, and what the newest look found."""

    belief: Belief
    sign: str
    owner: str
    check_on: date | None
    shaping: str
    hedging: str
    tripped: bool
    looked_on: date | None
    noted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceLastTime:
    """What has happened since the day of the last sitting, in lines of plain words."""

    day: date
    moved: Rows[str]
    learned: Rows[str]
    evidence: Rows[str]
    nothing: bool


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
    alarms: Rows[Alarm]
    since: SinceLastTime | None
    debrief: tuple[StagePart, ...]
    has_chain: bool
    bearing: tuple[int, ...]
    quadrants: tuple[QuadrantPart, ...]
    beliefs_left_out: int
    strip: Rows[Reasoned]
    top: Rows[Reasoned]
    ledgers: Rows[Ledger]
    tests: Rows[TestCard]
    without_step: Rows[int]
    periods: tuple[PeriodPart, ...]
    steps_left_out: int
    signposts: Rows[SignpostLine]
    signposts_missing: Rows[int]
    parked: Rows[ParkedCard]
