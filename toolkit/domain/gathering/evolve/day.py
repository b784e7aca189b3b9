"""Setting up, the day, the tables, the door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from toolkit.domain.evolve.base import replace_where
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.evolve.base import evolve, put, renew_door
from toolkit.domain.gathering.parts.plenary import Plenary
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.gathering.parts.whole import Door, Gathering


@evolve.register
def _(change: c.GatheringDescribed, gathering: Gathering, at: datetime) -> Gathering:
    return replace(
        gathering,
        name=change.name,
        place=change.place,
        first_day=change.first_day,
        last_day=change.last_day,
    )


@evolve.register
def _(change: c.TracksSet, gathering: Gathering, at: datetime) -> Gathering:
    return replace(gathering, tracks=change.tracks)


@evolve.register
def _(change: c.CountriesSet, gathering: Gathering, at: datetime) -> Gathering:
    return replace(gathering, countries=change.countries)


@evolve.register
def _(change: c.AgendaSet, gathering: Gathering, at: datetime) -> Gathering:
    in_order = sorted(change.agenda, key=lambda item: (item.day, item.starts))
    return replace(gathering, agenda=tuple(in_order))


@evolve.register
def _(change: c.GatheringShelved, gathering: Gathering, at: datetime) -> Gathering:
    return replace(gathering, shelf=change.shelf)


@evolve.register
def _(change: c.TableSet, gathering: Gathering, at: datetime) -> Gathering:
    old = gathering.table(change.table_id) or Table(
        table_id=change.table_id, name=change.name, track_id=change.track_id
    )
    table = replace(old, name=change.name, track_id=change.track_id)
    tables = put(gathering.tables, table, lambda one: one.table_id == change.table_id)
    return replace(gathering, tables=tables)


def _renew_table(gathering: Gathering, table_id: str, renew: Callable[[Table], Table]) -> Gathering:
    tables = replace_where(gathering.tables, lambda one: one.table_id == table_id, renew)
    return replace(gathering, tables=tables)


@evolve.register
def _(change: c.TableRemoved, gathering: Gathering, at: datetime) -> Gathering:
    rest = replace(
        gathering,
        tables=tuple(one for one in gathering.tables if one.table_id != change.table_id),
        attendees=tuple(
            replace(one, table_id=None) if one.table_id == change.table_id else one
            for one in gathering.attendees
        ),
    )
    if rest.plenary.table_id == change.table_id:
        rest = replace(rest, plenary=Plenary(timer=rest.plenary.timer))
    return rest


@evolve.register
def _(change: c.TableSeated, gathering: Gathering, at: datetime) -> Gathering:
    return _renew_table(
        gathering,
        change.table_id,
        lambda one: replace(
            one,
            session_id=change.session_id,
            brought=change.brought,
            source_id=change.source_id,
        ),
    )


@evolve.register
def _(change: c.TableShared, gathering: Gathering, at: datetime) -> Gathering:
    """What people said about a card that is shown no more stays: it may be shown again."""
    return _renew_table(gathering, change.table_id, lambda one: replace(one, shared=change.shared))


@evolve.register
def _(change: c.TableSharingEnded, gathering: Gathering, at: datetime) -> Gathering:
    return _renew_table(gathering, change.table_id, lambda one: replace(one, shared=None))


@evolve.register
def _(change: c.DoorOpened, gathering: Gathering, at: datetime) -> Gathering:
    return replace(gathering, door=Door(code=change.code, opened_at=at, moderated=change.moderated))


@evolve.register
def _(change: c.DoorEnded, gathering: Gathering, at: datetime) -> Gathering:
    return renew_door(gathering, lambda door: replace(door, ended_at=at))


@evolve.register
def _(change: c.DoorPaused, gathering: Gathering, at: datetime) -> Gathering:
    return renew_door(gathering, lambda door: replace(door, paused=change.paused))


@evolve.register
def _(change: c.DoorSet, gathering: Gathering, at: datetime) -> Gathering:
    return renew_door(gathering, lambda door: replace(door, moderated=change.moderated))


@evolve.register
def _(change: c.PartOpened, gathering: Gathering, at: datetime) -> Gathering:
    return renew_door(gathering, lambda door: replace(door, part=change.part))
