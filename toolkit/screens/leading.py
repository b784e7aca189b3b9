"""What a card leads to: the later cards it helps to bring about, to choose and to take back."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

import streamlit as st

from toolkit.domain.changes import CardLinked
from toolkit.domain.session import Card, Session
from toolkit.domain.vocabulary import DEBRIEF_STAGES
from toolkit.language import _, label, ngettext
from toolkit.screens.showing import Showing
from toolkit.screens.text import shortened

TEXT_AT_MOST = 90


def later_cards(session: Session, card: Card) -> dict[str, str]:
    """Ids with words of the cards it may lead to: those of the later stages, and those it is linked with already."""
    later = DEBRIEF_STAGES[DEBRIEF_STAGES.index(card.stage) + 1 :]
    return {
        one.card_id: f"{label(one.stage)}: {shortened(one.text, TEXT_AT_MOST)}"
        for stage in DEBRIEF_STAGES
        for one in session.cards_of(stage)
        if one.card_id in card.leads_to or stage in later
    }


def lead_changes(card: Card, wanted: Collection[str], offered: Collection[str]) -> list[CardLinked]:
    """The changes from the links a card has to those it should have; a link that was not offered stays."""
    added = [card_id for card_id in wanted if card_id not in card.leads_to]
    cut = [card_id for card_id in card.leads_to if card_id in offered and card_id not in wanted]
    return [
        CardLinked(card_id=card.card_id, leads_to=card_id, linked=linked)
        for linked, card_ids in ((True, added), (False, cut))
        for card_id in card_ids
    ]


def leads_words(count: int) -> str:
    """How many cards a card leads to, in words."""
    if not count:
        return _("leads to no card yet")
    return ngettext("leads to {count} card", "leads to {count} cards", count).format(count=count)


def render_leads_to(showing: Showing, card: Card, name: str) -> bool:
    """Draw the choice of the cards this one leads to, on the screen ``name``; False where there is none to choose."""
    choices = later_cards(showing.session, card)
    if not choices:
        return False
    key = showing.key(name, "leads_to", card.card_id)
    # An undo, or another tab, may have changed the links since: what the session says stands.
    st.session_state[key] = [card_id for card_id in card.leads_to if card_id in choices]
    st.multiselect(
        _("This leads to"),
        list(choices),
        key=key,
        format_func=lambda card_id: choices[card_id],
        placeholder=_("Choose cards of the later stages"),
        wrap=True,
        on_change=partial(_relink, showing, card.card_id, key, tuple(choices)),
    )
    return True


def _relink(showing: Showing, card_id: str, key: str, offered: Collection[str]) -> None:
    card = showing.session.card(card_id)
    if card is None:
        return
    for change in lead_changes(card, st.session_state[key], offered):
        if not showing.record(change):
            return
