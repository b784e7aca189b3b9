"""The assumptions: what must be true for the plan, by lens, with what each holds up."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from toolkit.domain.changes import AssumptionParked
from toolkit.language import _
from toolkit.screens.assumptions.hints import render_switches
from toolkit.screens.assumptions.listing import Listed, render_by_lens
from toolkit.screens.assumptions.looking_back import render_looking_back
from toolkit.screens.assumptions.loose_ends import render_loose_ends
from toolkit.screens.assumptions.merging import render_pairs
from toolkit.screens.assumptions.questions import render_questions
from toolkit.screens.assumptions.starters import render_starters
from toolkit.screens.assumptions.table_in import render_table_in
from toolkit.screens.assumptions.views import NAME, View, parked_assumptions, tabs_of
from toolkit.screens.assumptions.writing import render_entry, render_newest
from toolkit.screens.marks import put_marks_on
from toolkit.screens.rows import render_row
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import picked_tab, render_tabs
from toolkit.screens.text import as_html


def render(showing: Showing) -> None:
    """Draw the assumptions stage."""
    put_marks_on()
    view = View(picked_tab(showing, NAME, View.LIST))
    render_tabs(showing, NAME, tabs_of(showing.session), view)
    VIEWS[view](showing)


def _render_list(showing: Showing) -> None:
    render_questions(showing)
    render_by_lens(showing)
    if not showing.projector:
        render_switches(showing)
    render_table_in(showing)
    with st.container(key="belief_entry"):
        render_newest(showing)
        render_entry(showing, "list")


def _render_parked(showing: Showing) -> None:
    parked = parked_assumptions(showing.session)
    words = (
        _("Set aside, not lost. They stand at the end of the printed plan.")
        if parked
        else _(
            "Nothing is parked. An assumption that can wait goes here, with all that belongs to it."
        )
    )
    st.html(f'<p class="about">{as_html(words)}</p>')
    listed = Listed(showing)
    with st.container(key="belief_rows_parked", gap="small"):
        for assumption in parked:
            take_up = AssumptionParked(assumption_id=assumption.assumption_id, parked=False)
            row = listed.row(assumption, does=_("Take up again"))
            render_row(showing, "parked", row, showing.act, take_up)


VIEWS: dict[View, Callable[[Showing], None]] = {
    View.LIST: _render_list,
    View.STARTERS: render_starters,
    View.LOOK_BACK: render_looking_back,
    View.LOOSE: render_loose_ends,
    View.SAME: render_pairs,
    View.PARKED: _render_parked,
}
