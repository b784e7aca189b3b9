"""What setting up, the tables and the door must keep to."""

from __future__ import annotations

from datetime import date
from itertools import chain

from toolkit.domain.checks import check_id, check_optional_text, check_text, check_within
from toolkit.domain.errors import RuleBroken
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.tables import AgendaItem, Country, Track
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.rules.base import check_gathering_change, known_table, open_door
from toolkit.domain.gathering.shared import BRIDGE_CARDS, SharedTable
from toolkit.domain.gathering.vocabulary import (
    ATTENDEES_AT_MOST,
    DAYS_AT_MOST,
    MINUTES_OF_A_DAY,
    TABLES_AT_MOST,
)
from toolkit.domain.vocabulary import CODE_LENGTH, CODE_LETTERS, SHORT_TEXT_MAX


@check_gathering_change.register
def _(change: c.GatheringStarted, gathering: Gathering | None) -> None:
    _check_cover(change)
    _check_tracks(change.tracks)
    _check_countries(change.countries)
    _check_agenda(change.agenda)


@check_gathering_change.register
def _(change: c.GatheringDescribed, gathering: Gathering) -> None:
    _check_cover(change)


def _check_cover(change: c.GatheringStarted | c.GatheringDescribed) -> None:
    check_text(change.name, "gathering_name", SHORT_TEXT_MAX)
    check_optional_text(change.place, "place", SHORT_TEXT_MAX)
    check_days(change.first_day, change.last_day)


def check_days(first: date, last: date) -> None:
    """Raise RuleBroken unless the last day follows the first within a month."""
    if not 0 <= (last - first).days < DAYS_AT_MOST:
        raise RuleBroken("days_unfit", most=DAYS_AT_MOST)


@check_gathering_change.register
def _(change: c.TracksSet, gathering: Gathering) -> None:
    _check_tracks(change.tracks)
    kept = {one.track_id for one in change.tracks}
    for table in gathering.tables:
        if table.track_id not in kept:
            raise RuleBroken("track_has_tables", table=table.name)


def _check_tracks(tracks: tuple[Track, ...]) -> None:
    if not tracks:
        raise RuleBroken("no_tracks")
    for one in tracks:
        check_id(one.track_id)
        check_text(one.name, "track", SHORT_TEXT_MAX)
    _check_once([one.track_id for one in tracks], "track")


@check_gathering_change.register
def _(change: c.CountriesSet, gathering: Gathering) -> None:
    _check_countries(change.countries)
    kept = {one.country_id for one in change.countries}
    for country_id in chain.from_iterable(group.country_ids for group in gathering.groups):
        if country_id not in kept:
            country = gathering.country(country_id)
            raise RuleBroken("country_has_group", country=country.name if country else country_id)


def _check_countries(countries: tuple[Country, ...]) -> None:
    for one in countries:
        check_id(one.country_id)
        check_text(one.name, "country", SHORT_TEXT_MAX)
    _check_once([one.country_id for one in countries], "country")


def _check_once(ids: list[str], field: str) -> None:
    if len(set(ids)) != len(ids):
        raise RuleBroken("stands_twice", field=field)


@check_gathering_change.register
def _(change: c.AgendaSet, gathering: Gathering) -> None:
    _check_agenda(change.agenda)


def _check_agenda(agenda: tuple[AgendaItem, ...]) -> None:
    for item in agenda:
        check_agenda_item(item)
    _check_once([item.item_id for item in agenda], "agenda")


def check_agenda_item(item: AgendaItem) -> None:
    """Raise RuleBroken unless the part of the day says what it is and lies within a day."""
    check_id(item.item_id)
    check_text(item.what, "what", SHORT_TEXT_MAX)
    check_within(item.starts, 0, MINUTES_OF_A_DAY - 1, "starts")
    check_within(item.minutes, 1, MINUTES_OF_A_DAY, "minutes")


@check_gathering_change.register
def _(change: c.TableSet, gathering: Gathering) -> None:
    check_id(change.table_id)
    check_text(change.name, "table", SHORT_TEXT_MAX)
    if gathering.track(change.track_id) is None:
        raise RuleBroken("track_unknown", track_id=change.track_id)
    if gathering.table(change.table_id) is None and len(gathering.tables) >= TABLES_AT_MOST:
        raise RuleBroken("too_many_tables", most=TABLES_AT_MOST)


@check_gathering_change.register(c.TableRemoved)
@check_gathering_change.register(c.TableSharingEnded)
def _(change: c.TableRemoved | c.TableSharingEnded, gathering: Gathering) -> None:
    known_table(gathering, change.table_id)


@check_gathering_change.register
def _(change: c.TableSeated, gathering: Gathering) -> None:
    known_table(gathering, change.table_id)
    if change.session_id is None:
        return
    check_id(change.session_id)
    for table in gathering.tables:
        if table.session_id == change.session_id and table.table_id != change.table_id:
            raise RuleBroken("session_at_other_table", table=table.name)


@check_gathering_change.register
def _(change: c.TableShared, gathering: Gathering) -> None:
    known_table(gathering, change.table_id)
    check_shared(change.shared)


def check_shared(shared: SharedTable) -> None:
    """Raise RuleBroken unless a table's words and figures are within their ranges."""
    if len(shared.summary) != BRIDGE_CARDS:
        raise RuleBroken("summary_unfit", wanted=BRIDGE_CARDS)
    for text in (*shared.summary, shared.team, shared.country):
        check_optional_text(text, "text")
    for card in shared.cards:
        check_id(card.assumption_id)
        check_text(card.text, "text")
        check_within(card.evidence, 0, 1, "evidence")
        if card.risk is not None:
            check_within(card.risk, 0, 1, "risk")
        for item in card.items:
            check_optional_text(item.text, "evidence")


@check_gathering_change.register
def _(change: c.DoorOpened, gathering: Gathering) -> None:
    if len(change.code) != CODE_LENGTH or set(change.code) - set(CODE_LETTERS):
        raise RuleBroken("room_code_unfit", room_code=change.code)
    if gathering.door is not None and gathering.door.open:
        raise RuleBroken("gathering_door_open")


@check_gathering_change.register(c.DoorEnded)
@check_gathering_change.register(c.DoorPaused)
@check_gathering_change.register(c.DoorSet)
@check_gathering_change.register(c.PartOpened)
def _(change: c.DoorEnded | c.DoorPaused | c.DoorSet | c.PartOpened, gathering: Gathering) -> None:
    open_door(gathering)


@check_gathering_change.register
def _(change: c.AttendeeJoined, gathering: Gathering) -> None:
    open_door(gathering)
    check_id(change.participant)
    known = gathering.attendee(change.participant) is not None
    if not known and len(gathering.attendees) >= ATTENDEES_AT_MOST:
        raise RuleBroken("gathering_is_full", most=ATTENDEES_AT_MOST)


@check_gathering_change.register
def _(change: c.AttendeeRemoved, gathering: Gathering) -> None:
    check_id(change.participant)


@check_gathering_change.register
def _(change: c.TablePicked, gathering: Gathering) -> None:
    if change.table_id is not None:
        known_table(gathering, change.table_id)


@check_gathering_change.register
def _(change: c.CountryPicked, gathering: Gathering) -> None:
    if change.country_id is not None and gathering.country(change.country_id) is None:
        raise RuleBroken("country_unknown", country_id=change.country_id)
