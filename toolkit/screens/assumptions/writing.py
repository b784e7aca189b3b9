"""Writing assumptions: one a line, with a lens, perhaps under a card; the hints for the newest one."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.session import Assumption
from toolkit.domain.vocabulary import Lens
from toolkit.language import _
from toolkit.scoring.numbering import card_numbers
from toolkit.screens.assumptions.hints import render_first_hint
from toolkit.screens.assumptions.while_writing import render_hints_for_line
from toolkit.screens.marks import belief_html, lens_words
from toolkit.screens.showing import Showing
from toolkit.screens.text import shortened
from toolkit.screens.typed import write_beliefs

SHOWN_AT_MOST = 200


def render_entry(showing: Showing, place: str, holds_up: tuple[str, ...] = ()) -> None:
    """Draw the lens and the line to write in. ``place`` tells several lines on one screen apart."""
    lens_key = showing.key("belief_entry", place, "lens")
    entry_key = showing.key("belief_entry", place, "text")
    render_hints_for_line(showing, f"entry_{place}", f"belief_entry_{place}")
    with st.container(
        key=f"belief_entry_{place}", horizontal=True, vertical_alignment="bottom", gap="small"
    ):
        st.selectbox(
            _("Lens"),
            list(Lens),
            key=lens_key,
            format_func=lens_words,
            width=240,
            label_visibility="collapsed",
            persist_state="session",
        )
        st.chat_input(
            _("We believe that … (Enter saves)"),
            key=entry_key,
            on_submit=partial(_write, showing, entry_key, lens_key, holds_up),
        )


def _write(showing: Showing, entry_key: str, lens_key: str, holds_up: tuple[str, ...]) -> None:
    typed = st.session_state[entry_key]
    if typed and (ids := write_beliefs(showing, typed, st.session_state[lens_key], holds_up)):
        showing.state.picked[showing.key("belief", "newest")] = ids[-1]


def newest_written(showing: Showing) -> Assumption | None:
    """The assumption this tab wrote last, while it is there."""
    newest = showing.state.picked.get(showing.key("belief", "newest"))
    return showing.session.assumption(newest) if newest else None


def render_newest(showing: Showing) -> None:
    """Show the belief that was written last, so that the room sees it arrive, with one idea for its wording."""
    newest = newest_written(showing)
    if newest is None:
        return
    number = card_numbers(showing.session)[newest.assumption_id]
    text = shortened(newest.text, SHOWN_AT_MOST)
    written = belief_html(number, newest.lens, text, private=newest.private)
    with st.container(key="newest_belief", gap=None):
        st.html(f'<div role="status">{written}</div>')
        render_first_hint(showing, newest.text, "newest")
