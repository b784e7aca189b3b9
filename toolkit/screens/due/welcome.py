"""Coming back after weeks: what is due comes first, once, with the way on."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from toolkit.domain.history import History
from toolkit.language import _, label
from toolkit.language.spans import ago
from toolkit.screens.showing import Showing
from toolkit.screens.state import Place
from toolkit.screens.text import as_html

AWAY_FOR = timedelta(days=14)
"""After a longer silence opening a session starts with what is due (house rule)."""


def newest_day(history: History) -> date:
    """The day of the newest change, where this machine stands."""
    return history.changed_at.astimezone().date()


def was_away(history: History, today: date) -> bool:
    """Whether nobody has worked on the session for so long that it starts with what is due."""
    return today - newest_day(history) > AWAY_FOR


def welcome_first(showing: Showing) -> bool:
    """Whether to show what is due before the session: once a tab, after weeks, when anything is due.

    Every opening counts: from the list of sessions, or by address.
    """
    key = showing.key("welcomed")
    if key in showing.state.picked or showing.state.place is not Place.SESSION:
        return False
    showing.state.picked[key] = "yes"
    return was_away(showing.history, showing.today) and bool(showing.due)


def render_welcome(showing: Showing) -> None:
    """Draw the greeting while nothing has happened since; the way on stands beside it."""
    if not was_away(showing.history, showing.today):
        return
    words = _("Welcome back: last time was {span}.").format(
        span=ago(newest_day(showing.history), showing.today)
    )
    about = _("Nothing was lost. Here is what waits for you.") if showing.due else ""
    with st.container(
        key="due_welcome",
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        st.html(
            f'<div class="note" role="status"><strong>{as_html(words)}</strong> {as_html(about)}</div>'
        )
        with st.container(horizontal=True, gap="small", width="content"):
            st.button(
                _("See what moved"),
                key=showing.key("due", "then_and_now"),
                on_click=showing.go,
                args=(Place.THEN_AND_NOW,),
            )
            st.button(
                _("Go on where you stopped: {stage}").format(stage=label(showing.session.stage)),
                key=showing.key("due", "go_on"),
                on_click=showing.go,
                args=(Place.SESSION,),
            )
