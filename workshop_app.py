"""The app: the Streamlit screens and the routes beside them, in one process on one port.

``python3 -m toolkit`` starts it; ``streamlit run workshop_app.py`` works too.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from toolkit.domain.errors import ToolkitError
from toolkit.language import sentence
from toolkit.phone import middleware, routes

HERE = Path(__file__).resolve().parent
OURS = routes(HERE)


def show_calm_page(_error: Exception) -> bool:
    """Show our own sentence when even the screens' own table of errors could not be reached."""
    st.html(f"<p>{sentence(ToolkitError('screen_failed'))}</p>")
    return True


# Streamlit finds the app by reading this file: the line must begin "app = st.App(" as it stands.
app = st.App(
    HERE / "toolkit" / "screens" / "script.py",
    routes=OURS,
    middleware=middleware(OURS),
    on_script_error=show_calm_page,
)
