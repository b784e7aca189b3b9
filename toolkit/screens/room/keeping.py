"""How the room is kept: who lets cards through, what the wall shows of them, dots each; and its end."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.changes import RoomEnded
from toolkit.domain.rules.live import DOTS_AT_MOST
from toolkit.domain.session import Room
from toolkit.language import _
from toolkit.screens.room.asking import render_question
from toolkit.screens.room.doing import answered, ask, asks, keep_room
from toolkit.screens.room.words import waiting_words
from toolkit.screens.showing import Showing

END = "end"


def render_keeping(showing: Showing, room: Room) -> None:
    """Draw the switches and the end of the room."""
    _render_switch(
        showing,
        "moderated",
        _("I let every card through before others see it"),
        on=room.moderated,
    )
    _render_switch(
        showing,
        "counts_only",
        _("Only the number of cards on the wall until I reveal them"),
        on=room.counts_only,
    )
    _render_dots(showing, room)
    _render_end(showing, room)


def _render_switch(showing: Showing, name: str, words: str, *, on: bool) -> None:
    key = showing.key("room", "switch", name)
    # An undo, or another tab, may have turned it since: what the session says stands.
    st.session_state[key] = on
    st.toggle(words, key=key, on_change=partial(_turn, showing, name, key))


def _turn(showing: Showing, name: str, key: str) -> None:
    room = showing.session.room
    if room is not None:
        on = bool(st.session_state[key])
        if name == "moderated":
            keep_room(showing, room, moderated=on)
            _say_what_waits(showing, room, on=on)
        else:
            keep_room(showing, room, counts_only=on)


def _say_what_waits(showing: Showing, room: Room, *, on: bool) -> None:
    """What was held back stays so when cards come through by themselves: somebody may have held it for a reason."""
    waiting = waiting_words(room)
    if waiting and not on:
        words = _("{waiting}: let through or hide what came before. New cards come in at once.")
        showing.say(words.format(waiting=waiting))


def _render_dots(showing: Showing, room: Room) -> None:
    key = showing.key("room", "dots")
    st.session_state[key] = room.dots
    with st.container(key="room_dots"):
        st.number_input(
            _("Dots for each person"),
            min_value=1,
            max_value=DOTS_AT_MOST,
            key=key,
            on_change=partial(_set_dots, showing, key),
        )


def _set_dots(showing: Showing, key: str) -> None:
    room = showing.session.room
    if room is not None:
        keep_room(showing, room, dots=int(st.session_state[key]))


def _render_end(showing: Showing, room: Room) -> None:
    if not asks(showing, END):
        st.button(
            _("End the room"), key=showing.key("room", END), on_click=ask, args=(showing, END)
        )
        return
    words = _("Phones say thank you and take nothing more. What people wrote stays.")
    if waiting := waiting_words(room):
        left = _("{waiting}: what is not let through before the end is not in the session.")
        words = f"{words} {left.format(waiting=waiting)}"
    done = _("The room is over. Undo opens it again.")
    yes = partial(answered, showing, RoomEnded(), done)
    render_question(showing, END, words, _("Yes, end the room"), yes)
