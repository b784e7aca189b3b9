"""What is due when a team comes back, each thing with the way to it; and the review that goes through it all."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _
from toolkit.screens.due.grouping import next_due
from toolkit.screens.due.listing import render_groups
from toolkit.screens.due.reviewing import render_end, render_review
from toolkit.screens.due.row_words import when_due
from toolkit.screens.due.welcome import render_welcome, welcome_first
from toolkit.screens.marks import put_marks_on
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

__all__ = ["render", "render_end", "welcome_first"]


def render(showing: Showing) -> None:
    """Draw the screen."""
    put_marks_on()
    with st.container(key="due"):
        st.html(f'<h1 class="place-title">{as_html(_("What is due"))}</h1>')
        render_welcome(showing)
        if showing.alone and not showing.projector:
            st.html(f'<p class="about">{as_html(_explanation())}</p>')
        render_review(showing)
        if showing.due:
            render_groups(showing)
        else:
            st.html(f'<div class="note">{as_html(_nothing_words(showing))}</div>')


def _explanation() -> str:
    """For somebody who works alone: what to do here, with an example."""
    return _(
        "Go from the top to the bottom; each row leads to the place where you write down what you saw. Example: the"
        " step “ask two buyers for a trial order” was due last week. Open it, and write that one of them paid."
    )


def _nothing_words(showing: Showing) -> str:
    """That nothing is due, and when something will be."""
    coming = showing.history.once(
        ("next due", showing.today),
        lambda: next_due(showing.session, showing.today, showing.ranked),
    )
    if coming is None:
        return _(
            "Nothing is due. Steps with a date, early signs with a check date and evidence that grows old come here."
            " Example: ask two buyers for a trial order, by the end of next month."
        )
    return _("Nothing is due. The next date is {when}.").format(
        when=when_due(coming.on, showing.today)
    )
