"""What must be true for a card: the assumptions that hold it up, and one more."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.session import Card
from toolkit.domain.vocabulary import Lens
from toolkit.language import _
from toolkit.scoring.numbering import card_numbers
from toolkit.screens.debrief.cards import holding_up, support_words
from toolkit.screens.marks import lens_words
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened
from toolkit.screens.typed import write_beliefs

HELD_SHOWN = 12


def render_beneath(showing: Showing, card: Card) -> None:
    """Draw the assumptions that hold the card up, and the line to write another."""
    with st.container(key="open_card_beneath", gap="small"):
        st.html(_heading(showing, card))
        lens_key = showing.key("card", "lens")
        st.selectbox(_("Lens"), list(Lens), key=lens_key, format_func=lens_words)
        entry_key = showing.key("card", card.card_id, "beneath")
        st.chat_input(
            _("We believe that …"),
            key=entry_key,
            on_submit=partial(_write, showing, card.card_id, entry_key, lens_key),
        )


def _heading(showing: Showing, card: Card) -> str:
    held = holding_up(showing.session, card.card_id)
    numbers = card_numbers(showing.session)
    items = "".join(
        f"<li><b>{numbers[a.assumption_id]}</b> {as_html(shortened(a.text, 160))}"
        f' <span class="nowrap quiet">{a.lens.value}</span></li>'
        for a in held[:HELD_SHOWN]
    )
    words = support_words(len(held)) if held else _("Nothing written yet. Name one belief a line.")
    more = len(held) - HELD_SHOWN
    rest = f"<p>{as_html(_('and {count} more').format(count=more))}</p>" if more > 0 else ""
    return (
        f'<h3>{as_html(_("What must be true for this?"))}</h3><p class="quiet">{as_html(words)}</p>'
        f'<ul class="held">{items}</ul>{rest}'
    )


def _write(showing: Showing, card_id: str, entry_key: str, lens_key: str) -> None:
    typed = st.session_state[entry_key]
    if typed:
        write_beliefs(showing, typed, st.session_state[lens_key], holds_up=(card_id,))
