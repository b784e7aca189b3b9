"""The words of a gathering as fields: for setting one up, and for changing them later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.bank import Track as BankTrack
from toolkit.domain.gathering.parts.tables import Country, Track
from toolkit.domain.vocabulary import SHORT_TEXT_MAX
from toolkit.language import _
from toolkit.screens.home.cover import countries, country_code
from toolkit.screens.home.keys import home_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What stands in the fields."""

    name: str
    place: str
    first_day: date
    last_day: date
    tracks: tuple[Track, ...]
    countries: tuple[Country, ...]


def blank(tracks: tuple[BankTrack, ...], today: date) -> Cover:
    """A gathering not yet set up: today, on the bank's tracks."""
    return Cover(
        name="",
        place="",
        first_day=today,
        last_day=today,
        tracks=tuple(Track(track_id=one.track_id, name=one.name) for one in tracks),
        countries=(),
    )


def render_cover_fields(form: str, cover: Cover) -> None:
    """Draw the fields, filled from ``cover`` at first. ``form`` tells forms apart."""
    st.text_input(
        _("Name of the gathering"),
        value=cover.name,
        key=home_key(form, "name"),
        max_chars=SHORT_TEXT_MAX,
        placeholder=_("For example: Lantern Days"),
        autocomplete="off",
    )
    left, middle, right = st.columns([2, 1, 1])
    left.text_input(
        _("Place"),
        value=cover.place,
        key=home_key(form, "place"),
        max_chars=SHORT_TEXT_MAX,
        placeholder=_("For example: the hall by the harbour"),
        help=_("It stands on the wall and on paper. Leave it empty where that is safer."),
        autocomplete="off",
    )
    middle.date_input(
        _("First day"), value=cover.first_day, key=home_key(form, "first"), format="DD/MM/YYYY"
    )
    right.date_input(
        _("Last day"), value=cover.last_day, key=home_key(form, "last"), format="DD/MM/YYYY"
    )
    st.text_area(
        _("Tracks, one on each line"),
        value="\n".join(track.name for track in cover.tracks),
        key=home_key(form, "tracks"),
        height=212,
        help=_("The topics of the breakout tables. Change the words, take lines out, add others."),
    )
    names = [country.name for country in cover.countries]
    st.multiselect(
        _("Countries that people can choose"),
        options=list(dict.fromkeys((*names, *countries()))),
        default=names,
        key=home_key(form, "countries"),
        accept_new_options=True,
        placeholder=_("Choose, or type another one"),
        filter_mode="contains",
        select_all=False,
    )


def typed_cover_fields(form: str, cover: Cover) -> Cover:
    """What the fields hold at this moment. A track or country that keeps its name keeps its id."""
    state = st.session_state
    return Cover(
        name=str(state.get(home_key(form, "name"), cover.name)).strip(),
        place=str(state.get(home_key(form, "place"), cover.place)).strip(),
        first_day=state.get(home_key(form, "first")) or cover.first_day,
        last_day=state.get(home_key(form, "last")) or cover.last_day,
        tracks=_tracks(state.get(home_key(form, "tracks")), cover.tracks),
        countries=_countries(state.get(home_key(form, "countries")), cover.countries),
    )


def _tracks(typed: str | None, before: tuple[Track, ...]) -> tuple[Track, ...]:
    """A line that was reworded in its place keeps its id, so that the tables on it stay."""
    if typed is None:
        return before
    lines = [" ".join(line.split()) for line in typed.splitlines()]
    names = [line for line in lines if line]
    known = {track.name: track.track_id for track in before}
    same_count = len(names) == len(before)
    found = []
    for place, name in enumerate(names):
        track_id = known.get(name)
        if track_id is None and same_count and before[place].name not in names:
            track_id = before[place].track_id
        found.append(Track(track_id=track_id or new_id(), name=name))
    return tuple(found)


def _countries(chosen: list[str] | None, before: tuple[Country, ...]) -> tuple[Country, ...]:
    if chosen is None:
        return before
    known = {country.name: country.country_id for country in before}
    names = [" ".join(name.split()) for name in chosen]
    return tuple(
        Country(country_id=known.get(name) or country_code(name) or new_id(), name=name)
        for name in names
        if name
    )
