"""After the day: what people take home, the file, the commitments, and the next gathering."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.desk.secrets import signing_key
from toolkit.exchange.gathering_file import write_gathering
from toolkit.language import _
from toolkit.screens.gathering.before import render_before
from toolkit.screens.gathering.check_in import render_check_in
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.gathering.taking_back import render_taking_back
from toolkit.screens.text import as_html


def render_afterwards(showing: GatheringShowing) -> None:
    """Draw what comes after the day."""
    _render_file(showing)
    render_check_in(showing)
    render_taking_back(showing)
    render_before(showing)


def _render_file(showing: GatheringShowing) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.download_button(
            _("Save the gathering as a file"),
            data=partial(_file, showing),
            file_name=f"gathering-{showing.gathering.first_day.isoformat()}.json",
            mime="application/json",
            key=showing.key("after", "file"),
            on_click="ignore",
        )
        words = _(
            "With it any laptop goes on: commitments, check-ins, the next gathering. No contact is in it, and people"
            " have other ids than their phones knew."
        )
        st.html(f'<span class="quiet">{as_html(words)}</span>', width="stretch")


def _file(showing: GatheringShowing) -> bytes:
    return write_gathering(showing.gatherings.history(showing.gathering_id), signing_key())
