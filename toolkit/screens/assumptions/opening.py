"""Which assumption a tab has opened on this screen, or which card without support."""

from __future__ import annotations

from toolkit.screens.showing import Showing


def opened_id(showing: Showing) -> str | None:
    """The id of the opened row, or None."""
    return showing.state.picked.get(showing.key("belief", "open"))


def turn_row(showing: Showing, row_id: str) -> None:
    """Open a row, or close it when it is open. Fit for ``on_click``."""
    if opened_id(showing) == row_id:
        close_row(showing)
    else:
        showing.state.picked[showing.key("belief", "open")] = row_id


def close_row(showing: Showing) -> None:
    """Close the opened row. Fit for ``on_click``."""
    showing.state.picked.pop(showing.key("belief", "open"), None)
