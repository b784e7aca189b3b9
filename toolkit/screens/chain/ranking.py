"""The assumptions by how much falls without them, load-bearing ones first; pressing one pulls it out."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _
from toolkit.scoring.standing import Standing
from toolkit.screens.chain.pulled import turn
from toolkit.screens.chain.pulling import effect_words
from toolkit.screens.chain.view import ChainView
from toolkit.screens.rows import Row, render_row
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

SHOWN_AT_FIRST = 12


def render(showing: Showing, view: ChainView) -> None:
    """Draw the list of those that hold a card up; there is at least one."""
    about = _("Each by itself: what falls without it. The load-bearing ones come first.")
    st.html(f'<p class="about">{as_html(about)}</p>')
    whole = showing.state.picked.get(_key(showing)) == "yes"
    shown = view.offered if whole else view.offered[:SHOWN_AT_FIRST]
    with st.container(key="chain_rows", gap="small"):
        for one in shown:
            row = row_of(one, view)
            render_row(showing, "chain", row, turn, showing, row.row_id)
    if len(shown) < len(view.offered):
        st.button(
            _("Show all {count}").format(count=len(view.offered)),
            key=showing.key("chain", "all"),
            type="tertiary",
            on_click=showing.state.picked.update,
            args=({_key(showing): "yes"},),
        )


def row_of(standing: Standing, view: ChainView) -> Row:
    """The row of an assumption, with what falls without it."""
    assumption_id = standing.assumption.assumption_id
    falls = view.each[assumption_id]
    effect = _("Without it: {effect}").format(
        effect=effect_words(len(falls.fallen), len(falls.shaken))
    )
    bears = assumption_id in view.bearing
    pulled = assumption_id in view.pulled
    return Row(
        row_id=assumption_id,
        number=str(view.numbers[assumption_id]),
        text=standing.assumption.text,
        lens=standing.assumption.lens,
        below=f"{_('Load-bearing')} · {effect}" if bears else effect,
        does=_("Put it back") if pulled else _("Pull it out"),
        in_strip=standing.in_strip,
        private=standing.assumption.private,
        picked=pulled,
    )


def _key(showing: Showing) -> str:
    return showing.key("chain", "whole")
