"""Cards from phones: those that wait to be let through, those in the room, those that were hidden."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.changes import OfferLetThrough
from toolkit.domain.session import Offer, Room
from toolkit.domain.vocabulary import OfferKind, OfferState
from toolkit.language import _, label
from toolkit.screens.room.counts import offers_in
from toolkit.screens.room.handling import render_handling
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

SHOWN_AT_ONCE = 25
"""So many cards of a part are on the screen; the next ones come up as these are dealt with (house rule)."""

OPENED = "opened_offer"


def render_moderating(showing: Showing, room: Room) -> None:
    """Draw the cards from phones; nothing of them in projector mode, where the wall shows what was let through."""
    if showing.projector:
        return
    waiting = offers_in(room, OfferState.WAITING)
    # The one that waits longest comes first.
    _render_part(showing, room, _("Waiting for you"), tuple(reversed(waiting)))
    _render_part(showing, room, _("In the room"), offers_in(room, OfferState.SHOWN))
    hidden = (*offers_in(room, OfferState.HIDDEN), *offers_in(room, OfferState.MERGED))
    if hidden:
        with st.expander(_("Hidden or merged ({count})").format(count=len(hidden))):
            _render_offers(showing, room, hidden)
    if not room.offers:
        words = _(
            "No card came from a phone yet. Cards on paper: type them in the line of the stage, as always."
        )
        st.html(f'<div class="empty"><p>{as_html(words)}</p></div>')


def _render_part(showing: Showing, room: Room, heading: str, offers: tuple[Offer, ...]) -> None:
    if offers:
        words = as_html(f"{heading} · {len(offers)}")
        st.html(f'<h3 class="room-part">{words}</h3>')
        _render_offers(showing, room, offers)


def _render_offers(showing: Showing, room: Room, offers: tuple[Offer, ...]) -> None:
    for offer in offers[:SHOWN_AT_ONCE]:
        _render_offer(showing, room, offer)
    left = len(offers) - SHOWN_AT_ONCE
    if left > 0:
        words = _("{count} more come up as you go on.").format(count=left)
        st.html(f'<p class="quiet">{as_html(words)}</p>')


def _render_offer(showing: Showing, room: Room, offer: Offer) -> None:
    opened = showing.state.picked.get(showing.key(OPENED)) == offer.offer_id
    with st.container(key=f"offer_box_{offer.offer_id}", border=True, gap="small"):
        with st.container(
            key=f"offer_line_{offer.offer_id}",
            horizontal=True,
            vertical_alignment="center",
            gap="small",
        ):
            st.html(_offer_html(offer), width="stretch")
            _render_buttons(showing, offer, opened=opened)
        if opened:
            render_handling(showing, room, offer)


def _offer_html(offer: Offer) -> str:
    kind = label(offer.stage) if offer.kind is OfferKind.CARD and offer.stage else label(offer.kind)
    return (
        f'<div class="offer"><div class="offer-text">{as_html(offer.text)}</div>'
        f'<span class="quiet">{as_html(kind)}</span></div>'
    )


def _render_buttons(showing: Showing, offer: Offer, *, opened: bool) -> None:
    if offer.state is not OfferState.SHOWN:
        words = _("Let through") if offer.state is OfferState.WAITING else _("Bring into the room")
        _let(showing, offer, words, shown=True)
    if offer.state in (OfferState.WAITING, OfferState.SHOWN):
        _let(showing, offer, _("Hide"), shown=False)
    st.button(
        _("Less") if opened else _("More"),
        key=showing.key("room", "more", offer.offer_id),
        type="tertiary",
        on_click=partial(_turn_opened, showing, offer.offer_id, opened=opened),
    )


def _let(showing: Showing, offer: Offer, words: str, *, shown: bool) -> None:
    st.button(
        words,
        key=showing.key("room", "let" if shown else "hide", offer.offer_id),
        on_click=showing.act,
        args=(OfferLetThrough(offer_id=offer.offer_id, shown=shown),),
    )


def _turn_opened(showing: Showing, offer_id: str, *, opened: bool) -> None:
    if opened:
        showing.state.picked.pop(showing.key(OPENED), None)
    else:
        showing.state.picked[showing.key(OPENED)] = offer_id
