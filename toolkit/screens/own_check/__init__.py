"""The private check of the own business for signs of forced labour."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render(showing: Showing) -> None:
    """Draw the screen."""
    st.html(f"<h1>{as_html(_('Check our own business'))}</h1>")
