"""A session and all it holds: frozen values, no clock, no I/O.

Everything is told apart by ids that come from outside. The order in a tuple is the order on the screen.
"""

from __future__ import annotations

from datetime import date, datetime

from toolkit.domain.vocabulary import (
    Answer,
    Decision,
    EvidenceLevel,
    Lens,
    Mode,
    OfferKind,
    OfferState,
    Purpose,
    RoomStep,
    Shelf,
    Side,
    Stage,
    StepStatus,
    Subject,
    record,
)


@record
class Card:
    """One short debrief entry under a stage. ``leads_to`` names the cards this one helps to bring about."""

    card_id: str
    stage: Stage
    text: str
    written_at: datetime
    prompt_id: str | None = None
    parked: bool = False
    leads_to: tuple[str, ...] = ()


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
class Clearing:
    """What was changed after *stop and review*, and the evidence items that this answers."""

    at: datetime
    what_changed: str
    answers: tuple[str, ...]


@record
class Assumption:
    """A belief that must be true for the plan; the text goes on after "We believe that".

    A ``private`` one is on no wall and in no document unless somebody chooses so.
    """

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
    private: bool = False
    clearings: tuple[Clearing, ...] = ()

    @property
    def answered(self) -> frozenset[str]:
        """Ids of the evidence items against it that a recorded change answers."""
        return frozenset(item for clearing in self.clearings for item in clearing.answers)


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
class HandCount:
    """A table's show of hands for one assumption in one round, entered as counts that weigh like people.

    ``impact`` counts the hands for 0 to 4, ``claim`` those for E0 to E5, ``worries`` the hands that see a danger.
    """

    assumption_id: str
    table: str
    round_number: int
    impact: tuple[int, int, int, int, int]
    claim: tuple[int, int, int, int, int, int]
    worries: int


@record
class RatingRound:
    """A round of private ratings. Until it is revealed its ratings move no card; a worry counts at once."""

    number: int
    assumption_ids: tuple[str, ...]
    opened_at: datetime
    revealed_at: datetime | None = None


@record
class EvidenceItem:
    """One thing seen or heard, for or against an assumption, with its level, the month seen and its gates.

    ``seen`` is the first day of the month. ``source`` groups items that come from one mouth: only the highest of
    a source counts. ``worker_voice`` marks safe worker voice or free choice. ``line_id`` names the test
    the item came from.
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
    line_id: str | None = None


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
class Timer:
    """The stage's timer: running until ``ends_at``, or paused with ``seconds_left``; neither means not started."""

    ends_at: datetime | None = None
    seconds_left: int | None = None


@record
class Offer:
    """What a participant wrote. Once it is shown, a card or assumption with the same id stands in the session."""

    offer_id: str
    participant: str
    kind: OfferKind
    text: str
    stage: Stage | None = None
    prompt_id: str | None = None
    lens: Lens = Lens.DESIRABILITY
    state: OfferState = OfferState.SHOWN
    merged_into: str | None = None


@record
class Dots:
    """The dots one participant gave: on assumptions or on actions, each thing at most once."""

    participant: str
    step: RoomStep
    chosen: tuple[str, ...]


@record
class PrivateWorry:
    """A safety worry told to the facilitator alone; nobody else ever sees it."""

    worry_id: str
    participant: str
    text: str
    told_at: datetime
    read: bool = False


@record
class Room:
    """The live side of a session: its code, what the phones can do now, and what only the room knows.

    A participant is a random id of this room. Nothing of this leaves the session: files carry none of it.
    ``counts_only`` keeps cards off the wall until they are revealed; ``moderated`` lets no card through unseen.
    """

    code: str
    opened_at: datetime
    ended_at: datetime | None = None
    step: RoomStep = RoomStep.WAIT
    stage: Stage | None = None
    prompt_id: str | None = None
    paused: bool = False
    moderated: bool = False
    counts_only: bool = False
    dots: int = 3
    participants: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    votes: tuple[Dots, ...] = ()
    worries: tuple[PrivateWorry, ...] = ()

    @property
    def open(self) -> bool:
        """Whether people can take part."""
        return self.ended_at is None

    def offer(self, offer_id: str) -> Offer | None:
        """The offer with that id, or None."""
        return next((one for one in self.offers if one.offer_id == offer_id), None)

    def offers_of(self, participant: str) -> tuple[Offer, ...]:
        """What one participant wrote, as written."""
        return tuple(one for one in self.offers if one.participant == participant)


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
    """One team's work from start to plan.

    ``left_out`` holds the numbers of private cards that are not in this copy; the others keep their numbers.
    """

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
    room: Room | None = None
    cards: tuple[Card, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    ratings: tuple[Rating, ...] = ()
    hand_counts: tuple[HandCount, ...] = ()
    rounds: tuple[RatingRound, ...] = ()
    evidence: tuple[EvidenceItem, ...] = ()
    plan: tuple[PlanLine, ...] = ()
    signposts: tuple[Signpost, ...] = ()
    reviews: tuple[Review, ...] = ()
    sign_answers: tuple[SignAnswer, ...] = ()
    hints_off: tuple[str, ...] = ()
    told_apart: tuple[tuple[str, str], ...] = ()
    kept_passages: tuple[KeptPassage, ...] = ()
    export_checks: tuple[ExportCheck, ...] = ()
    left_out: tuple[int, ...] = ()

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

    def round(self, number: int) -> RatingRound | None:
        """The round with that number, or None: what a table rates together needs no round."""
        return next((one for one in self.rounds if one.number == number), None)

    def open_round(self) -> RatingRound | None:
        """The round that is not revealed yet, or None."""
        return next((one for one in reversed(self.rounds) if one.revealed_at is None), None)

    def signpost(self, signpost_id: str) -> Signpost | None:
        """The signpost with that id, or None."""
        return next((one for one in self.signposts if one.signpost_id == signpost_id), None)

    def signposts_of(self, assumption_id: str) -> tuple[Signpost, ...]:
        """The signposts of an assumption, as written."""
        return tuple(one for one in self.signposts if one.assumption_id == assumption_id)

    @property
    def reviewing(self) -> bool:
        """Whether a review is under way."""
        return bool(self.reviews) and self.reviews[-1].closed_at is None

    def ledger(self, assumption_id: str) -> tuple[EvidenceItem, ...]:
        """The evidence items of an assumption, as written."""
        return tuple(item for item in self.evidence if item.assumption_id == assumption_id)

    def plan_for(self, assumption_id: str) -> tuple[PlanLine, ...]:
        """The plan lines of an assumption, as written."""
        return tuple(line for line in self.plan if line.assumption_id == assumption_id)
