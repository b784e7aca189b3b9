"""The words of the product as types. Every other room speaks in these.

A name here is the name on the screen, in the files and in the documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class of the vocabulary: frozen, slotted, keyword only, and strict where it meets a file.

    ``__pydantic_config__`` is plain text to this room; the edges (journal bodies, session files) read it and
    refuse unknown fields and loose types.
    """
    cls.__pydantic_config__ = {"extra": "forbid", "strict": True}  # type: ignore[attr-defined]
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


class Stage(StrEnum):
    """A step of a session, in the order of the day."""

    STRATEGY = "strategy"
    ROLES = "roles"
    GOALS = "goals"
    OUTCOMES = "outcomes"
    ASSUMPTIONS = "assumptions"
    MAP = "map"
    PLAN = "plan"
    REVIEW = "review"


DEBRIEF_STAGES = (Stage.STRATEGY, Stage.ROLES, Stage.GOALS, Stage.OUTCOMES)


class Lens(StrEnum):
    """What kind of belief an assumption is."""

    DESIRABILITY = "D"
    VIABILITY = "V"
    FEASIBILITY = "F"
    WELLBEING = "W"
    CONTEXT = "C"


class EvidenceLevel(IntEnum):
    """How strong one evidence item is, from "we believe it" to "others checked it"."""

    E0 = 0
    E1 = 1
    E2 = 2
    E3 = 3
    E4 = 4
    E5 = 5


class Side(StrEnum):
    """Whether an evidence item speaks for or against its assumption."""

    FOR = "for"
    AGAINST = "against"


class Subject(StrEnum):
    """What an evidence item is about; it decides how fast the item ages."""

    CUSTOMERS = "customers"
    PRICES = "prices"
    PARTNERS = "partners"
    WELLBEING = "wellbeing"
    LAW = "law"
    SKILLS = "skills"
    CONTEXT = "context"
    STUDY = "study"


class LedgerState(StrEnum):
    """What a ledger says, taken as a whole."""

    STOP_AND_REVIEW = "stop_and_review"
    PROBABLY_WRONG = "probably_wrong"
    CONTESTED = "contested"
    UNKNOWN = "unknown"
    SUPPORTED = "supported"


class Quadrant(StrEnum):
    """A quarter of the map."""

    TEST_NOW = "test_now"
    WATCH = "watch"
    LATER = "later"
    CARRY_ON = "carry_on"


class Strip(StrEnum):
    """Whether a card stands in the safety strip, and why."""

    NONE = "none"
    WORRY_RAISED = "worry_raised"
    SAFETY_CRITICAL = "safety_critical"


class Mode(StrEnum):
    """Facilitated in a room, or alone."""

    FACILITATED = "facilitated"
    ALONE = "alone"


class Shelf(StrEnum):
    """Where a session lies on the home screen."""

    OPEN = "open"
    ARCHIVED = "archived"
    DELETED = "deleted"


class Effort(StrEnum):
    """What a test costs: half a day or less, up to two weeks, longer or money."""

    SMALL = "S"
    MEDIUM = "M"
    LARGE = "L"


class Purpose(StrEnum):
    """What a plan line does first: keep people safe, or learn whether a belief is true."""

    PROTECT = "protect"
    LEARN = "learn"


class StepStatus(StrEnum):
    """How far a step of the plan has come."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"


class Decision(StrEnum):
    """What the team decides when it closes a step."""

    KEEP_GOING = "keep_going"
    CHANGE = "change"
    STOP = "stop"
    KEEP_TESTING = "keep_testing"


class Answer(StrEnum):
    """What somebody answers to a sign of forced labour in the own business."""

    NOT_HERE = "not_here"
    NOT_SURE = "not_sure"
    HERE = "here"


class BridgeKind(StrEnum):
    """What a bridge card answers, in the order of the bank: what other tables can learn from this one."""

    DOUBTED = "doubted"
    HARM = "harm"
    TEST = "test"
    ASK = "ask"
    SURPRISE = "surprise"


class RoomStep(StrEnum):
    """What the phones of a room can do now."""

    WAIT = "wait"
    CARDS = "cards"
    ASSUMPTIONS = "assumptions"
    RATE = "rate"
    VOTE_ASSUMPTIONS = "vote_assumptions"
    VOTE_ACTIONS = "vote_actions"
    MAP = "map"
    LEARNED = "learned"


VOTING_STEPS = (RoomStep.VOTE_ASSUMPTIONS, RoomStep.VOTE_ACTIONS)


class OfferKind(StrEnum):
    """What a participant writes: a debrief card, an assumption, or what was learned."""

    CARD = "card"
    ASSUMPTION = "assumption"
    LEARNED = "learned"


class OfferState(StrEnum):
    """Whether what a participant wrote waits to be let through, is in the room, was hidden, or joined another one."""

    WAITING = "waiting"
    SHOWN = "shown"
    HIDDEN = "hidden"
    MERGED = "merged"


MINUTES_AT_HAND = (60, 90, 120, 180)
"""The lengths a facilitated session may have, in minutes."""

TEXT_MAX = 100_000
"""The longest text one field holds, in characters; documents cut earlier and say so (house rule)."""

SHORT_TEXT_MAX = 300
"""The longest team name, business line, role or cost, in characters (house rule)."""

ID_MAX = 100
"""The longest id, in characters (house rule)."""

ROUNDS_AT_MOST = 99
"""The highest number of a round of rating (house rule)."""

HANDS_AT_MOST = 1_000
"""The most hands one count may hold for one answer (house rule)."""

NUMBERS_AT_MOST = 1_000_000
"""The highest number a card may carry (house rule)."""

FACILITATOR = "facilitator"
"""The actor of every change that no participant made."""

CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""The letters of a room's code: none that is read as a number or as another letter (house rule)."""

CODE_LENGTH = 5

PHONE_TEXT_MAX = 2_000
"""The longest text a participant writes, in characters (house rule)."""

OFFERS_AT_MOST = 200
"""So many cards one participant may write in a room (house rule)."""

WORRIES_AT_MOST = 30
"""So many safety worries one participant may tell in a room (house rule)."""

PARTICIPANTS_AT_MOST = 1_000
"""So many people may join a room (house rule)."""

TEAM = "team"
"""The rater of a judgement the whole team made together; every other rater is a participant."""

SAFETY_CRITICAL_FROM = 3
"""Impact on safety and dignity, 0 to 4, from which a card is safety-critical (house rule)."""
