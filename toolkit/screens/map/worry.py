"""What the group says to a safety worry: its judgement, 0 to 4, and what was said."""

from __future__ import annotations

import zlib

import streamlit as st

from toolkit.domain.changes import WorryAnswered
from toolkit.language import _
from toolkit.scoring.standing import Standing, recorded_safety
from toolkit.screens.begun import forget_begun
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

SAFETY_AREA = "safety"


def render_form(showing: Showing, standing: Standing) -> None:
    """Draw the form for the facilitator."""
    assumption = standing.assumption
    assumption_id = assumption.assumption_id
    answer = assumption.worry_answer
    safety_key, said_key = (field_key(showing, standing, field) for field in ("safety", "said"))
    anchors = safety_anchors(showing)
    with st.container(key="safety_worry", border=True):
        st.radio(
            _("The group's judgement: if we are wrong, what happens to somebody?"),
            list(range(5)),
            index=None if answer is None else answer.safety,
            format_func=lambda value: f"{value}  {anchors[value]}",
            key=safety_key,
            persist_state="session",
        )
        st.text_area(
            _("What was said? Roles and groups, no names."),
            value="" if answer is None else answer.said,
            key=said_key,
            height="content",
            help=_("Three and four keep the card in the strip, whatever its other scores say."),
            persist_state="session",
        )
        st.button(
            _("Record the judgement"),
            key=showing.key("map", "worry", assumption_id, "save"),
            on_click=_save,
            args=(showing, assumption_id, safety_key, said_key),
        )


def field_key(showing: Showing, standing: Standing, field: str) -> str:
    """The key of a field. It changes with what is stored, so that an undo shows the old words again."""
    stored = str(zlib.crc32(repr(standing.assumption.worry_answer).encode()))
    return showing.key("map", "worry", standing.assumption.assumption_id, stored, field)


def _save(showing: Showing, assumption_id: str, safety_key: str, said_key: str) -> None:
    safety, said = st.session_state.get(safety_key), st.session_state.get(said_key) or ""
    if safety is None:
        showing.say(_("Choose a number from 0 to 4 first. What you wrote is still there."))
        return
    answered = WorryAnswered(assumption_id=assumption_id, safety=int(safety), said=said)
    if showing.record(answered, draft=said):
        forget_begun((safety_key, said_key))


def render_answer(showing: Showing, standing: Standing) -> None:
    """Draw what was recorded, with a way to record anew; nothing while there is nothing."""
    assumption = standing.assumption
    if recorded_safety(assumption) is None:
        return
    with st.expander(_("Safety: what the group said")):
        answer = assumption.worry_answer
        if answer is not None:
            st.html(f'<div class="card">{as_html(answer.said)}</div>')
        render_form(showing, standing)


def safety_anchors(showing: Showing) -> tuple[str, ...]:
    """The words for impact on safety and dignity, 0 to 4."""
    areas = showing.bank.impact_areas
    return next(area.anchors for area in areas if area.area == SAFETY_AREA)
