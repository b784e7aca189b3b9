"""A question that stands before what is not done by a slip: once, with a way out."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from toolkit.language import _
from toolkit.screens.room.doing import ask_nothing
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_question(
    showing: Showing, name: str, words: str, yes: str, do: Callable[[], None]
) -> None:
    """Draw the question with its two answers."""
    with st.container(key=f"room_question_{name}", border=True, gap="small"):
        st.html(f'<p class="about">{as_html(words)}</p>')
        with st.container(horizontal=True, gap="small"):
            st.button(yes, key=showing.key("room", "yes", name), on_click=do)
            st.button(
                _("No, go back"),
                key=showing.key("room", "no", name),
                on_click=ask_nothing,
                args=(showing,),
            )
