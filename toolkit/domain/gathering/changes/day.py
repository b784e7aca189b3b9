"""Setting up a gathering, its day, its tables, and the door for phones."""

from __future__ import annotations

from datetime import date

from toolkit.domain.gathering.parts.tables import AgendaItem, Country, Track
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedTable
from toolkit.domain.gathering.vocabulary import DayPart
from toolkit.domain.vocabulary import Shelf, record


@record
class GatheringStarted:
    """A gathering was set up."""

    name: str
    place: str
    first_day: date
    last_day: date
    tracks: tuple[Track, ...]
    countries: tuple[Country, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()


@record
class GatheringBrought:
    """A whole gathering came in at once: a sample, or a copy."""

    gathering: Gathering
    origin: str


@record
class GatheringDescribed:
    """Name, place and days were changed."""

    name: str
    place: str
    first_day: date
    last_day: date


@record
class TracksSet:
    """The tracks were changed; a table whose track is gone keeps its word."""

    tracks: tuple[Track, ...]


@record
class CountriesSet:
    """The countries that people can choose were changed."""

    countries: tuple[Country, ...]


@record
class AgendaSet:
    """The run-of-day was changed."""

    agenda: tuple[AgendaItem, ...]


@record
class TableSet:
    """A table was added, or its name or track changed. What it shows stays as it is."""

    table_id: str
    name: str
    track_id: str


@record
class TableRemoved:
    """A table was taken out of the gathering. Its session, if it is here, stays."""

    table_id: str


@record
class TableSeated:
    """A table's session is known: held on this machine, or brought as a file; with None it is let go."""

    table_id: str
    session_id: str | None
    brought: bool = False
    source_id: str | None = None


@record
class TableShared:
    """A table shows its summary and the cards that it chose; what it showed before is replaced."""

    table_id: str
    shared: SharedTable


@record
class TableSharingEnded:
    """A table shows nothing any more."""

    table_id: str


@record
class DoorOpened:
    """Phones can come in with a code. What was open before is over."""

    code: str
    moderated: bool = True


@record
class DoorEnded:
    """The live part is over; phones can take part no more."""


@record
class DoorPaused:
    """Everybody rests, or goes on."""

    paused: bool


@record
class DoorSet:
    """Whether somebody reads what phones write before others see it."""

    moderated: bool


@record
class PartOpened:
    """The day moved to a part; phones follow."""

    part: DayPart


@record
class GatheringShelved:
    """The gathering was archived, deleted, or taken back."""

    shelf: Shelf


@record
class WordsRedacted:
    """Text was removed from the journal for good; how many changes lost it is kept, the text is not."""

    changes_rewritten: int


@record
class AttendeeJoined:
    """Somebody came in with a phone."""

    participant: str


@record
class AttendeeRemoved:
    """Somebody's phone was taken out; what it wrote is hidden, its votes are gone."""

    participant: str


@record
class TablePicked:
    """Somebody chose a table, or none."""

    participant: str
    table_id: str | None


@record
class CountryPicked:
    """Somebody chose a country, or takes the choice back."""

    participant: str
    country_id: str | None
