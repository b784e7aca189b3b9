"""Taking a passage out of a gathering and its whole past."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _, ngettext
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.happened.redaction import changes_holding
from toolkit.screens.text import as_html, shortened


def render_taking_out(showing: GatheringShowing) -> None:
    """Draw the way to take a passage out for good, folded away."""
    with st.expander(_("Take a passage out for good"), key=showing.key("redact", "folded")):
        words = _(
            "Use this when something that could lead to a person was written down, on a phone or here. The passage is"
            " replaced by “…” in this gathering and in all that happened in it; nobody can bring it back. Files,"
            " printed packs and backups made before still hold it: delete them. What a table shows comes from its"
            " session: take it out there too."
        )
        st.html(f'<p class="about">{as_html(words)}</p>')
        passage = st.text_input(
            _("The passage, exactly as it is written"),
            key=showing.key("redact", "passage"),
            autocomplete="off",
        )
        if passage:
            _offer(showing, passage)


def _offer(showing: GatheringShowing, passage: str) -> None:
    count = changes_holding(showing.history.entries, passage)
    if not count:
        none = _("This passage does not stand in this gathering. Capital letters count.")
        st.html(f'<div class="note" role="status">{as_html(none)}</div>')
        return
    words = ngettext(
        "“{passage}” stands in {count} step of the history.",
        "“{passage}” stands in {count} steps of the history.",
        count,
    ).format(passage=shortened(passage), count=count)
    st.html(f'<div class="note" role="status">{as_html(words)}</div>')
    st.button(
        _("Take it out for good"),
        key=showing.key("redact", "now"),
        on_click=_take_out,
        args=(showing, passage),
    )


def _take_out(showing: GatheringShowing, passage: str) -> None:
    desk, gathering_id = showing.gatherings, showing.gathering_id
    if showing.tried(lambda: desk.redact(gathering_id, passage), passage):
        st.session_state.pop(showing.key("redact", "passage"), None)
        showing.say(_("The passage is out of this gathering and its history."))
