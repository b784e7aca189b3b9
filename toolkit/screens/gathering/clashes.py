"""Contradictions between tables: which one is on the wall, and what people say is none."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.gathering.changes import PlenaryShown, ToldApart
from toolkit.domain.gathering.vocabulary import PlenaryView
from toolkit.domain.vocabulary import Side
from toolkit.language import _, label
from toolkit.language.ledger_words import shared_state_words
from toolkit.scoring.alike.contradictions import Contradiction, ShownCard, contradictions
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html


def render_contradictions(showing: GatheringShowing) -> None:
    """Draw the contradictions, the gravest first, each with both sides."""
    found = showing.history.once("contradictions", lambda: contradictions(showing.gathering))
    if not found:
        words = _("No table doubts what another one has evidence for.")
        st.html(f'<div class="empty"><p>{as_html(words)}</p></div>')
        return
    words = _("The toolkit finds them by words; people decide. What is none, take out.")
    st.html(f'<p class="about">{as_html(words)}</p>')
    for page, one in enumerate(found):
        _render_one(showing, one, page)


def _render_one(showing: GatheringShowing, one: Contradiction, page: int) -> None:
    here = showing.gathering.plenary.page == page
    held, doubted = one.held[0], one.doubted[0]
    with st.container(key=showing.key("clash", str(page)), border=True, gap="small"):
        left, right = st.columns(2)
        left.html(_side_html(showing, held, Side.FOR))
        right.html(_side_html(showing, doubted, Side.AGAINST))
        with st.container(horizontal=True, gap="small"):
            st.button(
                _("On the wall now") if here else _("Show it on the wall"),
                key=showing.key("clash", "show", str(page)),
                type="primary" if here else "secondary",
                on_click=showing.act,
                args=(PlenaryShown(view=PlenaryView.CONTRADICTIONS, page=page),),
            )
            st.button(
                _("This is no contradiction"),
                key=showing.key("clash", "apart", str(page)),
                type="tertiary",
                on_click=showing.act,
                args=(ToldApart(first=held.ref, second=doubted.ref),),
            )


def _side_html(showing: GatheringShowing, shown: ShownCard, side: Side) -> str:
    table = showing.gathering.table(shown.ref.table_id)
    items = "".join(
        f"<li>{as_html(label(item.level))}{': ' + as_html(item.text) if item.text else ''}</li>"
        for item in shown.evidence(side)
    )
    name = table.name if table is not None else ""
    return (
        f'<div class="clash-side"><div class="quiet">{as_html(name)} · {as_html(shared_state_words(shown.card))}</div>'
        f'<div class="offer-text">{as_html(shown.card.text)}</div><ul>{items}</ul></div>'
    )
