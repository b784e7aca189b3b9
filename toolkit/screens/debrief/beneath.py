"""What must be true for a card: the assumptions that hold it up, and one more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from toolkit.domain.session import Assumption, Card
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
    """Draw the line to write an assumption, and below it those that hold the card up, the newest first.

    The list grows away from the line, so that whoever writes one after another keeps the line in sight.
    """
    held = holding_up(showing.session, card.card_id)
    with st.container(key="open_card_beneath", gap="small"):
        st.html(_heading(len(held)))
        lens_key = showing.key("card", "lens")
        st.selectbox(_("Lens"), list(Lens), key=lens_key, format_func=lens_words)
        entry_key = showing.key("card", card.card_id, "beneath")
        st.chat_input(
            _("We believe that …"),
            key=entry_key,
            on_submit=partial(_write, showing, card.card_id, entry_key, lens_key),
        )
        st.html(_held_html(held, card_numbers(showing.session)))


def _heading(count: int) -> str:
    words = support_words(count) if count else _("Nothing written yet. Name one belief a line.")
    return (
        f'<h3>{as_html(_("What must be true for this?"))}</h3><p class="quiet">{as_html(words)}</p>'
    )


def _held_html(held: Sequence[Assumption], numbers: Mapping[str, int]) -> str:
    newest_first = tuple(reversed(held))
    items = "".join(
        f"<li><b>{numbers[a.assumption_id]}</b> {as_html(shortened(a.text, 160))}"
        f' <span class="nowrap quiet">{a.lens.value}</span></li>'
        for a in newest_first[:HELD_SHOWN]
    )
    more = len(held) - HELD_SHOWN
    rest = f"<p>{as_html(_('and {count} more').format(count=more))}</p>" if more > 0 else ""
    return f'<ul class="held">{items}</ul>{rest}'


def _write(showing: Showing, card_id: str, entry_key: str, lens_key: str) -> None:
    typed = st.session_state[entry_key]
    if typed:
        write_beliefs(showing, typed, st.session_state[lens_key], holds_up=(card_id,))
