"""The plan: which cards matter, what is done about them, and by when."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _
from toolkit.screens.marks import put_marks_on
from toolkit.screens.plan.choosing import render_choosing
from toolkit.screens.plan.dates import render_dates
from toolkit.screens.plan.ranking import ranked_of
from toolkit.screens.plan.signposts import render_signposts
from toolkit.screens.plan.steps import render_steps
from toolkit.screens.plan.views import NAME, View, first_view, tabs_of
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import pick_tab, picked_tab, render_tabs
from toolkit.screens.text import as_html

VIEWS = {
    View.CHOOSE: render_choosing,
    View.STEPS: render_steps,
    View.SIGNPOSTS: render_signposts,
    View.DATES: render_dates,
}


def render(showing: Showing) -> None:
    """Draw the plan stage."""
    put_marks_on()
    view = View(picked_tab(showing, NAME, first_view(showing.session)))
    # From here on it stays: the first card that is chosen must not turn the page away under the second.
    pick_tab(showing, NAME, view)
    render_tabs(showing, NAME, tabs_of(showing.session), view)
    if showing.alone:
        st.html(f'<p class="about">{as_html(_explanation(view))}</p>')
    VIEWS[view](showing, ranked_of(showing))


def _explanation(view: View) -> str:
    """For somebody who works alone: what to do here, with an example."""
    words = {
        View.CHOOSE: _(
            "Choose three to five cards you will do something about. Example: “buyers will order again” is risky and"
            " nobody has asked a buyer yet, so it goes in."
        ),
        View.STEPS: _(
            "For each card write one small step. Example: ask two buyers for a trial order; we are right if one of"
            " them pays a deposit by the end of next month."
        ),
        View.SIGNPOSTS: _(
            "A signpost is an early sign that a belief is breaking. Example: two shops in a row pay late; the shop"
            " manager looks at the end of each month."
        ),
        View.DATES: _(
            "Look whether the dates fit your weeks. Example: three steps in one week of the busy season are too many;"
            " move two."
        ),
    }
    return words[view]
