"""The sample gatherings: plainly fictional, opened as a copy that may be changed."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import streamlit as st

from toolkit.desk import the_gathering_desk
from toolkit.domain.errors import ToolkitError
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.exchange import gathering_sample_names, open_gathering_sample
from toolkit.language import _
from toolkit.screens.gathering.described import counts_words, place_and_days
from toolkit.screens.home.keys import VIEW, View, home_key
from toolkit.screens.showing import Screen
from toolkit.screens.text import as_html, in_parts_html


@lru_cache(maxsize=8)
def _sample(name: str, today: date) -> GatheringHistory:
    """A sample as it is opened on a day; its file does not change while the app runs."""
    return open_gathering_sample(name, today)


def render_sample_gatherings(screen: Screen) -> None:
    """Draw the samples, one below the other."""
    st.html(f'<h2 class="home-heading">{as_html(_("Or look at an invented one first"))}</h2>')
    for name in gathering_sample_names():
        gathering = _sample(name, screen.today).gathering
        line = f"{place_and_days(gathering)} · {counts_words(gathering)}"
        with st.container(border=True, key=home_key("gathering_sample", name)):
            words, button = st.columns([4, 1.25], vertical_alignment="center")
            words.html(
                f'<div class="home-row"><div class="home-team">{as_html(gathering.name)}</div>'
                f'<div class="quiet">{in_parts_html(line)}</div></div>'
            )
            with button, st.container(horizontal=True, horizontal_alignment="right"):
                st.button(
                    _("Open a copy"),
                    key=home_key("open_gathering_sample", name),
                    on_click=open_copy,
                    args=(screen, name),
                )


def open_copy(screen: Screen, name: str) -> None:
    """Open a copy of a sample, with its whole day. Fit for ``on_click``."""
    try:
        gathering_id = the_gathering_desk().bring_history(_sample(name, screen.today).entries)
    except ToolkitError as error:
        screen.refuse(error)
        return
    screen.state.picked[VIEW] = View.ALL.value
    screen.state.open_gathering(gathering_id)
