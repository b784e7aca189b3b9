"""The line where cards are written: Enter saves, a pasted list becomes one card a line."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.language import _
from toolkit.screens.debrief.cards import cards_from
from toolkit.screens.showing import Showing


def render_entry(showing: Showing, prompt_id: str | None) -> None:
    """Draw the entry line; it stays in sight above the bottom bar."""
    key = showing.key("entry", showing.session.stage)
    with st.container(key="debrief_entry"):
        st.chat_input(
            _("Write a card and press Enter"),
            key=key,
            on_submit=partial(_write, showing, key, prompt_id),
        )


def _write(showing: Showing, key: str, prompt_id: str | None) -> None:
    typed = st.session_state[key]
    if typed:
        write_cards(showing, typed, prompt_id)


def write_cards(showing: Showing, typed: str, prompt_id: str | None) -> None:
    """Write what was typed as cards of the stage; on refusal it is shown again, not lost."""
    showing.record(cards_from(typed, showing.session.stage, prompt_id), typed)
