"""The journal of the whole day: arrival, tables, plenary, country groups, home, and two looks back."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from random import Random

from tests.gathering_sample.shapes import DayFile, TableFile
from tests.gathering_sample.tables import shown_by, sitting_of
from toolkit.content import read_bank
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.changes import GatheringChange, GatheringEntry
from toolkit.domain.gathering.history import GatheringHistory, extend_gathering, replay_gathering
from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.parts.tables import AgendaItem, Country, Track
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.rules import check_gathering, check_gathering_change
from toolkit.domain.vocabulary import FACILITATOR

EVERY = timedelta(seconds=4)
"""So long after one another changes come while many phones write."""

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


class Day:
    """A journal being written: every change is checked against the rules, as the desk does it."""

    def __init__(self, day: DayFile) -> None:
        self.file = day
        self.dice = Random(day.gathering_id)  # noqa: S311 (no secret)
        self.people = {
            f"{country.country_id}-{number}": "".join(self.dice.choices(LETTERS, k=22))
            for country in day.country
            for number in range(1, country.people + 1)
        }
        self.go_to(days=-14, minutes=9 * 60)
        self.history = self._begun()

    def go_to(self, minutes: int, days: int = 0) -> None:
        """Go to that minute of the day of the place, so many days after the gathering."""
        midnight = datetime.combine(self.file.day, time(), tzinfo=UTC)
        self.now = midnight + timedelta(days=days, minutes=minutes, hours=-self.file.hours_from_utc)

    def _begun(self) -> GatheringHistory:
        started = _started(self.file)
        check_gathering_change(started, None)
        gathering = Gathering(
            gathering_id=self.file.gathering_id,
            started_at=self.now,
            name=started.name,
            place=started.place,
            first_day=started.first_day,
            last_day=started.last_day,
            sample=True,
            tracks=started.tracks,
            countries=started.countries,
            agenda=started.agenda,
        )
        brought = c.GatheringBrought(gathering=gathering, origin="sample")
        return replay_gathering(self.file.gathering_id, [self._entry(1, brought, FACILITATOR)])

    def _entry(self, seq: int, change: GatheringChange, actor: str) -> GatheringEntry:
        return GatheringEntry(
            seq=seq, change_id=f"change-{seq}", at=self.now, actor=actor, change=change
        )

    def do(self, *changes: GatheringChange, by: str = FACILITATOR) -> None:
        """Record the changes of the facilitator, or of one person. Raises what the rules raise."""
        for change in changes:
            check_gathering(self.history, change, by)
            self.now += EVERY
            entry = self._entry(self.history.seq + 1, change, by)
            self.history = extend_gathering(self.history, entry)

    def open_part(self, item_id: str) -> None:
        """The day moves to that part of its run."""
        (item,) = (one for one in self.file.part if one.item_id == item_id)
        self.go_to(item.starts)
        self.do(c.PartOpened(part=item.part))

    def some(self, number: int, but: str = "") -> list[str]:
        """That many people, by chance, never the one left out."""
        return self.dice.sample([one for one in self.people.values() if one != but], number)


def ref(card: str) -> CardRef:
    """The address of a card written as "table/key"."""
    table_id, _, key = card.partition("/")
    return CardRef(table_id=table_id, assumption_id=key)


def _started(day: DayFile) -> c.GatheringStarted:
    return c.GatheringStarted(
        name=day.name,
        place=day.place,
        first_day=day.day,
        last_day=day.day,
        tracks=tuple(Track(track_id=one.track_id, name=one.name) for one in read_bank().tracks),
        countries=tuple(Country(country_id=one.country_id, name=one.name) for one in day.country),
        agenda=tuple(
            AgendaItem(
                item_id=one.item_id,
                day=day.day,
                starts=one.starts,
                minutes=one.minutes,
                part=one.part,
                what=one.what,
            )
            for one in day.part
        ),
    )


def set_up(day: Day, tables: tuple[TableFile, ...]) -> None:
    """Set out a table for each track some days before."""
    for table in tables:
        day.do(c.TableSet(table_id=table.table_id, name=table.team, track_id=table.track_id))


def arrive(day: Day, tables: tuple[TableFile, ...]) -> None:
    """People come in with their phones, one after the other, and sit down round all tables."""
    day.go_to(7 * 60 + 50)
    day.do(c.DoorOpened(code=day.file.door_code, moderated=True))
    day.open_part("arrival")
    for place, one in enumerate(day.people.values()):
        table_id = tables[place % len(tables)].table_id
        day.do(c.AttendeeJoined(participant=one), by=one)
        day.do(c.TablePicked(participant=one, table_id=table_id), by=one)


def debrief(day: Day, tables: tuple[TableFile, ...]) -> None:
    """The tables work, and before lunch each shows its five bridge cards and its cards."""
    day.open_part("tables-1")
    began = day.now
    day.open_part("tea")
    day.open_part("tables-2")
    shown = {table.table_id: shown_by(sitting_of(table, began)) for table in tables}
    day.go_to(11 * 60 + 50)
    for table_id, shared in shown.items():
        day.do(c.TableShared(table_id=table_id, shared=shared))
    day.open_part("lunch")


def go_home(day: Day) -> None:
    """The last part, and the door is shut."""
    day.open_part("home")
    day.go_to(17 * 60 + 15)
    day.do(c.DoorEnded())
