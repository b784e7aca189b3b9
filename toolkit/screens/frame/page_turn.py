"""What happens on the page itself when another stage opens: a small script in the browser, told where the tab is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from toolkit.screens.showing import Screen, Showing
from toolkit.screens.tabs import picked_tab

SCRIPT = Path(__file__).with_suffix(".js")
KEY = "page_turn"


def render_page_turn(screen: Screen) -> None:
    """Tell the page where the tab is. It shows nothing; it comes last, when all else is on the page."""
    place = where(screen) if isinstance(screen, Showing) else screen.state.place.value
    _component()(key=KEY, data={"where": place})


def where(showing: Showing) -> str:
    """Words that change whenever another page is turned to: the place, the stage, and the part of the stage."""
    session = showing.session
    part = picked_tab(showing, session.stage, "")
    read = "read" if session.safety_lines_read else "before"
    return "/".join((session.session_id, showing.state.place, session.stage, part, read))


@cache
def _component():  # type: ignore[no-untyped-def]  # Streamlit does not export the type of a mounted component
    return st.components.v2.component(KEY, js=SCRIPT.read_text(encoding="utf-8"))
