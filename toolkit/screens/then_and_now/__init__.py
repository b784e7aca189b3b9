"""Then and now: where each card stood at another date, what moved and why, and two days or sessions side by side."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _
from toolkit.screens.marks import put_marks_on
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import picked_tab, render_tabs
from toolkit.screens.text import as_html
from toolkit.screens.then_and_now.comparing import render_compare
from toolkit.screens.then_and_now.playback import render_playback
from toolkit.screens.then_and_now.since import render_since
from toolkit.screens.then_and_now.views import NAME, View, explanation, tabs

VIEWS = {
    View.SINCE: render_since,
    View.PLAYBACK: render_playback,
    View.COMPARE: render_compare,
}


def render(showing: Showing) -> None:
    """Draw the screen."""
    put_marks_on()
    if not showing.projector:
        st.html(f'<h1 class="place-title">{as_html(_("Then and now"))}</h1>')
    view = View(picked_tab(showing, NAME, View.SINCE))
    render_tabs(showing, NAME, tabs(), view)
    if showing.alone and not showing.projector:
        st.html(f'<p class="about">{as_html(explanation(view))}</p>')
    VIEWS[view](showing)
