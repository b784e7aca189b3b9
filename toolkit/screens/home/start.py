"""Starting a session: the form, and the one button that begins it."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.errors import ToolkitError
from toolkit.language import _
from toolkit.screens.home.cover import blank_cover, render_cover, started, typed_cover
from toolkit.screens.home.keys import VIEW, View, home_key
from toolkit.screens.showing import Screen
from toolkit.screens.state import Place

NEW = "new"


def render_start(screen: Screen) -> None:
    """Draw the form for a new session."""
    with st.container(key="home_start"):
        st.html(f"<h1>{_('Start a session')}</h1>")
        render_cover(screen, NEW, blank_cover(screen.bank.tracks))
        with st.container(horizontal=True):
            st.button(
                _("Start"),
                key=home_key("start", "begin"),
                type="primary",
                on_click=begin,
                args=(screen,),
            )
            st.button(
                _("Back to all sessions"),
                key=home_key("start", "leave"),
                on_click=show_view,
                args=(screen, View.ALL),
            )


def show_view(screen: Screen, view: View) -> None:
    """Turn the home screen to a view. Fit for ``on_click``."""
    screen.state.picked[VIEW] = view


def begin(screen: Screen) -> None:
    """Begin the session and open it; on refusal the form keeps what was typed. Fit for ``on_click``."""
    cover = typed_cover(NEW, blank_cover(screen.bank.tracks))
    try:
        session_id = screen.desk.start(started(cover))
    except ToolkitError as error:
        screen.refuse(error)
        return
    show_view(screen, View.ALL)
    screen.go(Place.SESSION, session_id)
