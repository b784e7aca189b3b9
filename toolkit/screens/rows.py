"""An assumption as a row that is pressed: one widget a row, so that two hundred rows stay quick."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from toolkit.domain.vocabulary import Lens
from toolkit.language import _
from toolkit.screens.showing import Showing
from toolkit.screens.text import plain, shortened

TEXT_AT_MOST = 240
"""A text on a row, in characters; the opened row shows all of it (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: its number where it has one, its text, a line below it, and the words for what pressing it does.

    ``lens`` gives it a mark, ``in_strip`` the shield, ``private`` a word in front of the line below; ``picked`` makes
    it stand out.
    """

    row_id: str
    text: str
    number: str = ""
    lens: Lens | None = None
    below: str = ""
    does: str = ""
    in_strip: bool = False
    private: bool = False
    picked: bool = False
    disabled: bool = False


def row_words(row: Row) -> str:
    """The label in Streamlit's Markdown: number (bold), text, the line below (italic), what pressing does (code)."""
    below = " · ".join(part for part in (_("Private") if row.private else "", row.below) if part)
    parts = [
        f"**{row.number}**" if row.number else "",
        plain(shortened(row.text, TEXT_AT_MOST)),
        f"*{plain(below)}*" if below else "",
        f"`{row.does}`" if row.does else "",
    ]
    return " ".join(part for part in parts if part)


def row_key(showing: Showing, name: str, row: Row) -> str:
    """The widget key of a row in the list ``name``. The style sheet reads the lens and the strip from it."""
    lens = f"lens{row.lens.value}" if row.lens else "bare"
    strip = "strip" if row.in_strip else "calm"
    return showing.key("press_row", name, row.row_id, lens, strip, "row")


def render_row(
    showing: Showing, name: str, row: Row, on_click: Callable[..., None], *args: Any
) -> None:
    """Draw a row of the list ``name``."""
    st.button(
        row_words(row),
        key=row_key(showing, name, row),
        type="primary" if row.picked else "secondary",
        width="stretch",
        wrap=True,
        disabled=row.disabled,
        on_click=on_click,
        args=args,
    )
