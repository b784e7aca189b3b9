"""What must be true for a card: the assumptions that hold it up, and one more."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.changes import AssumptionWritten
from toolkit.domain.session import Card
from toolkit.domain.vocabulary import Lens
from toolkit.language import _, label
from toolkit.scoring.numbering import card_numbers
from toolkit.screens.debrief.cards import holding_up, support_words, without_bullet
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened

HELD_SHOWN = 12


def render_beneath(showing: Showing, card: Card) -> None:
    """Draw the assumptions that hold the card up, and the line to write another."""
    with st.container(key="open_card_beneath", gap="small"):
        st.html(_heading(showing, card))
        lens_key = showing.key("card", "lens")
        st.selectbox(_("Lens"), list(Lens), key=lens_key, format_func=_lens_words)
        entry_key = showing.key("card", card.card_id, "beneath")
        st.chat_input(
            _("We believe that …"),
            key=entry_key,
            on_submit=partial(_write, showing, card.card_id, entry_key, lens_key),
        )


def _lens_words(lens: Lens) -> str:
    return f"{lens.value} · {label(lens)}"


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


def beliefs_from(typed: str) -> tuple[str, ...]:
    """The beliefs in a typed text, one a line, without the words they go on after."""
    opening = _("We believe that").casefold()
    lines = (" ".join(without_bullet(line).split()) for line in typed.splitlines())
    beliefs = (
        line[len(opening) :].lstrip(" .…:") if line.casefold().startswith(opening) else line
        for line in lines
    )
    return tuple(belief for belief in beliefs if belief)


def _write(showing: Showing, card_id: str, entry_key: str, lens_key: str) -> None:
    typed = st.session_state[entry_key]
    if typed:
        write_beneath(showing, card_id, typed, st.session_state[lens_key])


def write_beneath(showing: Showing, card_id: str, typed: str, lens: Lens) -> None:
    """Write the beliefs as assumptions that hold the card up; what was refused is shown again, not lost."""
    beliefs = beliefs_from(typed)
    for at, belief in enumerate(beliefs):
        written = AssumptionWritten(
            assumption_id=new_id(), text=belief, lens=lens, holds_up=(card_id,)
        )
        if not showing.record(written, "\n".join(beliefs[at:])):
            return
