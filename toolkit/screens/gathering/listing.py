"""The gatherings of this machine, on the home screen."""

from __future__ import annotations

import streamlit as st

from toolkit.desk import ListedGathering, the_gathering_desk
from toolkit.domain.errors import ToolkitError
from toolkit.domain.vocabulary import Shelf
from toolkit.language import _
from toolkit.screens.gathering.described import counts_words, place_and_days
from toolkit.screens.home.keys import home_key
from toolkit.screens.showing import Screen
from toolkit.screens.text import as_html, in_parts_html


def render_gatherings(screen: Screen) -> None:
    """Draw the open gatherings, newest first, and those that were set aside."""
    listed = the_gathering_desk().gatherings()
    on_the_table = [one for one in listed if one.gathering.shelf is Shelf.OPEN]
    if on_the_table:
        st.html(f'<h2 class="home-heading">{as_html(_("Your gatherings"))}</h2>')
        with st.container(key="home_gatherings", gap="small"):
            for one in on_the_table:
                _row(screen, one)
    set_aside = [one for one in listed if one.gathering.shelf is not Shelf.OPEN]
    if set_aside:
        words = _("Gatherings set aside ({count})").format(count=len(set_aside))
        with st.expander(words, key=home_key("gatherings", "aside")):
            for one in set_aside:
                _row_aside(screen, one)


def _row(screen: Screen, one: ListedGathering) -> None:
    gathering = one.gathering
    with st.container(key=home_key("gathering_row", gathering.gathering_id), border=True):
        words, button = st.columns([4, 1.25], vertical_alignment="center")
        words.html(_words_html(one))
        with button, st.container(horizontal=True, horizontal_alignment="right"):
            st.button(
                _("Open"),
                key=home_key("gathering_open", gathering.gathering_id),
                on_click=screen.state.open_gathering,
                args=(gathering.gathering_id,),
            )


def _words_html(one: ListedGathering) -> str:
    gathering = one.gathering
    line = f"{place_and_days(gathering)} · {counts_words(gathering)}"
    return (
        f'<div class="home-row"><div class="home-team">{as_html(gathering.name)}</div>'
        f'<div class="quiet">{in_parts_html(line)}</div></div>'
    )


def _row_aside(screen: Screen, one: ListedGathering) -> None:
    gathering = one.gathering
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(_words_html(one), width="stretch")
        st.button(
            _("Take it back"),
            key=home_key("gathering_back", gathering.gathering_id),
            on_click=_try,
            args=(screen, "back", gathering.gathering_id),
        )
        if gathering.shelf is Shelf.DELETED:
            st.button(
                _("Remove it for good"),
                key=home_key("gathering_erase", gathering.gathering_id),
                help=_("Takes it out of this machine, with every way to reach somebody."),
                on_click=_try,
                args=(screen, "erase", gathering.gathering_id),
            )


def _try(screen: Screen, what: str, gathering_id: str) -> None:
    desk = the_gathering_desk()
    try:
        if what == "erase":
            desk.erase(gathering_id)
        else:
            desk.shelve(gathering_id, Shelf.OPEN)
    except ToolkitError as error:
        screen.refuse(error)
