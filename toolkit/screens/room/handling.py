"""More that can be done with one card from a phone: merge it with another, take whoever wrote it out of the room."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.changes import OfferMerged, ParticipantRemoved
from toolkit.domain.session import Offer, Room
from toolkit.domain.vocabulary import OfferState
from toolkit.language import _
from toolkit.scoring.similar import most_alike
from toolkit.screens.room.asking import render_question
from toolkit.screens.room.doing import answered, ask, asks
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, plain, shortened

TEXT_AT_MOST = 90


def render_handling(showing: Showing, room: Room, offer: Offer) -> None:
    """Draw what else can be done with a card."""
    if offer.state is OfferState.SHOWN:
        words = _("Its words are changed like those of any card: open it at its stage.")
        st.html(f'<p class="about">{as_html(words)}</p>')
    if offer.state in (OfferState.WAITING, OfferState.SHOWN):
        _render_merging(showing, room, offer)
    _render_removal(showing, room, offer)


def others_of(room: Room, offer: Offer) -> dict[str, str]:
    """What the card can be merged with: ids and texts of what else waits or is in the room, of the same kind."""
    return {
        one.offer_id: one.text
        for one in room.offers
        if one.state in (OfferState.WAITING, OfferState.SHOWN)
        and one.offer_id != offer.offer_id
        and (one.kind, one.stage) == (offer.kind, offer.stage)
    }


def _render_merging(showing: Showing, room: Room, offer: Offer) -> None:
    others = others_of(room, offer)
    if not others:
        return
    alike = most_alike(offer.text, others)
    if alike is not None:
        words = _("Merge with: {text}")
        st.button(
            words.format(text=plain(shortened(others[alike], TEXT_AT_MOST))),
            key=showing.key("room", "merge_alike", offer.offer_id),
            help=_("The two look alike to the toolkit, which reads letters, not meaning."),
            on_click=merge,
            args=(showing, offer.offer_id, alike),
        )
    key = showing.key("room", "merge_with", offer.offer_id)
    st.selectbox(
        _("Another card says the same"),
        list(others),
        index=None,
        key=key,
        format_func=lambda one: shortened(others[one], TEXT_AT_MOST),
        placeholder=_("Choose the card that stays"),
    )
    st.button(
        _("Merge into that one"),
        key=showing.key("room", "merge", offer.offer_id),
        on_click=partial(_merge_chosen, showing, offer.offer_id, key),
    )


def _merge_chosen(showing: Showing, offer_id: str, key: str) -> None:
    into = st.session_state.get(key)
    if into:
        merge(showing, offer_id, into)


def merge(showing: Showing, offer_id: str, into: str) -> None:
    """Let one card stand for both; the words of ``into`` stay. Fit for ``on_click``."""
    if showing.record(OfferMerged(offer_id=offer_id, into=into)):
        showing.say(_("One card stands for both now. Undo takes them apart."))


def _render_removal(showing: Showing, room: Room, offer: Offer) -> None:
    """Nobody is named, and nobody learns who it was."""
    if offer.participant in room.removed:
        gone = _("Whoever wrote this is out of the room.")
        st.html(f'<p class="about">{as_html(gone)}</p>')
        return
    name = f"remove_{offer.offer_id}"
    if not asks(showing, name):
        st.button(
            _("Take whoever wrote this out of the room"),
            key=showing.key("room", "remove", offer.offer_id),
            type="tertiary",
            on_click=ask,
            args=(showing, name),
        )
        return
    words = _(
        "All this person wrote is hidden, and nothing more is taken from that phone. Nobody learns who it is, you"
        " neither."
    )
    done = _("Somebody is out of the room. Undo lets them in again.")
    change = ParticipantRemoved(participant=offer.participant)
    yes = partial(answered, showing, change, done)
    render_question(showing, name, words, _("Yes, take them out"), yes)
