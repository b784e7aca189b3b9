"""The picture of the chain, in which an assumption is pulled out by pressing it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

import streamlit as st

from toolkit.drawing.chain import draw_chain
from toolkit.drawing.sheet import Style
from toolkit.language import chain_words
from toolkit.screens.chain.pulled import turn
from toolkit.screens.chain.view import ChainView
from toolkit.screens.showing import Showing

HERE = Path(__file__).parent
SCREEN_WIDTHS = (940, 680)
WALL_WIDTHS = (1180, 960)
"""The same chain for wide and for narrow places, in px; the style sheet shows the one that fits."""
HIGHEST = 2400


def render(showing: Showing, view: ChainView) -> None:
    """Draw the picture, and pull out what is pressed."""
    key = showing.key("chain", "board")
    wide, narrow = drawings(showing, view)
    _component()(
        key=key,
        data={"wide": wide, "narrow": narrow},
        on_pressed_change=partial(_on_pressed, showing, view, key),
    )


def drawings(showing: Showing, view: ChainView) -> tuple[str, ...]:
    """The picture for wide and for narrow places; drawn once for each change of the session."""
    style = Style.WALL if showing.projector else Style.SCREEN
    widths = WALL_WIDTHS if showing.projector else SCREEN_WIDTHS
    words = chain_words()
    return showing.history.once(
        ("chain", style, view.pulled, showing.today),
        lambda: tuple(
            draw_chain(view.picture, words, width=width, height=HIGHEST, style=style)
            for width in widths
        ),
    )


def _on_pressed(showing: Showing, view: ChainView, key: str) -> None:
    state = st.session_state.get(key)
    press(showing, view, None if state is None else state.get("pressed"))


def press(showing: Showing, view: ChainView, told: object) -> None:
    """Pull out, or put back, what the browser names; anything but an assumption of the picture is passed over."""
    wanted = told.get("assumption_id") if isinstance(told, Mapping) else None
    if isinstance(wanted, str) and wanted in view.picture.marks:
        turn(showing, wanted)


@cache
def _component():  # type: ignore[no-untyped-def]  # Streamlit does not export the type of a mounted component
    return st.components.v2.component(
        "chain_board",
        html='<div class="chain-board"></div>',
        js=(HERE / "chain_board.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )
