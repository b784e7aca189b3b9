"""Which assumption a tab has opened on this screen, or which card without support."""

from __future__ import annotations

from toolkit.domain.vocabulary import Stage
from toolkit.screens.assumptions.views import NAME, View
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import pick_tab


def opened_id(showing: Showing) -> str | None:
    """The id of the opened row, or None."""
    return showing.state.picked.get(showing.key("belief", "open"))


def turn_row(showing: Showing, row_id: str) -> None:
    """Open a row, or close it when it is open. Fit for ``on_click``."""
    if opened_id(showing) == row_id:
        close_row(showing)
    else:
        showing.state.picked[showing.key("belief", "open")] = row_id


def go_to_belief(showing: Showing, assumption_id: str) -> None:
    """Turn to the assumptions, with one of them open. Fit for ``on_click`` on any screen."""
    pick_tab(showing, NAME, View.LIST)
    showing.state.picked[showing.key("belief", "open")] = assumption_id
    showing.open_stage(Stage.ASSUMPTIONS)


def close_row(showing: Showing) -> None:
    """Close the opened row. Fit for ``on_click``."""
    showing.state.picked.pop(showing.key("belief", "open"), None)
