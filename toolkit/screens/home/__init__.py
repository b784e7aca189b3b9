"""Home: start a session, go on with one, open a sample, bring in a file."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from toolkit.domain.vocabulary import Shelf
from toolkit.language import _, sentence
from toolkit.screens.home.bringing import render_bringing
from toolkit.screens.home.keys import VIEW, View, home_key
from toolkit.screens.home.listing import on_shelf
from toolkit.screens.home.samples import render_samples
from toolkit.screens.home.sessions import render_just_shelved, render_open, render_set_aside
from toolkit.screens.home.start import render_start, show_view
from toolkit.screens.showing import Screen
from toolkit.screens.state import Place
from toolkit.screens.text import as_html


def render(
    screen: Screen, gatherings: Callable[[], None], gathering_files: Callable[[], None]
) -> None:
    """Draw the home screen; ``gatherings`` draws those of this machine below the sessions, ``gathering_files`` the
    place for their files below the one for session files.
    """
    if screen.state.picked.get(VIEW) == View.START:
        render_start(screen)
        return
    listed = screen.desk.sessions()
    on_the_table = on_shelf(listed, Shelf.OPEN)
    _head(screen, first_visit=not listed)
    render_just_shelved(screen, listed)
    if on_the_table:
        _heading(_("Your sessions"))
        render_open(screen, on_the_table)
    gatherings()
    _say_what_cannot_be_read(screen)
    _heading(_("Samples") if listed else _("Look at a sample first"))
    render_samples(screen)
    render_bringing(screen)
    gathering_files()
    render_set_aside(screen, on_shelf(listed, Shelf.ARCHIVED), Shelf.ARCHIVED)
    render_set_aside(screen, on_shelf(listed, Shelf.DELETED), Shelf.DELETED)


def _head(screen: Screen, *, first_visit: bool) -> None:
    """What this is, in two sentences, and the way in. Whoever has sessions mostly wants to go on with one."""
    about = _(
        "Say your strategy, roles, goals and outcomes, and find the beliefs they rest on. You see which beliefs are"
        " risky and unproven, and you leave with a printed plan to test them and to protect people."
    )
    with st.container(key="home_head" if first_visit else "home_head_again"):
        st.html(
            f"<h1>{as_html(_('Freedom Business Workshop'))}</h1><p class='home-about'>{as_html(about)}</p>"
        )
        with st.container(horizontal=True):
            st.button(
                _("Start a session"),
                key=home_key("start"),
                type="primary" if first_visit else "secondary",
                on_click=show_view,
                args=(screen, View.START),
            )
            st.button(
                _("Set up a gathering"),
                key=home_key("gathering"),
                type="tertiary",
                help=_("A day with several tables, a plenary and country groups"),
                on_click=show_view,
                args=(screen, View.GATHERING),
            )
            st.button(
                _("Read the guide"),
                key=home_key("guide"),
                type="tertiary",
                on_click=screen.go,
                args=(Place.GUIDE,),
            )


def _say_what_cannot_be_read(screen: Screen) -> None:
    """A session that cannot be read is named as missing, not passed over in silence."""
    for unreadable in screen.desk.unreadable():
        lead = as_html(_("One session cannot be listed here."))
        st.html(
            f'<div class="note error" role="alert">{lead} {as_html(sentence(unreadable))}</div>'
        )


def _heading(words: str) -> None:
    st.html(f'<h2 class="home-heading">{as_html(words)}</h2>')
