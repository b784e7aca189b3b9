"""The frame round every screen of a session: sidebar, top bar, notice, bottom bar."""

from __future__ import annotations

from toolkit.screens.frame.bars import (
    render_bottom_bar,
    render_notice,
    render_review_line,
    render_top_bar,
    render_way_back,
)
from toolkit.screens.frame.page_turn import render_page_turn
from toolkit.screens.frame.sidebar import render_sidebar

__all__ = [
    "render_bottom_bar",
    "render_notice",
    "render_page_turn",
    "render_review_line",
    "render_sidebar",
    "render_top_bar",
    "render_way_back",
]
