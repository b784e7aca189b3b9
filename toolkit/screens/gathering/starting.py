"""Setting up a gathering: the form, and the one button that begins it."""

from __future__ import annotations

import streamlit as st

from toolkit.desk import the_gathering_desk
from toolkit.domain.errors import ToolkitError
from toolkit.domain.gathering.changes import GatheringStarted
from toolkit.language import _
from toolkit.screens.gathering.agenda import usual_day
from toolkit.screens.gathering.cover_fields import blank, render_cover_fields, typed_cover_fields
from toolkit.screens.gathering.samples import render_sample_gatherings
from toolkit.screens.home.keys import VIEW, View, home_key
from toolkit.screens.showing import Screen
from toolkit.screens.text import as_html

NEW = "new_gathering"


def render_starting(screen: Screen) -> None:
    """Draw the form for a new gathering."""
    with st.container(key="home_start"):
        words = _(
            "Several tables talk at the same time, all come together to hear each other, then people of one country"
            " meet and promise each other something. All of it can be changed later."
        )
        st.html(f'<h1>{as_html(_("Set up a gathering"))}</h1><p class="about">{as_html(words)}</p>')
        render_cover_fields(NEW, blank(screen.bank.tracks, screen.today))
        with st.container(horizontal=True):
            st.button(
                _("Set it up"),
                key=home_key(NEW, "begin"),
                type="primary",
                on_click=begin_gathering,
                args=(screen,),
            )
            st.button(
                _("Back to all sessions"),
                key=home_key(NEW, "leave"),
                on_click=screen.state.picked.update,
                args=({VIEW: View.ALL.value},),
            )
        render_sample_gatherings(screen)


def begin_gathering(screen: Screen) -> None:
    """Set the gathering up and open it; on refusal the form keeps what was typed. Fit for ``on_click``."""
    cover = typed_cover_fields(NEW, blank(screen.bank.tracks, screen.today))
    started = GatheringStarted(
        name=cover.name,
        place=cover.place,
        first_day=cover.first_day,
        last_day=cover.last_day,
        tracks=cover.tracks,
        countries=cover.countries,
        agenda=usual_day(cover.first_day),
    )
    try:
        gathering_id = the_gathering_desk().start(started)
    except ToolkitError as error:
        screen.refuse(error)
        return
    screen.state.picked[VIEW] = View.ALL.value
    screen.state.open_gathering(gathering_id)
