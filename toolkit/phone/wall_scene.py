"""What the wall shows, as a value: what stands on top, and the pieces below it in their order."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from toolkit.domain.bank import Bank
from toolkit.domain.history import History
from toolkit.domain.session import Room, Session
from toolkit.language import _
from toolkit.phone.heard import public_session
from toolkit.scoring.agreement import RATERS_NEEDED


class Kind(StrEnum):
    """How the pieces are laid out; the style sheet and the script know these names."""

    CALM = "calm"
    WAY_IN = "way-in"
    NUMBER = "number"
    GRID = "grid"
    ROWS = "rows"
    ONE = "one"
    MAP = "map"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing on the wall: what tells it from the others, the macro that draws it, and what the macro is given."""

    key: str
    macro: str
    view: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that the wall shows between its head and its foot.

    ``name`` changes when the room turns to something else: then the wall begins with the first page again. ``page`` is
    the page the facilitator turned to, counted from 0.
    """

    name: str
    kind: Kind
    heading: str
    prompt: str = ""
    lead: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a scene is made from. ``session`` is without what is private; of ``history`` nothing is shown."""

    history: History = field(repr=False)
    session: Session = field(repr=False)
    room: Room
    bank: Bank = field(repr=False)
    today: date


def public_part(history: History) -> Session:
    """The session as the wall may show it: as phones may."""
    return public_session(history)


def calm(name: str, heading: str, line: str) -> Scene:
    """A screen without anything that moves."""
    piece = Piece(key=name, macro="calm", view=line)
    return Scene(name=name, kind=Kind.CALM, heading=heading, pieces=(piece,))


def over() -> Scene:
    """The room is over."""
    return calm(
        "over",
        _("Thank you for taking part"),
        _("This room is over. What you wrote is kept with the session."),
    )


def paused() -> Scene:
    """The room is paused."""
    return calm(
        "paused",
        _("A short pause"),
        _("Put your phone down. What you wrote is kept. We go on soon."),
    )


def people_in(room: Room) -> int:
    """How many came in and were not taken out."""
    return len(set(room.participants) - set(room.removed))


def ready_line(room: Room) -> tuple[str, ...]:
    """How many are ready, of how many, as one line; nothing while nobody is in."""
    count = people_in(room)
    ready = len(set(room.ready) - set(room.removed))
    if not count:
        return ()
    return (_("{ready} of {count} are ready").format(ready=ready, count=count),)


def at_least_a_few(count: int) -> bool:
    """Whether a number may be said: below three it would point at persons (house rule)."""
    return count >= RATERS_NEEDED
