"""What the wall of a gathering shows in each part of the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from toolkit.domain.bank import Bank
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.views import check_in_days, people_in, people_of, tables_of
from toolkit.domain.gathering.vocabulary import DayPart
from toolkit.language import _, label, long_date, ngettext
from toolkit.phone.gathering.wall_plenary import plenary_scene
from toolkit.phone.wall_picture import way_to
from toolkit.phone.wall_scene import Kind, Piece, Scene, calm, paused


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """A table or a country group in the list of them: its name, and a quiet line below."""

    name: str
    line: str


def gathering_scene(history: GatheringHistory, bank: Bank) -> Scene:
    """What the wall shows now."""
    gathering = history.gathering
    door = gathering.door
    if door is None or not door.open:
        return calm(
            "over",
            _("Thank you for taking part"),
            _("This gathering is over. What the tables showed is kept."),
        )
    if door.paused:
        return paused()
    return SCENES[door.part](history, bank)


def _arrival(history: GatheringHistory, _bank: Bank) -> Scene:
    gathering = history.gathering
    door = gathering.door
    way = way_to(door.code if door else "", people_in(gathering))
    return Scene(
        name="arrival",
        kind=Kind.WAY_IN,
        heading=gathering.name,
        prompt=_("Come in with your phone, and choose your table."),
        pieces=(Piece(key="way-in", macro="way_in", view=way),),
    )


def _tables(history: GatheringHistory, _bank: Bank) -> Scene:
    gathering = history.gathering
    pieces = []
    for table in gathering.tables:
        track = gathering.track(table.track_id)
        name = track.name if track is not None and track.name != table.name else ""
        view = PlaceView(name=table.name, line=name)
        pieces.append(Piece(key=table.table_id, macro="place", view=view))
    return _list(
        "tables", label(DayPart.TABLES), _("Find your table, and choose it on your phone."), pieces
    )


def _countries(history: GatheringHistory, bank: Bank) -> Scene:
    gathering = history.gathering
    pieces = []
    for group in gathering.groups:
        tables = len(tables_of(gathering, group))
        counted = ngettext("{count} table", "{count} tables", tables).format(count=tables)
        told = counted if tables else ""
        people = people_of(gathering, group)
        if people is not None:
            crowd = ngettext("{count} person", "{count} people", people).format(count=people)
            told = f"{crowd} · {told}" if told else crowd
        view = PlaceView(name=group.name, line=told)
        pieces.append(Piece(key=group.group_id, macro="place", view=view))
    questions = tuple(card.text for card in bank.country_cards)
    pieces.append(Piece(key="questions", macro="asked", view=questions))
    return _list(
        "countries",
        label(DayPart.COUNTRIES),
        _("Find the people who work in your country, and talk about these questions."),
        pieces,
    )


def _list(name: str, heading: str, prompt: str, pieces: list[Piece]) -> Scene:
    return Scene(
        name=name,
        kind=Kind.GRID if pieces else Kind.CALM,
        heading=heading,
        prompt=prompt,
        pieces=tuple(pieces),
    )


def _break(_history: GatheringHistory, _bank: Bank) -> Scene:
    return calm("break", label(DayPart.BREAK), _("Rest a little. The wall says when we go on."))


def _home(history: GatheringHistory, _bank: Bank) -> Scene:
    gathering = history.gathering
    days = ", ".join(long_date(day) for day in check_in_days(gathering))
    return calm(
        "home",
        _("Thank you for today"),
        _("Look at what you promised each other on these days: {days}.").format(days=days),
    )


SCENES: dict[DayPart, Callable[[GatheringHistory, Bank], Scene]] = {
    DayPart.ARRIVAL: _arrival,
    DayPart.TABLES: _tables,
    DayPart.BREAK: _break,
    DayPart.PLENARY: plenary_scene,
    DayPart.COUNTRIES: _countries,
    DayPart.HOME: _home,
}
"""One scene for each part of the day."""
