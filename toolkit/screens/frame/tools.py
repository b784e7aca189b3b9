"""The tools that are always one click or one key away: undo, redo, the safety lines, projector mode."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from toolkit.language import _
from toolkit.language.happened import redo_words, undo_words
from toolkit.screens.safety import open_lines
from toolkit.screens.showing import Showing
from toolkit.screens.text import plain

UNDO_KEY, REDO_KEY, PROJECTOR_KEY = "Ctrl+Z", "Ctrl+Shift+Z", "Alt+P"


def render_tools(showing: Showing) -> None:
    """Draw the tools side by side; on the projector they are quiet, so that the wall shows the stage."""
    kind: Literal["secondary", "tertiary"] = "tertiary" if showing.projector else "secondary"
    undo, redo = undo_words(showing.history), redo_words(showing.history)
    st.button(
        _("Undo"),
        key=showing.key("undo"),
        disabled=undo is None,
        help=_help(undo, UNDO_KEY),
        type=kind,
        on_click=showing.undo,
        shortcut=UNDO_KEY,
    )
    st.button(
        _("Redo"),
        key=showing.key("redo"),
        disabled=redo is None,
        help=_help(redo, REDO_KEY),
        type=kind,
        on_click=showing.redo,
        shortcut=REDO_KEY,
    )
    if st.button(_("Safety lines"), key=showing.key("safety_lines"), type=kind):
        open_lines(showing)
    st.button(
        _("Close projector") if showing.projector else _("Projector"),
        key=showing.key("projector"),
        help=_("Large type for the wall ({key})").format(key=PROJECTOR_KEY),
        type=kind,
        on_click=showing.state.set_projector,
        args=(not showing.projector,),
        shortcut=PROJECTOR_KEY,
    )


def _help(words: str | None, key: str) -> str | None:
    return None if words is None else f"{plain(words)} ({key})"
