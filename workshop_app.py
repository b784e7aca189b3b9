"""The app: the Streamlit screens and the routes beside them, in one process on one port.

``python3 -m toolkit`` starts it; ``streamlit run workshop_app.py`` works too.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from toolkit.phone import middleware, routes

HERE = Path(__file__).resolve().parent

app = st.App(
    HERE / "toolkit" / "screens" / "script.py", routes=routes(HERE), middleware=middleware()
)
