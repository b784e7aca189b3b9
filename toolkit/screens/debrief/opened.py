"""A card opened in its place: its text, where it goes, and what must be true for it."""

from __future__ import annotations

import zlib
from functools import partial

import streamlit as st

from toolkit.domain.changes import (
    CardDeleted,
    CardEdited,
    CardMoved,
    CardParked,
    CardReordered,
    Change,
)
from toolkit.domain.session import Card
from toolkit.domain.vocabulary import DEBRIEF_STAGES
from toolkit.language import _, label
from toolkit.screens.debrief.beneath import render_beneath
from toolkit.screens.debrief.cards import one_down, one_up
from toolkit.screens.debrief.chosen import close_card
from toolkit.screens.leading import render_leads_to
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_opened(showing: Showing, card: Card) -> None:
    """Draw the opened card."""
    with st.container(key="open_card", gap="small"):
        _prompt_line(showing, card)
        left, right = st.columns(2, gap="medium")
        with left:
            _text_form(showing, card)
            _tools(showing, card)
            render_leads_to(showing, card, "card")
        with right:
            render_beneath(showing, card)


def _prompt_line(showing: Showing, card: Card) -> None:
    prompt = showing.bank.prompt(card.prompt_id) if card.prompt_id else None
    if prompt and not showing.projector:
        words = _("Written to: {prompt}").format(prompt=prompt.text)
        st.html(f'<p class="quiet">{as_html(words)}</p>')


def _text_form(showing: Showing, card: Card) -> None:
    # A text that changes elsewhere (an undo) gives a new key: the box would keep the old words otherwise.
    key = showing.key("card", card.card_id, "text", str(zlib.crc32(card.text.encode())))
    with st.form(showing.key("card", card.card_id, "form"), border=False):
        st.text_area(_("Card"), value=card.text, key=key, height="content")
        with st.container(horizontal=True, gap="small"):
            st.form_submit_button(
                _("Save"),
                key=showing.key("card", card.card_id, "save"),
                on_click=partial(_save, showing, card.card_id, key),
            )
            st.form_submit_button(
                _("Close"),
                key=showing.key("card", card.card_id, "close"),
                type="tertiary",
                on_click=close_card,
                args=(showing,),
            )


def _save(showing: Showing, card_id: str, key: str) -> None:
    """Save the text and close the card; on refusal the form stays as it is, with what was typed."""
    typed = st.session_state[key]
    card = showing.session.card(card_id)
    unchanged = card is not None and card.text == typed
    if unchanged or showing.record(CardEdited(card_id=card_id, text=typed.strip()), typed):
        close_card(showing)


def _tools(showing: Showing, card: Card) -> None:
    cards = showing.session.cards_of(card.stage)
    with st.container(key="open_card_tools", horizontal=True, gap="small"):
        _place_button(showing, _("Up"), "up", one_up(cards, card.card_id))
        _place_button(showing, _("Down"), "down", one_down(cards, card.card_id))
        _move_menu(showing, card)
        _do_button(showing, _("Park"), "park", CardParked(card_id=card.card_id, parked=True))
        _do_button(showing, _("Delete"), "delete", CardDeleted(card_id=card.card_id))


def _place_button(showing: Showing, words: str, part: str, change: CardReordered | None) -> None:
    st.button(
        words,
        key=showing.key("card", part),
        disabled=change is None,
        on_click=showing.act,
        args=(change,),
    )


def _do_button(showing: Showing, words: str, part: str, change: Change) -> None:
    st.button(
        words,
        key=showing.key("card", part),
        on_click=_do_and_close,
        args=(showing, change),
    )


def _do_and_close(showing: Showing, change: Change) -> None:
    if showing.record(change):
        close_card(showing)


def _move_menu(showing: Showing, card: Card) -> None:
    key = showing.key("card", "move")
    st.menu_button(
        _("Move to"),
        [stage for stage in DEBRIEF_STAGES if stage is not card.stage],
        key=key,
        format_func=label,
        on_click=partial(_move, showing, card.card_id, key),
    )


def _move(showing: Showing, card_id: str, key: str) -> None:
    stage = st.session_state[key]
    if stage is not None:
        _do_and_close(showing, CardMoved(card_id=card_id, stage=stage))
