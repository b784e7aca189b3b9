"""Before a room: what it is, and the button that opens one."""

from __future__ import annotations

import streamlit as st

from toolkit.desk import open_room
from toolkit.desk.addresses import room_mode
from toolkit.domain.errors import ToolkitError
from toolkit.language import _
from toolkit.screens.room.entrance import render_not_in_room_mode
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_opening(showing: Showing) -> None:
    """Draw what a room is good for, and the way into one."""
    over = showing.session.room is not None
    words = _(
        "People take part with their own phones: write cards in silence, rate, give dots, tell you a worry in private."
        " Nobody installs anything, makes an account or gives a name. Those without a phone count as much: you count"
        " hands and type paper cards."
    )
    st.html(f'<h1>{as_html(_("The room"))}</h1><p class="about">{as_html(words)}</p>')
    if over:
        gone = _("The last room is over. What people wrote stays. A new room has a new code.")
        st.html(f'<div class="note">{as_html(gone)}</div>')
    st.button(
        _("Open a new room") if over else _("Open the room"),
        key=showing.key("room", "open"),
        type="primary",
        on_click=_open,
        args=(showing,),
    )
    if not room_mode():
        render_not_in_room_mode()


def _open(showing: Showing) -> None:
    try:
        open_room(showing.desk, showing.session.session_id)
    except ToolkitError as error:
        showing.refuse(error)
        return
    showing.take_phones_along()
