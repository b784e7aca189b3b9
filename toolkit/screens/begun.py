"""What was begun in fields that outlive a turn to another page (``persist_state="session"``)."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st


def forget_begun(keys: Iterable[str]) -> None:
    """Let go of what stands in these fields, once it is stored: an undo shows the old words again, not these.

    Fit for a callback, before the fields are drawn anew.
    """
    for key in keys:
        st.session_state.pop(key, None)
