"""Keeping a card private: the switch in the opened assumption, with what it means."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.changes import AssumptionKeptPrivate
from toolkit.domain.session import Assumption
from toolkit.language import _
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_privacy(showing: Showing, assumption: Assumption) -> None:
    """Draw the switch."""
    key = showing.key("belief", "private", assumption.assumption_id)
    # An undo, or another tab, may have turned it since: what the session says stands.
    st.session_state[key] = assumption.private
    st.toggle(
        _("Keep private"),
        key=key,
        on_change=_turn,
        args=(showing, assumption.assumption_id, key),
    )
    st.html(f'<p class="about">{as_html(_meaning(private=assumption.private))}</p>')


def _meaning(*, private: bool) -> str:
    if private:
        return _(
            "Private: not shown in projector mode, and left out of pictures and tables. The plan prints it only when"
            " you choose so."
        )
    return _("A private card is not shown in projector mode and is left out of what you hand out.")


def _turn(showing: Showing, assumption_id: str, key: str) -> None:
    private = bool(st.session_state[key])
    showing.record(AssumptionKeptPrivate(assumption_id=assumption_id, private=private))
