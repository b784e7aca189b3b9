"""A map that is only looked at: a component of our own that swaps drawings without flicker and shows marks moving.

With ``playing`` it asks for the next stop after a moment, so that a play button needs no waiting on the server.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from toolkit.screens.showing import Showing

HERE = Path(__file__).parent
DRAWING = HERE.parent / "map" / "board_draw.js"
"""How a drawing is put on the page, the same for the map that can be taken hold of."""

HTML = '<div class="past-map"></div>'
STOP_MS = 1_600
"""How long playback rests at a stop (house rule)."""


def render_map(
    showing: Showing,
    name: str,
    drawings: list[dict[str, Any]],
    *,
    playing: str = "",
    on_next: Callable[[], None] | None = None,
) -> None:
    """Draw a map in the size that fits. ``playing`` names the stop at which to ask for the next one."""
    extra = {"on_next_change": on_next} if on_next else {}
    _component()(
        key=showing.key(NAME, name),
        data={
            "drawings": drawings,
            "playing": playing,
            "stop_ms": STOP_MS,
            "tallest": "calc(100vh - 10rem)" if showing.projector else "80vh",
        },
        **extra,
    )


NAME = "past_map"


@cache
def _component():  # type: ignore[no-untyped-def]  # Streamlit does not export the type of a mounted component
    return st.components.v2.component(
        NAME,
        html=HTML,
        css=(HERE / "board_past.css").read_text(encoding="utf-8"),
        js="\n".join(
            path.read_text(encoding="utf-8") for path in (DRAWING, HERE / "board_past.js")
        ),
    )
