"""What is due when a team comes back."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render(showing: Showing) -> None:
    """Draw the screen."""
    st.html(f"<h1>{as_html(_('What is due'))}</h1>")
