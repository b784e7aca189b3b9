"""Which cards an assumption holds up: the choices, and the changes that a new choice asks for."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

import streamlit as st

from toolkit.domain.changes import AssumptionLinked
from toolkit.domain.session import Assumption, Session
from toolkit.domain.vocabulary import DEBRIEF_STAGES
from toolkit.language import _, label, ngettext
from toolkit.screens.showing import Showing
from toolkit.screens.text import shortened

TEXT_AT_MOST = 90


def card_choices(session: Session, linked: Collection[str]) -> dict[str, str]:
    """Card ids with their words, by stage: the cards on the table, and linked ones that were parked since."""
    return {
        card.card_id: f"{label(stage)}: {shortened(card.text, TEXT_AT_MOST)}"
        for stage in DEBRIEF_STAGES
        for card in session.cards
        if card.stage is stage and (not card.parked or card.card_id in linked)
    }


def held_words(count: int) -> str:
    """How many cards an assumption holds up, in words."""
    if not count:
        return _("holds up no card yet")
    return ngettext("holds up {count} card", "holds up {count} cards", count).format(count=count)


def link_changes(assumption: Assumption, wanted: Collection[str]) -> tuple[AssumptionLinked, ...]:
    """The changes from the links an assumption has to those it should have: first the new ones, then the cut ones."""
    held = assumption.holds_up
    added = [card_id for card_id in wanted if card_id not in held]
    cut = [card_id for card_id in held if card_id not in wanted]
    return tuple(
        AssumptionLinked(assumption_id=assumption.assumption_id, card_id=card_id, linked=linked)
        for linked, card_ids in ((True, added), (False, cut))
        for card_id in card_ids
    )


def render_links(showing: Showing, assumption: Assumption) -> None:
    """Draw the cards the assumption holds up, to add to and take from."""
    choices = card_choices(showing.session, assumption.holds_up)
    if not choices:
        st.html(f'<p class="quiet">{_("There is no card to hold up yet.")}</p>')
        return
    key = showing.key("belief", "links", assumption.assumption_id)
    # An undo, or another tab, may have changed the links since: what the session says stands.
    st.session_state[key] = [card_id for card_id in assumption.holds_up if card_id in choices]
    st.multiselect(
        _("Holds up these cards"),
        list(choices),
        key=key,
        format_func=lambda card_id: choices[card_id],
        placeholder=_("Choose cards"),
        wrap=True,
        on_change=partial(_relink, showing, assumption.assumption_id, key),
    )


def _relink(showing: Showing, assumption_id: str, key: str) -> None:
    assumption = showing.session.assumption(assumption_id)
    if assumption is None:
        return
    for change in link_changes(assumption, st.session_state[key]):
        if not showing.record(change):
            return
