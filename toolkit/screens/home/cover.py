"""The words on the cover: one form for a new session and for changing them later."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

import streamlit as st
from babel.core import Locale

from toolkit.content import run_sheet_for
from toolkit.domain.bank import Track
from toolkit.domain.changes import SessionDescribed, SessionStarted
from toolkit.domain.vocabulary import MINUTES_AT_HAND, SHORT_TEXT_MAX, Mode
from toolkit.language import _, current_language, label
from toolkit.screens.home.fits import what_fits, what_fits_alone
from toolkit.screens.home.keys import home_key
from toolkit.screens.showing import Screen
from toolkit.screens.text import as_html

MINUTES_USUAL = 120
TERRITORY_LETTERS = 2
COUNTRY_LETTERS = 3
"""From so many letters on a beginning says which country is meant (house rule)."""

T = TypeVar("T")


def started(cover: SessionDescribed) -> SessionStarted:
    """The change that begins a session with the words of a cover."""
    return SessionStarted(
        team=cover.team,
        business=cover.business,
        country=cover.country,
        track_id=cover.track_id,
        mode=cover.mode,
        minutes=cover.minutes,
    )


def blank_cover(tracks: tuple[Track, ...]) -> SessionDescribed:
    """The cover of a session not yet begun: the first track, in a room, two hours."""
    return SessionDescribed(
        team="",
        business="",
        country="",
        track_id=tracks[0].track_id,
        mode=Mode.FACILITATED,
        minutes=MINUTES_USUAL,
    )


@cache
def _countries(language: str) -> tuple[str, ...]:
    names = Locale.parse(language).territories
    return tuple(
        sorted(
            name for code, name in names.items() if len(code) == TERRITORY_LETTERS and code != "ZZ"
        )
    )


def countries() -> tuple[str, ...]:
    """The countries' names in the language spoken here, in the order of the alphabet; suggestions only."""
    return _countries(current_language())


def country_code(name: str) -> str | None:
    """The ISO 3166 letters of a country by its name in the language spoken here, or None."""
    names = Locale.parse(current_language()).territories
    found = (code for code, called in names.items() if called == name)
    return next((code for code in found if len(code) == TERRITORY_LETTERS), None)


def country_meant(typed: str) -> str:
    """The country whose name goes on from the typed letters when there is one only, else what was typed.

    The list offers "Add: Camb" before "Cambodia", so whoever types and presses Enter gets the letters alone.
    """
    words = typed.strip()
    letters = words.casefold()
    begun = [name for name in countries() if name.casefold().startswith(letters)]
    exact = [name for name in begun if name.casefold() == letters]
    if exact or (len(begun) == 1 and len(letters) >= COUNTRY_LETTERS):
        return (exact or begun)[0]
    return words


def render_cover(screen: Screen, name: str, cover: SessionDescribed) -> None:
    """Draw the form, filled from ``cover`` at first. ``name`` tells forms apart."""
    st.text_input(
        _("Team"),
        value=cover.team,
        key=home_key(name, "team"),
        max_chars=SHORT_TEXT_MAX,
        placeholder=_("For example: Paper Kite Bakery"),
        help=_("A name for the team or the business. No person's name."),
        autocomplete="off",
    )
    st.text_input(
        _("What the business does, in one line"),
        value=cover.business,
        key=home_key(name, "business"),
        max_chars=SHORT_TEXT_MAX,
        placeholder=_("For example: we bake bread for offices and employ people at risk"),
        autocomplete="off",
    )
    left, right = st.columns(2)
    with left:
        _country(name, cover.country)
    with right:
        _track(screen, name, cover.track_id)
    left, right = st.columns(2)
    with left:
        mode = _mode(name, cover.mode)
    with right:
        _minutes(screen, name, cover.minutes, mode)


def typed_cover(name: str, cover: SessionDescribed) -> SessionDescribed:
    """What the form holds at this moment; where nothing was drawn, what ``cover`` says.

    A callback asks for it itself: a value taken while drawing would lack what was typed right before the click.
    """
    return SessionDescribed(
        team=_typed(name, "team", cover.team),
        business=_typed(name, "business", cover.business),
        country=country_meant(_typed(name, "country", cover.country)),
        track_id=_typed(name, "track_id", cover.track_id),
        mode=_typed(name, "mode", cover.mode),
        minutes=_typed(name, "minutes", cover.minutes),
    )


def _typed(name: str, field: str, before: T) -> T:
    """What stands in one widget; an emptied text gives None, which means "nothing", in the type it had."""
    found: T | None = st.session_state.get(home_key(name, field), before)
    return type(before)() if found is None else found


def _country(name: str, country: str) -> None:
    known = countries()
    choices = known if country in known or not country else (country, *known)
    st.selectbox(
        _("Country"),
        choices,
        index=choices.index(country) if country else None,
        key=home_key(name, "country"),
        placeholder=_("Choose, or type your own"),
        accept_new_options=True,
    )


def _track(screen: Screen, name: str, track_id: str) -> None:
    """The track. One whose file was taken away since stays as it is until another is chosen."""
    names = {track.track_id: track.name for track in screen.bank.tracks}
    choices = list(names) if track_id in names else [track_id, *names]
    st.selectbox(
        _("Track"),
        choices,
        index=choices.index(track_id),
        key=home_key(name, "track_id"),
        format_func=lambda choice: names.get(choice, choice),
    )


def _mode(name: str, mode: Mode) -> Mode:
    st.radio(
        _("How you work"),
        list(Mode),
        index=list(Mode).index(mode),
        key=home_key(name, "mode"),
        format_func=label,
        captions=[
            _("A facilitator leads, with a projector and a timer."),
            _("A self-assessment, with an explanation and an example at each step."),
        ],
    )
    return _typed(name, "mode", mode)


def _minutes(screen: Screen, name: str, minutes: int, mode: Mode) -> None:
    if mode is Mode.ALONE:
        _hint(what_fits_alone(run_sheet_for(screen.bank, minutes, alone=True)))
        return
    chosen: int = st.segmented_control(
        _("Minutes at hand"),
        MINUTES_AT_HAND,
        default=minutes,
        required=True,
        key=home_key(name, "minutes"),
    )
    interpreted = _("With an interpreter, take one size up and the short set of prompts.")
    _hint(f"{what_fits(run_sheet_for(screen.bank, chosen, alone=False))} {interpreted}")


def _hint(words: str) -> None:
    st.html(f'<p class="quiet cover-hint">{as_html(words)}</p>')
