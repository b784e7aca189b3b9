"""Taking a whole table back right after it was brought, in one go; plain undo takes back one row."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from toolkit.domain.changes import Undone
from toolkit.language import ngettext
from toolkit.screens.showing import Showing


def remember_rows(showing: Showing, change_ids: Sequence[str]) -> None:
    """Remember in this tab which changes wrote the newest table."""
    showing.state.picked[_key(showing)] = " ".join(change_ids)


def render_taking_back(showing: Showing) -> None:
    """Draw the one button, as long as the rows of the table are the newest steps."""
    change_ids = tuple(showing.state.picked.get(_key(showing), "").split())
    count = len(change_ids)
    if not change_ids or showing.history.undo_stack[-count:] != change_ids:
        return
    st.button(
        ngettext(
            "Take the table back ({count} assumption)",
            "Take the table back ({count} assumptions)",
            count,
        ).format(count=count),
        key=showing.key("table_in", "take_back"),
        on_click=take_back,
        args=(showing, change_ids),
    )


def take_back(showing: Showing, change_ids: Sequence[str]) -> None:
    """Undo all rows in one commit, the last first, and say so. Fit for ``on_click``."""
    if not showing.record_all(Undone(change_id=one) for one in reversed(change_ids)):
        return
    count = len(change_ids)
    words = ngettext(
        "The table is taken back: {count} assumption.",
        "The table is taken back: {count} assumptions.",
        count,
    )
    showing.say(words.format(count=count))


def _key(showing: Showing) -> str:
    return showing.key("table_in", "rows")
