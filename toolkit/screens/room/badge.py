"""The badge on every screen while a room is open: code, who is in, who is ready, what the phones do; and two keys."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.session import Room
from toolkit.language import _, ngettext
from toolkit.screens.held_back import holds_back
from toolkit.screens.room.counts import came_at_step
from toolkit.screens.room.doing import reveal, reveal_words, turn_pause
from toolkit.screens.room.entrance import addresses_of, qr_html, typed_address
from toolkit.screens.room.keys import PAUSE_KEY, REVEAL_KEY
from toolkit.screens.room.words import count_words, in_words, step_words, waiting_words
from toolkit.screens.room.worries import unread
from toolkit.screens.showing import Showing
from toolkit.screens.state import Place
from toolkit.screens.text import as_html, in_parts_html


def render_badge(showing: Showing) -> None:
    """Draw the badge; nothing without an open room. On the room's own screen its parts stand there, large."""
    room = showing.room
    if room is None or showing.state.place is Place.ROOM:
        return
    with st.container(
        key="room_badge",
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        gap="small",
        width="content" if showing.projector else "stretch",
    ):
        st.html(badge_html(showing, room), width="content" if showing.projector else "stretch")
        with st.container(horizontal=True, gap="xsmall", width="content"):
            _render_buttons(showing, room)


def badge_html(showing: Showing, room: Room) -> str:
    """The badge; on the projector with the way in for late comers."""
    people = in_parts_html(in_words(room))
    counts = in_parts_html(count_words(showing.session, room))
    code = f'<b class="badge-code">{as_html(room.code)}</b>'
    if showing.projector:
        address = addresses_of(room)[0]
        way = f'<span class="badge-address">{as_html(typed_address(address, room))}</span>'
        told = f'<div>{people}<span class="badge-more"> · {counts}</span></div>'
        return (
            f'<div class="badge">{qr_html(address)}<div><div>{code} {way}</div>{told}</div></div>'
        )
    step = f"<b>{as_html(step_words(room))}</b>"
    waits = (_("A worry waits") if unread(room) else "", waiting_words(room))
    marked = "".join(f'<b class="badge-waits">{as_html(one)}</b>' for one in waits if one)
    return f'<div class="badge">{code}{step}<span>{people} · {counts}</span>{marked}</div>'


def render_held_back(showing: Showing) -> None:
    """Say on the wall how many cards wait for the reveal."""
    room = showing.room
    if room is None or not showing.projector or not holds_back(room):
        return
    count = came_at_step(room)
    words = ngettext(
        "{count} card came from phones. It is shown when you have all written.",
        "{count} cards came from phones. They are shown when you have all written.",
        count,
    )
    st.html(f'<div class="note held-back">{as_html(words.format(count=count))}</div>')


def _render_buttons(showing: Showing, room: Room) -> None:
    if words := reveal_words(showing):
        st.button(
            _("Reveal"),
            key=showing.key("badge", "reveal"),
            help=f"{words} ({REVEAL_KEY})",
            type="tertiary",
            on_click=reveal,
            args=(showing,),
            shortcut=REVEAL_KEY,
        )
    render_pause(showing, room, "badge", quiet=True)
    if not showing.projector:
        st.button(
            _("The room"),
            key=showing.key("badge", "room"),
            type="tertiary",
            on_click=showing.go,
            args=(Place.ROOM,),
        )


def render_pause(showing: Showing, room: Room, name: str, *, quiet: bool) -> None:
    """Draw the button that pauses the room or lets it go on."""
    st.button(
        _("Go on") if room.paused else _("Pause"),
        key=showing.key(name, "pause"),
        help=_("Phones and wall show a calm screen ({key})").format(key=PAUSE_KEY),
        type="primary" if room.paused else "tertiary" if quiet else "secondary",
        on_click=turn_pause,
        args=(showing, room),
        shortcut=PAUSE_KEY,
    )
