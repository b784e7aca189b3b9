"""How steady the place of a card is, in words with a small picture."""

from __future__ import annotations

from toolkit.screens.showing import Showing


def steady_html(showing: Showing, assumption_id: str) -> str:
    """The words; empty while too few have answered."""
    return ""
