"""Keeps a screen up with the phones: a small script in the browser hears the app, and asks for the newest page once
something has changed and nobody is typing. No screen looks again and again.
"""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from urllib.parse import quote

import streamlit as st

from toolkit.screens.showing import Screen, Showing

SCRIPT = Path(__file__).with_suffix(".js")
KEY = "room_live"


def render_live(showing: Showing) -> None:
    """Let this page follow the session while a room is open. It shows nothing."""
    if showing.room is not None:
        follow(showing, f"/live/{quote(showing.session.session_id)}", showing.history.seq)


def follow(screen: Screen, stream: str, seq: int) -> None:
    """Let this page follow what the stream tells, from the change that it shows on."""
    _component()(
        key=KEY,
        data={"stream": stream, "seq": seq},
        on_moved_change=partial(_moved, screen),
    )


def _moved(screen: Screen) -> None:
    """The run that follows draws the newest page. Nobody did anything here, so what was said stays said."""
    screen.state.notice = screen.state.notice or screen.state.notice_shown


@cache
def _component():  # type: ignore[no-untyped-def]  # Streamlit does not export the type of a mounted component
    return st.components.v2.component(KEY, js=SCRIPT.read_text(encoding="utf-8"))
