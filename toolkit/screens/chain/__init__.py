"""The chain from strategy to outcomes and what it rests on: pull an assumption out, and see what falls."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.vocabulary import Stage
from toolkit.language import _
from toolkit.screens.chain import board, linking, loose, pulling, ranking
from toolkit.screens.chain.view import ChainView, chain_view
from toolkit.screens.marks import put_marks_on
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import picked_tab, render_tabs
from toolkit.screens.text import as_html

NAME = "chain"
HOLDS, LEADS, LOOSE = "holds", "leads", "loose"


def render(showing: Showing) -> None:
    """Draw the screen."""
    put_marks_on()
    view = chain_view(showing)
    with st.container(key="chain", gap="small"):
        st.html(f'<h1 class="place-title">{as_html(_("The chain"))}</h1>')
        if not view.picture.cards:
            _render_empty(showing)
            return
        if view.offered:
            pulling.render(showing, view)
        else:
            st.html(f'<div class="note">{as_html(_rests_on_nothing())}</div>')
        board.render(showing, view)
        if not showing.projector:
            _render_parts(showing, view)


def _render_empty(showing: Showing) -> None:
    words = _(
        "The chain shows your cards from strategy to outcomes, and the assumptions they rest on. There is no card yet."
        " Begin with one of the strategy, for example: We sell bread to offices and pay each baker a living wage."
    )
    st.html(f'<div class="note">{as_html(words)}</div>')
    st.button(
        _("Write the first card"),
        key=showing.key(NAME, "begin"),
        type="primary",
        on_click=showing.open_stage,
        args=(Stage.STRATEGY,),
    )


def _rests_on_nothing() -> str:
    return _(
        "No assumption holds a card up yet. Open a card in the debrief and say what must be true for it. Then come back"
        " and pull one out, to see what falls."
    )


def _render_parts(showing: Showing, view: ChainView) -> None:
    """What can be done besides looking, one part at a time."""
    count = len(view.loose_cards) + len(view.loose_assumptions)
    ends = _("Loose ends · {count}").format(count=count) if count else _("Loose ends")
    tabs = [(LEADS, _("What leads to what")), (LOOSE, ends)]
    if view.offered:
        tabs.insert(0, (HOLDS, _("What holds up most")))
    first = tabs[0][0]
    picked = picked_tab(showing, NAME, first)
    if picked == HOLDS and not view.offered:
        picked = first
    render_tabs(showing, NAME, tabs, picked)
    if picked == LEADS:
        linking.render(showing)
    elif picked == LOOSE:
        loose.render(showing, view)
    else:
        ranking.render(showing, view)
