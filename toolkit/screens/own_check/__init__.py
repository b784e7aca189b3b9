"""The private check of the own business for signs that work is forced. For a quiet place, never for the wall."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _
from toolkit.screens.marks import put_marks_on
from toolkit.screens.own_check.findings import render_findings
from toolkit.screens.own_check.signs import render_signs
from toolkit.screens.own_check.telling import about_html, on_the_wall_html, progress_html, stop_html
from toolkit.screens.own_check.view import checked
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render(showing: Showing) -> None:
    """Draw the check; on the wall nothing of it."""
    if showing.projector:
        st.html(on_the_wall_html())
        return
    put_marks_on()
    view = checked(showing.session, showing.bank.signs)
    with st.container(key="own_check", gap="small"):
        st.html(f"<h1>{as_html(_('Check our own business'))}</h1>{about_html(alone=showing.alone)}")
        st.html(progress_html(view))
        render_signs(showing, view)
        render_findings(showing, view)
        st.html(stop_html(view))
