"""Since last time: the map of today with trails, and what moved in words beside it."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _, long_date
from toolkit.language.spans import ago
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html
from toolkit.screens.then_and_now.board import render_map
from toolkit.screens.then_and_now.past import (
    OnDay,
    as_it_is,
    compared,
    earlier_times,
    since_when,
)
from toolkit.screens.then_and_now.pictures import drawings_now, two_maps
from toolkit.screens.then_and_now.told import summary_html, told_html


def render_since(showing: Showing) -> None:
    """Draw what moved since the team last worked on the session."""
    earlier, later = since_when(showing), as_it_is(showing)
    if earlier is None or not (earlier.session.assumptions or later.session.assumptions):
        st.html(f'<div class="note">{as_html(_no_last_time())}</div>')
        return
    comparison = compared(showing, earlier, later)
    heading = as_html(_since_words(earlier, showing))
    counts = summary_html(comparison)
    st.html(f'<div class="then-line"><h2 class="then-heading">{heading}</h2>{counts}</div>')
    left, right = st.columns([58, 42], gap="medium")
    with left, st.container(key="then_map"):
        render_map(showing, "since", drawings_now(showing, earlier, later))
        st.html(f'<p class="quiet">{as_html(how_to_read())}</p>')
    with right:
        told = told_html(comparison, two_maps(showing, earlier, later), later.session)
        st.html(f'<div class="told">{told}</div>')


def _since_words(earlier: OnDay, showing: Showing) -> str:
    since = _("Since {day}, {span}").format(
        day=long_date(earlier.day), span=ago(earlier.day, showing.today)
    )
    last = earlier_times(showing)[0]
    if last == earlier:
        return since
    nothing = _("Nothing has changed since {day}.").format(day=long_date(last.day))
    return f"{nothing} {since}"


def how_to_read() -> str:
    """How to read a trail."""
    return _("Open dot: then. Arrow: now. A card without an arrow stayed, or is new.")


def _no_last_time() -> str:
    return _(
        "There is no last time yet: this is the first sitting of this session. When you come back after some days, this"
        " page shows what moved and why. Example: card 4 moved from test now to watch: more evidence."
    )
