"""The wording coach's hints beside a belief. They never stop anybody, and each can be turned off for good."""

from __future__ import annotations

import streamlit as st

from toolkit.content import Hint, coach
from toolkit.domain.changes import HintTurnedOff
from toolkit.language import _, ngettext
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, plain

HINTS_SHOWN = 2
"""More at once would read like a verdict (house rule)."""


def render_hints(showing: Showing, text: str, place: str) -> None:
    """Draw the first hints for a belief as it is written so far; ``place`` tells several lists on one screen apart."""
    hints = coach(showing.bank, text, showing.newest().hints_off)[:HINTS_SHOWN]
    if not hints:
        return
    with st.container(key=f"hints_{place}", gap=None):
        title = as_html(_("An idea for the wording, if it helps"))
        st.html(f"<b>{title}</b>")
        for hint in hints:
            st.html(hint_html(hint))
            if not showing.projector:
                _off_button(showing, hint, place)


def render_first_hint(showing: Showing, text: str, place: str) -> None:
    """Draw the first hint alone, in one line."""
    hints = coach(showing.bank, text, showing.newest().hints_off)
    if not hints:
        return
    with st.container(
        key=f"hints_{place}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        st.html(f'<div class="quiet" role="status">{as_html(hints[0].says)}</div>', width="content")
        if not showing.projector:
            _off_button(showing, hints[0], place)


def _off_button(showing: Showing, hint: Hint, place: str) -> None:
    st.button(
        _("Do not show this again"),
        key=showing.key("hint", place, hint.hint_id, "off"),
        help=_("You can turn it on again under “Wording hints”, at the end of the list."),
        type="tertiary",
        on_click=showing.act,
        args=(HintTurnedOff(hint_id=hint.hint_id, off=True),),
    )


def hint_html(hint: Hint) -> str:
    """A hint with an example of the mend."""
    words = _("Not “{before}” but “{after}”").format(before=hint.before, after=hint.after)
    return f'<div class="hint">{as_html(hint.says)}<div class="quiet">{as_html(words)}</div></div>'


def render_switches(showing: Showing) -> None:
    """Draw the folded place where each kind of hint is turned off and on."""
    hints = showing.bank.coach.hints
    off = sum(hint.hint_id in showing.session.hints_off for hint in hints)
    words = _("Wording hints")
    if off:
        words = ngettext(
            "Wording hints · {count} is off", "Wording hints · {count} are off", off
        ).format(count=off)
    with st.expander(words, key=showing.key("hint", "switches"), on_change="rerun") as folded:
        if not folded.open:
            return
        about = _("They appear beside a belief while you write it. They never stop you.")
        st.html(f'<p class="about">{as_html(about)}</p>')
        for hint in hints:
            _switch(showing, hint)


def _switch(showing: Showing, hint: Hint) -> None:
    key = showing.key("hint", hint.hint_id, "switch")
    # An undo, or another tab, may have turned it since: what the session says stands.
    st.session_state[key] = hint.hint_id not in showing.session.hints_off
    st.toggle(plain(hint.says), key=key, on_change=_turn, args=(showing, hint.hint_id, key))


def _turn(showing: Showing, hint_id: str, key: str) -> None:
    showing.record(HintTurnedOff(hint_id=hint_id, off=not st.session_state[key]))
