"""The day: the door for phones, the part that is open, the run-of-day beside it."""

from __future__ import annotations

import streamlit as st

from toolkit.desk.addresses import participant_addresses, room_mode, typed
from toolkit.desk.doors import open_door
from toolkit.desk.signing import wall_key
from toolkit.domain.gathering.changes import DoorEnded, DoorPaused, DoorSet, PartOpened
from toolkit.domain.gathering.parts.whole import Door
from toolkit.domain.gathering.views import people_in
from toolkit.domain.gathering.vocabulary import DayPart
from toolkit.language import _, label
from toolkit.language.counting import people_in_words
from toolkit.screens.gathering.agenda import item_words
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.gathering.steering import steer_to
from toolkit.screens.room.entrance import qr_html, render_not_in_room_mode
from toolkit.screens.text import as_html


def render_day(showing: GatheringShowing) -> None:
    """Draw the door, or the way to open it."""
    door = showing.door
    if door is None:
        _render_opening(showing)
    else:
        _render_parts(showing, door)
        left, right = st.columns([3, 2])
        with left:
            _render_entrance(showing, door)
        with right:
            _render_agenda(showing)
        _render_keeping(showing, door)


def _render_opening(showing: GatheringShowing) -> None:
    words = _(
        "One code for the whole day. With it people choose their table, ask in the plenary, and find their country."
        " Those without a phone count as much: everything can be done on paper and typed here."
    )
    st.html(f'<p class="about">{as_html(words)}</p>')
    st.button(
        _("Open the door for phones"),
        key=showing.key("door", "open"),
        type="primary",
        on_click=_open,
        args=(showing,),
    )
    if not room_mode():
        render_not_in_room_mode()
    _render_agenda(showing)


def _open(showing: GatheringShowing) -> None:
    showing.tried(
        lambda: open_door(showing.gatherings, showing.desk, showing.gathering_id, moderated=True)
    )


def _render_parts(showing: GatheringShowing, door: Door) -> None:
    """The parts of the day as buttons: wall and phones follow."""
    st.html(f'<p class="about">{as_html(_("Wall and phones follow what you press here."))}</p>')
    with st.container(key="gathering_parts", horizontal=True, gap="xsmall"):
        for part in DayPart:
            st.button(
                label(part),
                key=showing.key("part", part.value),
                type="primary" if part is door.part else "secondary",
                on_click=_turn_to,
                args=(showing, part),
            )


def _turn_to(showing: GatheringShowing, part: DayPart) -> None:
    showing.record(PartOpened(part=part))
    if part is DayPart.PLENARY:
        steer_to(showing)


def _render_entrance(showing: GatheringShowing, door: Door) -> None:
    first, *_others = participant_addresses(int(st.get_option("server.port")), door.code)
    address = typed(first).removesuffix(f"/{door.code}")
    st.html(
        f'<div class="room-entrance"><div class="room-qr">{qr_html(first)}</div><div>'
        f'<div class="room-way">{as_html(_("Open this address on your phone"))}</div>'
        f'<div class="room-address">{as_html(address)}</div>'
        f'<div class="room-way">{as_html(_("and type the code"))}</div>'
        f'<div class="room-code">{as_html(door.code)}</div>'
        f'<div class="room-in">{as_html(people_in_words(people_in(showing.gathering)))}</div></div></div>'
    )
    if not room_mode():
        render_not_in_room_mode()
    with st.container(horizontal=True, gap="small"):
        st.link_button(
            _("Open the wall in a second window"),
            f"/gwall/{door.code}?key={wall_key(door.code)}",
            help=_("Move that window to the projector. It needs no click any more."),
        )
        st.link_button(_("Try a phone on this computer"), f"/g/{door.code}")


def _render_agenda(showing: GatheringShowing) -> None:
    if not showing.gathering.agenda:
        return
    lines = "".join(f"<li>{as_html(item_words(item))}</li>" for item in showing.gathering.agenda)
    st.html(f'<h3>{as_html(_("Run-of-day"))}</h3><ul class="gathering-agenda">{lines}</ul>')


def _render_keeping(showing: GatheringShowing, door: Door) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            _("Go on") if door.paused else _("Pause everything"),
            key=showing.key("door", "pause"),
            on_click=showing.act,
            args=(DoorPaused(paused=not door.paused),),
        )
        st.toggle(
            _("Somebody reads what phones write before others see it"),
            value=door.moderated,
            key=showing.key("door", "moderated", str(door.moderated)),
            on_change=showing.act,
            args=(DoorSet(moderated=not door.moderated),),
        )
        st.button(
            _("Close the door"),
            key=showing.key("door", "end"),
            help=_(
                "Phones can write no more. Personal links go on to work, and the door can open again."
            ),
            on_click=showing.act,
            args=(DoorEnded(),),
        )
