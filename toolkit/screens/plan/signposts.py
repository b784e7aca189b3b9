"""The signposts: which are missing, which want a look, which have tripped."""

from __future__ import annotations

import streamlit as st

from toolkit.documents.ranked import Ranked
from toolkit.language import _
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_signposts(showing: Showing, ranked: Ranked) -> None:
    """Draw the signposts."""
    st.html(f"<p>{as_html(_('Signposts'))} {len(ranked.session.signposts)} {showing.today}</p>")
