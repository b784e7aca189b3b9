"""How to read a reveal, once, in plain words."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _
from toolkit.language.steady_words import drawn_words
from toolkit.screens.text import as_html


def render_explained() -> None:
    """Draw the closed part with the words."""
    with st.expander(_("How to read this")):
        st.html("".join(f"<p>{as_html(one)}</p>" for one in sentences()))


def sentences() -> tuple[str, ...]:
    """What the pictures and the words mean."""
    return (
        _(
            "Each column is one answer, and the number on it is how many people gave it. A hand counts like a ballot."
        ),
        _(
            "Aligned, mixed and split say how far apart the answers lie. Split means that some answered low and"
            " some high: ask one of each to say what they have in mind. It may be two different things."
        ),
        _(
            "A danger to a person is talked about first, even if one person alone saw it. Nobody asks who it was."
        ),
        drawn_words(),
        _("Fewer than three answers are not shown: they would point at somebody."),
    )
