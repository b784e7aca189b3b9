"""Playback: the map on any day on which something changed, with trails to where each card stands now."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.language import _, long_date, short_date
from toolkit.language.spans import ago
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html
from toolkit.screens.then_and_now.board import render_map
from toolkit.screens.then_and_now.past import OnDay, compared, stops_of
from toolkit.screens.then_and_now.pictures import drawings_then, two_maps
from toolkit.screens.then_and_now.since import how_to_read
from toolkit.screens.then_and_now.told import summary_html, told_html

PLAYING = "playing"


def render_playback(showing: Showing) -> None:
    """Draw the slider, the map of the day it stands at, and what moved on that day."""
    stops = stops_of(showing)
    if len(stops) < 2:
        st.html(f'<div class="note">{as_html(_no_past())}</div>')
        return
    at = _stop_at(showing, len(stops))
    _render_slider(showing, stops, at)
    here, now = stops[at], stops[-1]
    st.html(f'<h2 class="then-heading">{as_html(_day_words(here, showing))}</h2>')
    left, right = st.columns([58, 42], gap="medium")
    with left, st.container(key="then_map"):
        render_map(
            showing,
            "playback",
            drawings_then(showing, here, now),
            playing=str(at) if is_playing(showing) else "",
            on_next=partial(play_on, showing, len(stops)),
        )
        st.html(f'<p class="quiet">{as_html(how_to_read())}</p>')
    with right:
        _render_told(showing, stops, at)


def _render_slider(showing: Showing, stops: tuple[OnDay, ...], at: int) -> None:
    key = _slider_key(showing)
    st.session_state[key] = at
    with st.container(
        key="playback_line", horizontal=True, vertical_alignment="bottom", gap="small"
    ):
        _turn_button(showing, "earlier", _("Earlier"), at - 1, len(stops))
        st.select_slider(
            _("The day of the map"),
            options=range(len(stops)),
            format_func=lambda number: short_date(stops[number].day),
            key=key,
            label_visibility="collapsed",
            on_change=_picked,
            args=(showing, key),
        )
        _turn_button(showing, "later", _("Later"), at + 1, len(stops))
        st.button(
            _("Pause") if is_playing(showing) else _("Play"),
            key=showing.key("playback", "play"),
            on_click=_turn_playing,
            args=(showing, at, len(stops)),
        )


def _turn_button(showing: Showing, part: str, words: str, to: int, count: int) -> None:
    st.button(
        words,
        key=showing.key("playback", part),
        disabled=not 0 <= to < count,
        on_click=go_to_stop,
        args=(showing, to),
    )


def _render_told(showing: Showing, stops: tuple[OnDay, ...], at: int) -> None:
    """What moved since the stop before; the first one only says where everything began."""
    if at == 0:
        words = _("Here the map begins. Go later to see what moved.")
        st.html(f'<div class="note">{as_html(words)}</div>')
        return
    before, here = stops[at - 1], stops[at]
    comparison = compared(showing, before, here)
    title = _("What moved since {day}").format(day=short_date(before.day))
    told = told_html(comparison, two_maps(showing, before, here), here.session)
    st.html(
        f'<div class="told"><h3 class="moved-title">{as_html(title)}</h3>{summary_html(comparison)}{told}</div>'
    )


def _day_words(here: OnDay, showing: Showing) -> str:
    if here.day == showing.today:
        return _("The map today")
    return _("The map on {day}, {span}").format(
        day=long_date(here.day), span=ago(here.day, showing.today)
    )


def _no_past() -> str:
    return _(
        "There is nothing to play back yet: everything here was written on one day. When you come back and change a"
        " card, its way over the map is shown here. Example: a card goes to the left when a test gives evidence."
    )


def _stop_at(showing: Showing, count: int) -> int:
    """The number of the stop that is shown, from 0; the newest until somebody chose."""
    wanted = int(showing.state.picked.get(_at_key(showing), count - 1))
    return min(max(wanted, 0), count - 1)


def go_to_stop(showing: Showing, number: int) -> None:
    """Turn to a stop by its number; playing ends. Fit for ``on_click``."""
    showing.state.picked[_at_key(showing)] = str(number)
    showing.state.picked.pop(_play_key(showing), None)


def _picked(showing: Showing, key: str) -> None:
    go_to_stop(showing, int(st.session_state[key]))


def is_playing(showing: Showing) -> bool:
    """Whether the map goes on to the next stop by itself."""
    return showing.state.picked.get(_play_key(showing)) == PLAYING


def play_on(showing: Showing, count: int) -> None:
    """Go to the next stop while playing; stop at the newest."""
    if not is_playing(showing):
        return
    following = _stop_at(showing, count) + 1
    go_to_stop(showing, min(following, count - 1))
    if following < count - 1:
        showing.state.picked[_play_key(showing)] = PLAYING


def _turn_playing(showing: Showing, at: int, count: int) -> None:
    """Play from here, or from the start when the map stands at the newest stop; or pause."""
    if is_playing(showing):
        showing.state.picked.pop(_play_key(showing), None)
        return
    go_to_stop(showing, 0 if at == count - 1 else at)
    showing.state.picked[_play_key(showing)] = PLAYING


def _slider_key(showing: Showing) -> str:
    return showing.key("playback", "slider")


def _at_key(showing: Showing) -> str:
    return showing.key("playback", "at")


def _play_key(showing: Showing) -> str:
    return showing.key("playback", "plays")
