"""How the files in ``content`` are laid out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar, dataclass_transform

from pydantic import TypeAdapter

from toolkit.domain.gathering.vocabulary import (
    BeliefTie,
    CommitmentState,
    DayPart,
    OfferingKind,
    WordState,
)
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side, Stage, Subject

CONTENT = Path(__file__).with_name("content")
T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def part(cls: type[T]) -> type[T]:
    """Make a class of a content file: frozen, and closed to fields it does not know."""
    cls.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
    return dataclass(frozen=True, kw_only=True)(cls)


@part
class Item:
    """An evidence item; ``voice`` for a safe worker voice."""

    side: Side
    level: EvidenceLevel
    seen: date
    about: Subject
    text: str
    source: str
    voice: bool = False
    elsewhere: bool = False
    teller_gains: bool = False


@part
class Card:
    """A card: a starter card of the bank, or own words with their lens.

    ``impact`` is the table's judgement of safety, mission, business and law; where it stands not yet, ``raters`` hold
    private ratings: impact, worry, claim.
    """

    key: str
    starter: str | None = None
    text: str = ""
    lens: Lens | None = None
    touches_safety: bool = False
    impact: tuple[int, int, int, int] | None = None
    vulnerability: int = 2
    claim: EvidenceLevel = EvidenceLevel.E0
    raters: tuple[tuple[int, bool, EvidenceLevel], ...] = ()
    items: tuple[Item, ...] = ()


@part
class Debrief:
    """Cards of one debrief stage."""

    stage: Stage
    texts: tuple[str, ...]


@part
class TableFile:
    """One table: who it is, its five bridge cards, and its cards; whether others may read what was seen."""

    table_id: str
    track_id: str
    team: str
    business: str
    country: str
    share_sources: bool
    summary: tuple[str, ...]
    debrief: tuple[Debrief, ...]
    card: tuple[Card, ...]


@part
class DayCountry:
    """A country and how many people come from it."""

    country_id: str
    name: str
    people: int


@part
class PartOfDay:
    """A part of the run-of-day, in minutes from midnight of the place."""

    item_id: str
    part: DayPart
    starts: int
    minutes: int
    what: str


@part
class DayFile:
    """The gathering, its place and its day."""

    gathering_id: str
    name: str
    place: str
    day: date
    hours_from_utc: int
    door_code: str
    country: tuple[DayCountry, ...]
    part: tuple[PartOfDay, ...]


@part
class ThemeOf:
    """A theme of the theme team."""

    theme_id: str
    name: str
    cards: tuple[str, ...]
    decided: bool = False


@part
class Contradiction:
    """A belief that is held at one table and doubted at another."""

    held: str
    doubted: str


@part
class Apart:
    """Two cards of which people say that they are no contradiction."""

    first: str
    second: str


@part
class Said:
    """A question or a learning, and how many vote for it."""

    by: str
    text: str
    question_id: str = ""
    learning_id: str = ""
    table: str | None = None
    votes: int = 0
    state: WordState = WordState.SHOWN


@part
class AnswerOf:
    """An answer to a call for evidence."""

    answer_id: str
    by: str
    side: Side
    level: EvidenceLevel
    text: str


@part
class Call:
    """A call for evidence about one card."""

    call_id: str
    card: str
    answer: tuple[AnswerOf, ...]


@part
class PlenaryFile:
    """What all tables bring together, and what the floor asks."""

    theme: tuple[ThemeOf, ...]
    contradiction: tuple[Contradiction, ...]
    told_apart: tuple[Apart, ...]
    question: tuple[Said, ...]


@part
class AnswersFile:
    """What the room answers, and what it learns."""

    call: tuple[Call, ...]
    learning: tuple[Said, ...]


@part
class Belief:
    """A belief that a country group takes up."""

    belief_id: str
    cards: tuple[str, ...]
    tie: BeliefTie
    better: str | None = None
    note: str


@part
class Group:
    """A country group and its words."""

    group_id: str
    name: str
    countries: tuple[str, ...]
    missing: str
    joint_test: str
    belief: tuple[Belief, ...]


@part
class Offered:
    """An offer or a need."""

    offering_id: str
    group: str
    by: str
    kind: OfferingKind
    text: str
    role: str
    organisation: str
    track: str
    lens: Lens


@part
class Look:
    """What was seen of a commitment so many days after the gathering."""

    days: int
    state: CommitmentState
    noted: str
    by: date | None = None


@part
class Promise:
    """A commitment, and its looks back."""

    commitment_id: str
    offering: str
    by: str
    role: str
    organisation: str
    about: str
    until: date
    channel: str
    agreed: bool = True
    look: tuple[Look, ...] = ()


@part
class CountriesFile:
    """What people of one country take home."""

    group: tuple[Group, ...]
    offering: tuple[Offered, ...]


@part
class CommitmentsFile:
    """Who contacts whom, and what became of it."""

    commitment: tuple[Promise, ...]


def read(shape: type[T], name: str) -> T:
    """The content file of that name."""
    return TypeAdapter(shape).validate_python(tomllib.loads((CONTENT / name).read_text("utf-8")))


def read_tables() -> tuple[TableFile, ...]:
    """The tables in the order of their tracks."""
    names = sorted(path.name for path in (CONTENT / "tables").glob("*.toml"))
    return tuple(read(TableFile, f"tables/{name}") for name in names)
