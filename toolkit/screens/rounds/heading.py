"""What stands on top of the parts of a round."""

from __future__ import annotations

import streamlit as st

from toolkit.screens.text import as_html


def render_heading(words: str) -> None:
    """Draw the heading, as large as that of a stage."""
    st.html(f'<div class="stage-line"><h1>{as_html(words)}</h1></div>')
