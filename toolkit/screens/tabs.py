"""The parts of one screen, side by side as buttons: only the chosen part is drawn, so a full session stays quick."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from toolkit.screens.showing import Showing

Tab = tuple[str, str]
"""The value of a part and its words."""


def picked_tab(showing: Showing, name: str, first: str) -> str:
    """The part of the screen ``name`` that is chosen, ``first`` until somebody chose."""
    return showing.state.picked.get(showing.key(name, "tab"), first)


def pick_tab(showing: Showing, name: str, value: str) -> None:
    """Turn to a part. Fit for ``on_click``."""
    showing.state.picked[showing.key(name, "tab")] = value


def render_tabs(showing: Showing, name: str, tabs: Sequence[Tab], picked: str) -> None:
    """Draw the parts; the chosen one stands out by weight and line, not by colour alone."""
    with st.container(key="tabs", horizontal=True, gap="xsmall"):
        for value, words in tabs:
            st.button(
                f"**{words}**" if value == picked else words,
                key=showing.key(name, "tab_here" if value == picked else "tab_other", value),
                type="tertiary",
                on_click=pick_tab,
                args=(showing, name, value),
            )
