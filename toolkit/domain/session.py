"""A session and all it holds: frozen values, no clock, no I/O.

Everything is told apart by ids that come from outside. The order in a tuple is the order on the screen.
"""

from __future__ import annotations

from datetime import datetime

from toolkit.domain.parts.beliefs import Assumption, Clearing, Impact, Placement, WorryAnswer
from toolkit.domain.parts.bridging import BridgeCard
from toolkit.domain.parts.debrief import Card, Timer, Wall
from toolkit.domain.parts.knowing import EvidenceItem, HandCount, Rating, RatingRound
from toolkit.domain.parts.live import Dots, Offer, PrivateWorry, Room
from toolkit.domain.parts.planning import (
    ExportCheck,
    KeptPassage,
    Look,
    PlanLine,
    Review,
    SignAnswer,
    Signpost,
    StepResult,
)
from toolkit.domain.vocabulary import BridgeKind, Mode, Shelf, Stage, record

__all__ = [
    "Assumption",
    "BridgeCard",
    "Card",
    "Clearing",
    "Dots",
    "EvidenceItem",
    "ExportCheck",
    "HandCount",
    "Impact",
    "KeptPassage",
    "Look",
    "Offer",
    "Placement",
    "PlanLine",
    "PrivateWorry",
    "Rating",
    "RatingRound",
    "Review",
    "Room",
    "Session",
    "SignAnswer",
    "Signpost",
    "StepResult",
    "Timer",
    "Wall",
    "WorryAnswer",
]


@record
class Session:
    """One team's work from start to plan.

    ``left_out`` holds the numbers of private cards that are not in this copy; the others keep their numbers.
    ``bridge_cards`` stand in the order of their kinds. ``shared_cards`` are the ids of the assumptions that the table
    chose to show to other tables, None while nobody has chosen; the words of their evidence go along with
    ``share_sources``.
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
    bridge_cards: tuple[BridgeCard, ...] = ()
    shared_cards: tuple[str, ...] | None = None
    share_sources: bool = False

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

    def bridge_text(self, kind: BridgeKind) -> str:
        """What the table says to that bridge card, empty while it is not written."""
        return next((card.text for card in self.bridge_cards if card.kind is kind), "")

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
