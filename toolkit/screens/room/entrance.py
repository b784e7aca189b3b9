"""The way into the room: code, QR code, addresses, the wall in a second window, slips of paper."""

from __future__ import annotations

from functools import cache, partial
from html import escape
from urllib.parse import quote

import streamlit as st

from toolkit.desk.addresses import participant_addresses, room_mode, typed
from toolkit.desk.signing import wall_key
from toolkit.documents.pages import Paper
from toolkit.documents.slips import render_slips
from toolkit.domain.session import Room
from toolkit.drawing.qr import qr_svg
from toolkit.language import _, current_language
from toolkit.screens.room.words import in_words
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

RESTART = "python3 -m toolkit --room"

SLIP_PAPERS: dict[Paper, str] = {"a4": "A4", "letter": "Letter"}
"""The papers that slips are printed on, and what people call them."""


def addresses_of(room: Room) -> tuple[str, ...]:
    """The addresses of this room's page for phones, whole, the likely one first."""
    return participant_addresses(int(st.get_option("server.port")), room.code)


def typed_address(address: str, room: Room) -> str:
    """The address as it is read from a wall: without the code, which is asked for there."""
    return typed(address).removesuffix(f"/{room.code}")


def qr_html(address: str) -> str:
    """The address as a QR code, with words for who cannot see it. st.html keeps pictures, not drawings."""
    words = _("QR code: {address}").format(address=address)
    return f'<img class="qr" src="{_picture(address)}" alt="{escape(words)}">'


@cache
def _picture(address: str) -> str:
    return f"data:image/svg+xml,{quote(qr_svg(address))}"


def render_entrance(showing: Showing, room: Room) -> None:
    """Draw the way in."""
    first, *others = addresses_of(room)
    st.html(entrance_html(room, first))
    if showing.projector:
        return
    if not room_mode():
        render_not_in_room_mode()
    elif others:
        _render_others(room, others)
    _render_links(room)
    _render_slips(showing, room, first)


def entrance_html(room: Room, address: str) -> str:
    """Address, code and QR code, large."""
    return (
        f'<div class="room-entrance"><div class="room-qr">{qr_html(address)}</div><div>'
        f'<div class="room-way">{as_html(_("Open this address on your phone"))}</div>'
        f'<div class="room-address">{as_html(typed_address(address, room))}</div>'
        f'<div class="room-way">{as_html(_("and type the code"))}</div>'
        f'<div class="room-code">{as_html(room.code)}</div>'
        f'<div class="room-in">{as_html(in_words(room))}</div></div></div>'
    )


def render_not_in_room_mode() -> None:
    """Say that phones of others cannot reach this computer now, and what to do about it."""
    words = _(
        "Phones of others cannot reach this computer yet. Close the toolkit in its window with Ctrl+C and start it with"
        " {command}. The room and all that was written stay. Until then you can try a phone on this computer."
    )
    command = f'<code class="nowrap">{RESTART}</code>'
    st.html(f'<div class="note">{as_html(words).replace("{command}", command)}</div>')


def _render_others(room: Room, others: list[str]) -> None:
    """The other addresses of this machine, in case phones are on another network than we think."""
    words = _("If phones do not find it, try: {addresses}")
    listed = ", ".join(typed_address(one, room) for one in others)
    st.html(f'<p class="quiet">{as_html(words.format(addresses=listed))}</p>')


def _render_links(room: Room) -> None:
    with st.container(key="room_links", horizontal=True, gap="small"):
        st.link_button(
            _("Open the wall in a second window"),
            f"/wall/{room.code}?key={wall_key(room.code)}",
            help=_("Move that window to the projector. It needs no click any more."),
        )
        st.link_button(_("Try a phone on this computer"), f"/p/{room.code}")


def _render_slips(showing: Showing, room: Room, address: str) -> None:
    """The slips are printed only when somebody asks for them."""
    with st.container(key="room_slips", horizontal=True, vertical_alignment="center", gap="small"):
        for paper, name in SLIP_PAPERS.items():
            st.download_button(
                _("Slips with the code, {paper} (PDF)").format(paper=name),
                data=partial(
                    render_slips, room.code, address, paper=paper, language=current_language()
                ),
                file_name=f"room-{room.code}-{paper}.pdf",
                mime="application/pdf",
                key=showing.key("room", "slips", paper),
                on_click="ignore",
            )
        about = _("Eight on a page, to cut. For more people print the page again.")
        st.html(f'<span class="quiet">{as_html(about)}</span>')
