"""What leaves the session: no private card, unless somebody chose to print those too."""

from __future__ import annotations

import streamlit as st

from toolkit.documents.names import PLAN
from toolkit.domain.privacy import without_private
from toolkit.domain.session import Session
from toolkit.outgoing import BY_NAME, Choice, Entry
from toolkit.screens.showing import Showing


def choice_key(showing: Showing, entry: Entry, choice: Choice) -> str:
    """The key of a choice for one document: what is put back into one is not put back into another."""
    return showing.key("review", choice.value, entry.full_name)


def private_key(showing: Showing) -> str:
    """The key of the choice to print the private cards in the plan too."""
    return choice_key(showing, BY_NAME[f"{PLAN}.pdf"], Choice.PRIVATE)


def leaving(showing: Showing) -> Session:
    """The session as it is printed: whose words are read before it is handed out, and whose are not."""
    if st.session_state.get(private_key(showing)):
        return showing.session
    return without_private(showing.session)
