"""Loose ends, both ways: cards that nothing holds up, and assumptions that hold nothing up."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.changes import AssumptionLinked
from toolkit.domain.session import Card
from toolkit.language import _, label
from toolkit.scoring.holding import assumptions_holding_nothing, cards_nothing_holds_up
from toolkit.screens.assumptions.listing import Listed, render_rows
from toolkit.screens.assumptions.opening import opened_id, turn_row
from toolkit.screens.assumptions.writing import render_entry
from toolkit.screens.rows import Row, render_row
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened

CARDS_SHOWN = 40


def render_loose_ends(showing: Showing) -> None:
    """Draw both kinds of loose ends, each with what can be done about it."""
    _cards(showing)
    _assumptions(showing)


def _cards(showing: Showing) -> None:
    loose = cards_nothing_holds_up(showing.session)
    st.html(_heading_html(_("Cards that nothing holds up"), len(loose)))
    if not loose:
        words = _("Every card rests on an assumption you have written down.")
        st.html(f'<p class="about">{as_html(words)}</p>')
        return
    about = _("Open a card and say what must be true for it, or link an assumption you have.")
    st.html(f'<p class="about">{as_html(about)}</p>')
    with st.container(key="belief_rows_loose_cards", gap="small"):
        for card in loose[:CARDS_SHOWN]:
            row = _card_row(showing, card)
            render_row(showing, "loose_cards", row, turn_row, showing, card.card_id)
            if row.picked:
                _opened_card(showing, card)
    _rest(len(loose) - CARDS_SHOWN)


def _card_row(showing: Showing, card: Card) -> Row:
    return Row(
        row_id=card.card_id,
        text=card.text,
        below=label(card.stage),
        picked=opened_id(showing) == card.card_id,
    )


def _rest(more: int) -> None:
    if more > 0:
        words = _("and {count} more, when these are done").format(count=more)
        st.html(f'<p class="about">{as_html(words)}</p>')


def _opened_card(showing: Showing, card: Card) -> None:
    with st.container(key="open_belief", gap="small"):
        st.html(f"<h3>{as_html(_('What must be true for this?'))}</h3>")
        render_entry(showing, "beneath", holds_up=(card.card_id,))
        choices = {
            a.assumption_id: shortened(a.text, 90) for a in showing.session.live_assumptions()
        }
        if choices:
            key = showing.key("belief", "link_to", card.card_id)
            st.selectbox(
                _("Or an assumption you have"),
                list(choices),
                index=None,
                key=key,
                format_func=lambda assumption_id: choices[assumption_id],
                placeholder=_("Choose an assumption"),
                on_change=partial(_link, showing, card.card_id, key),
            )


def _link(showing: Showing, card_id: str, key: str) -> None:
    assumption_id = st.session_state[key]
    if assumption_id:
        showing.record(AssumptionLinked(assumption_id=assumption_id, card_id=card_id, linked=True))


def _assumptions(showing: Showing) -> None:
    loose = assumptions_holding_nothing(showing.session)
    st.html(_heading_html(_("Assumptions that hold nothing up"), len(loose)))
    if not loose:
        words = _("Every assumption holds a card up.")
        st.html(f'<p class="about">{as_html(words)}</p>')
        return
    about = _("Open one and choose the cards it holds up. If it matters to no card, park it.")
    st.html(f'<p class="about">{as_html(about)}</p>')
    render_rows(Listed(showing), "loose", loose)


def _heading_html(words: str, count: int) -> str:
    return (
        f'<h2 class="lens-heading"><span>{as_html(words)}</span>'
        f'<span class="lens-count">{count or ""}</span></h2>'
    )
