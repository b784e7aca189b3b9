"""The sidebar: the stages with what they hold, and the ways out."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.session import Session
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Stage
from toolkit.language import _, label
from toolkit.screens.frame.order import STAGES
from toolkit.screens.showing import Showing
from toolkit.screens.state import Place
from toolkit.screens.text import as_html, shortened


def render_sidebar(showing: Showing) -> None:
    """Draw the sidebar of an open session."""
    with st.sidebar:
        team = as_html(shortened(showing.session.team, 60))
        st.html(
            f'<div class="side-name">{_("Freedom Business Workshop")}</div><div class="side-team">{team}</div>'
        )
        for stage in STAGES:
            _stage_button(showing, stage)
        st.divider()
        _way(showing, _due_words(showing), Place.DUE)
        _way(showing, _("The chain"), Place.CHAIN)
        _way(showing, _("Then and now"), Place.THEN_AND_NOW)
        if not showing.alone or showing.room is not None:
            _way(showing, _("The room"), Place.ROOM)
        if showing.alone:
            _way(showing, _("Check our own business"), Place.OWN_CHECK)
        st.divider()
        _way(showing, _("What happened"), Place.HAPPENED)
        _way(showing, _("Guide"), Place.GUIDE)
        _way(showing, _("All sessions"), Place.HOME)


def _stage_button(showing: Showing, stage: Stage) -> None:
    here = showing.state.place is Place.SESSION and showing.session.stage is stage
    count = count_at(showing.session, stage)
    words = label(stage) if not count else f"{label(stage)} · {count}"
    st.button(
        f"**{words}**" if here else words,
        key=showing.key("stage", stage),
        type="secondary" if here else "tertiary",
        width="stretch",
        on_click=showing.open_stage,
        args=(stage,),
    )


def _due_words(showing: Showing) -> str:
    count = len(showing.due)
    return _("What is due · {count}").format(count=count) if count else _("What is due")


def _way(showing: Showing, words: str, place: Place) -> None:
    st.button(
        words,
        key=showing.key("go", place),
        type="secondary" if showing.state.place is place else "tertiary",
        width="stretch",
        on_click=showing.go,
        args=(place,),
    )


def count_at(session: Session, stage: Stage) -> int:
    """How much a stage holds: its cards, the assumptions, or the plan lines; 0 where nothing is counted."""
    if stage in DEBRIEF_STAGES:
        return len(session.cards_of(stage))
    if stage is Stage.ASSUMPTIONS:
        return len(session.live_assumptions())
    return len(session.plan) if stage is Stage.PLAN else 0
