"""The parts of one screen, side by side as buttons: only the chosen part is drawn, so a full session stays quick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import streamlit as st

from toolkit.screens.state import ScreenState


class HasParts(Protocol):
    """A screen with parts: of a session or of a gathering."""

    @property
    def state(self) -> ScreenState: ...

    def key(self, *parts: str) -> str:
        """The widget key for something of it."""


Tab = tuple[str, str]
"""The value of a part and its words."""


def picked_tab(showing: HasParts, name: str, first: str) -> str:
    """The part of the screen ``name`` that is chosen, ``first`` until somebody chose."""
    return showing.state.picked.get(showing.key(name, "tab"), first)


def pick_tab(showing: HasParts, name: str, value: str) -> None:
    """Turn to a part. Fit for ``on_click``."""
    showing.state.picked[showing.key(name, "tab")] = value


def render_tabs(showing: HasParts, name: str, tabs: Sequence[Tab], picked: str) -> None:
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
