"""Who sits where, and when what happens."""

from __future__ import annotations

from datetime import date

from toolkit.domain.gathering.shared import SharedTable
from toolkit.domain.gathering.vocabulary import DayPart
from toolkit.domain.vocabulary import record


@record
class Track:
    """The topic of a breakout, as this gathering calls it."""

    track_id: str
    name: str


@record
class Country:
    """A country that people can choose. ``country_id`` is the ISO 3166 code, or a word of the gathering's own."""

    country_id: str
    name: str


@record
class AgendaItem:
    """A part of the run-of-day. ``starts`` counts minutes from midnight of ``day``."""

    item_id: str
    day: date
    starts: int
    minutes: int
    part: DayPart
    what: str


@record
class Table:
    """A breakout table.

    ``session_id`` names its session on this machine: one that is held here, or one that came in as a file
    (``brought``). ``shared`` is what it chose to show to others, None until it did. ``source_id`` is the session's id
    on the machine it came from, so that the same file is known again.
    """

    table_id: str
    name: str
    track_id: str
    session_id: str | None = None
    brought: bool = False
    source_id: str | None = None
    shared: SharedTable | None = None


@record
class Attendee:
    """Somebody with a phone: a random id of this gathering, and what that person chose."""

    participant: str
    table_id: str | None = None
    country_id: str | None = None
