"""Taking a passage out of a session and its whole past."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from toolkit.domain.errors import ToolkitError
from toolkit.domain.journals import AnyEntry
from toolkit.domain.written import passage_pattern, written_in
from toolkit.language import _, ngettext
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened


def changes_holding(entries: Iterable[AnyEntry], passage: str) -> int:
    """How many entries of the journal hold the passage in something that a person wrote."""
    if not passage.strip():
        return 0
    found = passage_pattern(passage)
    return sum(any(found.search(text) for text in written_in(entry.change)) for entry in entries)


def render_redaction(showing: Showing) -> None:
    """Draw the way to take a passage out for good, folded away."""
    with st.expander(
        _("Take a passage out for good"), key=showing.key("redact", "folded"), on_change="rerun"
    ) as folded:
        if not folded.open:
            return
        st.html(_explanation_html())
        key = showing.key("redact", "passage")
        passage = st.text_input(
            _("The passage, exactly as it is written"),
            key=key,
            placeholder=_("For example: the blue house behind the market"),
            autocomplete="off",
        )
        if passage:
            _offer(showing, passage, key)


def _explanation_html() -> str:
    lines = (
        _(
            "Use this when a name, a place or something else that could lead to a person was written down."
            " Deleting a card is not enough: the history still holds its text."
        ),
        _(
            "The passage is replaced by “…” in this session and in everything that happened in it before."
            " Nobody can bring it back, and undo does not help."
        ),
        _(
            "It cannot reach what has already left this session: backups, saved session files, printed plans,"
            " copies of the session. Look for those yourself and delete them."
        ),
    )
    return "".join(f"<p>{as_html(line)}</p>" for line in lines)


def _offer(showing: Showing, passage: str, key: str) -> None:
    count = changes_holding(showing.history.entries, passage)
    if not count:
        _note(_("This passage does not stand in this session. Capital letters count."))
        return
    words = ngettext(
        "“{passage}” stands in {count} step of the history.",
        "“{passage}” stands in {count} steps of the history.",
        count,
    ).format(passage=shortened(passage), count=count)
    _note(words)
    st.button(
        _("Take it out for good"),
        key=showing.key("redact", "now"),
        on_click=_take_out,
        args=(showing, key),
    )


def _note(words: str) -> None:
    st.html(f'<div class="note" role="status">{as_html(words)}</div>')


def _take_out(showing: Showing, key: str) -> None:
    if take_out(showing, st.session_state[key]):
        st.session_state[key] = ""


def take_out(showing: Showing, passage: str) -> bool:
    """Take the passage out of the session and its whole past; on refusal show why, and answer False."""
    try:
        showing.desk.redact(showing.session.session_id, passage)
    except ToolkitError as error:
        showing.refuse(error, passage)
        return False
    showing.say(
        _(
            "The passage is out of this session and its history. Backups and files made before still hold it."
        )
    )
    return True
