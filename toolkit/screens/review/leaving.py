"""What leaves the session: no private card, unless somebody chose to print those too."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.privacy import without_private
from toolkit.domain.session import Session
from toolkit.screens.showing import Showing


def private_key(showing: Showing) -> str:
    """The key of the choice to print the private cards too."""
    return showing.key("review", "with_private")


def leaving(showing: Showing) -> Session:
    """The session as it is printed: whose words are read before it is handed out, and whose are not."""
    if st.session_state.get(private_key(showing)):
        return showing.session
    return without_private(showing.session)
