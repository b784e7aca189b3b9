"""A session and all it holds: frozen values, no clock, no I/O.

Everything is told apart by ids that come from outside. The order in a tuple is the order on the screen.
"""

from __future__ import annotations

from datetime import date, datetime

from toolkit.domain.vocabulary import (
    EvidenceLevel,
    Lens,
    Mode,
    Purpose,
    Shelf,
    Side,
    Stage,
    Subject,
    record,
)


@record
class Card:
    """One short debrief entry under a stage."""

    card_id: str
    stage: Stage
    text: str
    written_at: datetime
    prompt_id: str | None = None
    parked: bool = False


@record
class Impact:
    """How bad it is if the assumption is wrong, each 0 to 4 (anchors in the bank, after RAND and the UNGPs)."""

    safety: int
    mission: int
    business: int
    law: int


@record
class WorryAnswer:
    """What the facilitator recorded after somebody raised a safety worry: the group's a (0 to 4) and what was said."""

    safety: int
    said: str


@record
class Placement:
    """Where the team agreed the assumption stands: risk and evidence, 0 to 1, with who (a role) and why."""

    risk: float
    evidence: float
    who: str
    why: str
    agreed_at: datetime


@record
class Assumption:
    """A belief that must be true for the plan; the text goes on after "We believe that"."""

    assumption_id: str
    text: str
    lens: Lens
    written_at: datetime
    holds_up: tuple[str, ...] = ()
    starter_id: str | None = None
    touches_safety: bool = False
    also_worded: tuple[str, ...] = ()
    parked: bool = False
    chosen: bool = False
    impact: Impact | None = None
    vulnerability: int = 2
    worry_answer: WorryAnswer | None = None
    placement: Placement | None = None


@record
class Rating:
    """One rater's judgement of one assumption in one round: impact 0 to 4, a safety worry or not, a claim E0 to E5."""

    assumption_id: str
    rater: str
    round_number: int
    impact: int
    touches_safety: bool
    claim: EvidenceLevel


@record
class EvidenceItem:
    """One thing seen or heard, for or against an assumption, with its level, the month seen and its gates.

    ``seen`` is the first day of the month. ``source`` groups items that come from one mouth: only the highest of
    a source counts. ``worker_voice`` marks safe worker voice or free choice.
    """

    evidence_id: str
    assumption_id: str
    side: Side
    level: EvidenceLevel
    text: str
    seen: date
    subject: Subject
    source: str
    elsewhere: bool = False
    teller_gains: bool = False
    told_to_power: bool = False
    worker_voice: bool = False
    made_stale: bool = False


@record
class PlanLine:
    """One line of the plan: a test, or a step that protects, with an owner as a role and a date."""

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


@record
class Timer:
    """The stage's timer: running until ``ends_at``, or paused with ``seconds_left``; neither means not started."""

    ends_at: datetime | None = None
    seconds_left: int | None = None


@record
class Wall:
    """What the wall shows of a debrief stage: one prompt or all, and which."""

    prompt_id: str | None = None


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


@record
class Session:
    """One team's work from start to plan."""

    session_id: str
    started_at: datetime
    team: str
    business: str
    country: str
    track_id: str
    mode: Mode
    minutes: int
    shelf: Shelf = Shelf.OPEN
    sample: bool = False
    safety_lines_read: bool = False
    stage: Stage = Stage.STRATEGY
    timer: Timer = Timer()
    wall: Wall = Wall()
    cards: tuple[Card, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    ratings: tuple[Rating, ...] = ()
    evidence: tuple[EvidenceItem, ...] = ()
    plan: tuple[PlanLine, ...] = ()
    told_apart: tuple[tuple[str, str], ...] = ()
    kept_passages: tuple[KeptPassage, ...] = ()
    export_checks: tuple[ExportCheck, ...] = ()

    def card(self, card_id: str) -> Card | None:
        """The card with that id, or None."""
        return next((card for card in self.cards if card.card_id == card_id), None)

    def assumption(self, assumption_id: str) -> Assumption | None:
        """The assumption with that id, or None."""
        return next((a for a in self.assumptions if a.assumption_id == assumption_id), None)

    def plan_line(self, line_id: str) -> PlanLine | None:
        """The plan line with that id, or None."""
        return next((line for line in self.plan if line.line_id == line_id), None)

    def cards_of(self, stage: Stage) -> tuple[Card, ...]:
        """The cards of a stage that are not parked, in their order."""
        return tuple(card for card in self.cards if card.stage is stage and not card.parked)

    def live_assumptions(self) -> tuple[Assumption, ...]:
        """The assumptions that are not parked, as written."""
        return tuple(a for a in self.assumptions if not a.parked)

    def ratings_of(self, assumption_id: str) -> tuple[Rating, ...]:
        """The ratings of the newest round of an assumption."""
        mine = [rating for rating in self.ratings if rating.assumption_id == assumption_id]
        newest = max((rating.round_number for rating in mine), default=0)
        return tuple(rating for rating in mine if rating.round_number == newest)

    def ledger(self, assumption_id: str) -> tuple[EvidenceItem, ...]:
        """The evidence items of an assumption, as written."""
        return tuple(item for item in self.evidence if item.assumption_id == assumption_id)

    def plan_for(self, assumption_id: str) -> tuple[PlanLine, ...]:
        """The plan lines of an assumption, as written."""
        return tuple(line for line in self.plan if line.assumption_id == assumption_id)
