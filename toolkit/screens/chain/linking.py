"""What leads to what: every card that can lead on, with the choice of the later cards it helps to bring about."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.session import Card
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Stage
from toolkit.language import _, label
from toolkit.screens.leading import later_cards, leads_words, render_leads_to
from toolkit.screens.rows import Row, render_row
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

SHOWN_AT_MOST = 60


def render(showing: Showing) -> None:
    """Draw the cards, the opened one with its choice."""
    cards = [
        card
        for stage in DEBRIEF_STAGES
        if stage is not Stage.OUTCOMES
        for card in showing.session.cards_of(stage)
        if later_cards(showing.session, card)
    ]
    st.html(f'<p class="about">{as_html(_about(bool(cards)))}</p>')
    with st.container(key="belief_rows_leads", gap="small"):
        for card in cards[:SHOWN_AT_MOST]:
            row = _row(showing, card)
            render_row(showing, "leads", row, _turn, showing, card.card_id)
            if row.picked:
                with st.container(key="open_belief", gap="small"):
                    render_leads_to(showing, card, "chain")
    more = len(cards) - SHOWN_AT_MOST
    if more > 0:
        words = _("and {count} more").format(count=more)
        st.html(f'<p class="about">{as_html(words)}</p>')


def _about(linked: bool) -> str:
    if not linked:
        return _("Once there are cards in two stages, you can say here which one leads to which.")
    return _(
        "Open a card and choose what it leads to. What falls then takes the next card with it."
    )


def _row(showing: Showing, card: Card) -> Row:
    known = {one.card_id for one in showing.session.cards if not one.parked}
    count = len(known.intersection(card.leads_to))
    return Row(
        row_id=card.card_id,
        text=card.text,
        below=f"{label(card.stage)} · {leads_words(count)}",
        picked=showing.state.picked.get(_key(showing)) == card.card_id,
    )


def _turn(showing: Showing, card_id: str) -> None:
    """Open a card, or close it."""
    opened = showing.state.picked.pop(_key(showing), None)
    if opened != card_id:
        showing.state.picked[_key(showing)] = card_id


def _key(showing: Showing) -> str:
    return showing.key("chain", "opened")
