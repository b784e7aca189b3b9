"""Asking the room who has evidence for a card, and reading what it answers."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.gathering.changes import (
    EvidenceAnswerSettled,
    EvidenceCallClosed,
    EvidenceCalled,
    PlenaryShown,
)
from toolkit.domain.gathering.parts.plenary import CardRef, EvidenceAnswer, EvidenceCall
from toolkit.domain.gathering.vocabulary import PlenaryView, WordState
from toolkit.language import _, label
from toolkit.screens.gathering.pointing import warning_html
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html, shortened


def render_evidence(showing: GatheringShowing) -> None:
    """Draw the choice of a card, the call on the wall with its answers, and the earlier calls."""
    _render_asking(showing)
    here = showing.gathering.call(showing.gathering.plenary.call_id)
    if here is not None:
        _render_call(showing, here)
    others = [one for one in showing.gathering.calls if one is not here]
    if others:
        with st.expander(_("Asked before ({count})").format(count=len(others))):
            for call in others:
                with st.container(horizontal=True, vertical_alignment="center"):
                    st.html(as_html(_text_of(showing, call)), width="stretch")
                    st.button(
                        _("Show it again"),
                        key=showing.key("evidence", "again", call.call_id),
                        on_click=showing.act,
                        args=(PlenaryShown(view=PlenaryView.EVIDENCE, call_id=call.call_id),),
                    )


def _render_asking(showing: GatheringShowing) -> None:
    cards = dict(showing.gathering.cards())
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        picked = st.selectbox(
            _("Who has evidence for this card?"),
            options=list(cards),
            format_func=partial(card_words, showing),
            index=None,
            key=showing.key("evidence", "card"),
            placeholder=_("Choose a card that a table shows"),
            width="stretch",
        )
        st.button(
            _("Ask the room"),
            key=showing.key("evidence", "ask"),
            type="primary",
            disabled=picked is None,
            on_click=_ask,
            args=(showing, picked),
        )


def card_words(showing: GatheringShowing, ref: CardRef) -> str:
    """A card in a list: the table's name and the card's words."""
    table, card = showing.gathering.table(ref.table_id), showing.gathering.card(ref)
    if table is None or card is None:
        return _("A card that is shown no more")
    return f"{shortened(table.name, 30)}: {shortened(card.text, 90)}"


def _ask(showing: GatheringShowing, ref: CardRef) -> None:
    call_id = new_id()
    if showing.record(EvidenceCalled(call_id=call_id, card=ref)):
        showing.record(PlenaryShown(view=PlenaryView.EVIDENCE, call_id=call_id))


def _text_of(showing: GatheringShowing, call: EvidenceCall) -> str:
    return card_words(showing, call.card)


def _render_call(showing: GatheringShowing, call: EvidenceCall) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(f"<h3>{as_html(_text_of(showing, call))}</h3>", width="stretch")
        st.button(
            _("Take no more answers") if call.open else _("Take answers again"),
            key=showing.key("evidence", "open", call.call_id),
            on_click=showing.act,
            args=(EvidenceCallClosed(call_id=call.call_id, open=not call.open),),
        )
    if not call.answers:
        st.html(f'<p class="quiet">{as_html(_("Nobody has answered yet."))}</p>')
    for answer in call.answers:
        _render_answer(showing, call, answer)


def _render_answer(showing: GatheringShowing, call: EvidenceCall, answer: EvidenceAnswer) -> None:
    shown = answer.state is WordState.SHOWN
    about = f"{label(answer.side)} · {label(answer.level)} · {label(answer.state)}"
    with (
        st.container(key=showing.key("evidence", "box", answer.answer_id), border=True),
        st.container(horizontal=True, vertical_alignment="center", gap="small"),
    ):
        st.html(
            f'<div class="offer"><div class="offer-text">{as_html(answer.text)}</div>'
            f'<span class="quiet">{as_html(about)}</span></div>{warning_html(showing, answer.text)}',
            width="stretch",
        )
        st.button(
            _("Hide") if shown else _("Let through"),
            key=showing.key("evidence", "let", answer.answer_id),
            type="secondary" if shown else "primary",
            on_click=showing.act,
            args=(
                EvidenceAnswerSettled(
                    call_id=call.call_id,
                    answer_id=answer.answer_id,
                    state=WordState.HIDDEN if shown else WordState.SHOWN,
                ),
            ),
        )
