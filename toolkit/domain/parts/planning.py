"""What the team does next, what it watches, and what it checked before anything left the session."""

from __future__ import annotations

from datetime import date, datetime

from toolkit.domain.vocabulary import Answer, Decision, Purpose, StepStatus, record


@record
class StepResult:
    """What came of a step: observed, learned, and decided. A test's threshold was set before (see PlanLine)."""

    closed_at: datetime
    observed: str
    learned: str
    decision: Decision


@record
class PlanLine:
    """One line of the plan: a test, or a step that protects, with an owner as a role and a date.

    ``right_if`` is the threshold; ``threshold_at`` is when it was last changed, always before the result.
    """

    line_id: str
    assumption_id: str
    purpose: Purpose
    what: str
    measure: str = ""
    right_if: str = ""
    owner: str = ""
    due: date | None = None
    cost: str = ""
    bank_test_id: str | None = None
    caution_read: bool = False
    threshold_at: datetime | None = None
    started_at: datetime | None = None
    result: StepResult | None = None

    @property
    def status(self) -> StepStatus:
        """How far the step has come."""
        if self.result is not None:
            return StepStatus.CLOSED
        return StepStatus.RUNNING if self.started_at is not None else StepStatus.PLANNED


@record
class Look:
    """One look at a signpost: when, what was noted, and whether it has tripped."""

    at: datetime
    noted: str
    tripped: bool


@record
class Signpost:
    """An early sign that a belief is breaking: who looks by when, and what is done before and when it trips.

    ``shaping`` keeps the belief true, ``hedging`` prepares for the day it is not (after RAND's Assumption-Based
    Planning).
    """

    signpost_id: str
    assumption_id: str
    sign: str
    owner: str = ""
    check_on: date | None = None
    shaping: str = ""
    hedging: str = ""
    looks: tuple[Look, ...] = ()

    @property
    def tripped(self) -> bool:
        """Whether the newest look found the sign."""
        return bool(self.looks) and self.looks[-1].tripped


@record
class Review:
    """A sitting in which the team comes back to its session. ``next_on`` is when it means to come again."""

    opened_at: datetime
    closed_at: datetime | None = None
    next_on: date | None = None


@record
class SignAnswer:
    """The private answer to one sign of forced labour, with the card a finding became."""

    sign_id: str
    answer: Answer
    answered_at: datetime
    assumption_id: str | None = None


@record
class KeptPassage:
    """A passage that looks identifying and that a person decided to keep, at the place where it stands."""

    place_id: str
    passage: str


@record
class ExportCheck:
    """A person read the document as a neighbour, a reporter and an exploiter would."""

    document: str
    checked_at: datetime
    reader: str
