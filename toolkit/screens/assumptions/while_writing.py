"""Hints while somebody still writes. A small script tells what stands in the box; only the hints are drawn anew."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from toolkit.domain.session import Assumption
from toolkit.screens.assumptions.hints import render_first_hint, render_hints
from toolkit.screens.showing import Showing

SCRIPT = Path(__file__).with_suffix(".js")


@st.fragment
def render_hints_for_line(showing: Showing, place: str, within: str) -> None:
    """Draw the first hint for what stands in the line to write in, which lies in the box with the key ``within``."""
    key = showing.key("while_writing", place)
    words = _words_in(key, within, "")
    render_first_hint(showing, words, place)


@st.fragment
def render_hints_for_open(showing: Showing, assumption: Assumption, within: str) -> None:
    """Draw the hints for the words of an opened assumption as they stand in its box, saved or not."""
    key = showing.key("while_writing", "open", assumption.assumption_id)
    render_hints(showing, _words_in(key, within, assumption.text), "open")


def _words_in(key: str, within: str, stored: str) -> str:
    """What stands in the first box for text below ``within``: ``stored`` until the script tells otherwise."""
    known = st.session_state.get(key, {}).get("words")
    told = _component()(
        key=key,
        data={"within": f".st-key-{within}", "known": stored if known is None else known},
        on_words_change=_heard,
    ).words
    return stored if told is None else str(told)


def _heard() -> None:
    """Streamlit hands the words over only where somebody listens."""


@cache
def _component():  # type: ignore[no-untyped-def]  # Streamlit does not export the type of a mounted component
    return st.components.v2.component("while_writing", js=SCRIPT.read_text(encoding="utf-8"))
