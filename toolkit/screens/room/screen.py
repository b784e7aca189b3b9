"""The room's own screen, for the facilitator; in projector mode it is the way in, for everybody."""

from __future__ import annotations

from enum import StrEnum

import streamlit as st

from toolkit.domain.session import Room
from toolkit.domain.vocabulary import OfferState
from toolkit.language import _
from toolkit.screens.frame.bars import BACK_KEY, NEXT_KEY
from toolkit.screens.marks import put_marks_on
from toolkit.screens.room.badge import render_pause
from toolkit.screens.room.counts import offers_in
from toolkit.screens.room.entrance import render_entrance
from toolkit.screens.room.gathered import render_gathered
from toolkit.screens.room.keeping import render_keeping
from toolkit.screens.room.keys import PAUSE_KEY, REVEAL_KEY
from toolkit.screens.room.moderating import render_moderating
from toolkit.screens.room.opening import render_opening
from toolkit.screens.room.steering import render_steering
from toolkit.screens.room.words import count_words, in_words, step_words
from toolkit.screens.room.worries import render_worries, unread
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import picked_tab, render_tabs
from toolkit.screens.text import as_html, in_parts_html

NAME = "room"


class Part(StrEnum):
    """A part of the room's screen."""

    ENTRANCE = "entrance"
    CARDS = "cards"
    WORRIES = "worries"
    GATHERED = "gathered"
    KEEPING = "keeping"


PARTS = {
    Part.ENTRANCE: render_entrance,
    Part.CARDS: render_moderating,
    Part.WORRIES: render_worries,
    Part.GATHERED: render_gathered,
    Part.KEEPING: render_keeping,
}


def render(showing: Showing) -> None:
    """Draw the room."""
    put_marks_on()
    room = showing.room
    if room is None:
        render_opening(showing)
    elif showing.projector:
        render_entrance(showing, room)
        render_gathered(showing, room)
        render_pause(showing, room, "room", quiet=True)
    else:
        _render_head(showing, room)
        render_steering(showing, room)
        picked = Part(picked_tab(showing, NAME, Part.ENTRANCE))
        render_tabs(showing, NAME, _tabs(room), picked)
        with st.container(key="room_part", gap="small"):
            PARTS[picked](showing, room)
        _render_keys()


def _render_head(showing: Showing, room: Room) -> None:
    with st.container(
        key="room_head",
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        counts = in_parts_html(f"{in_words(room)} · {count_words(showing.session, room)}")
        paused = f"<div>{as_html(step_words(room))}</div>" if room.paused else ""
        code = f'<span class="room-title-code">{as_html(room.code)}</span>'
        st.html(
            f'<h1 class="room-title">{as_html(_("The room"))} {code}</h1>'
            f'<div class="room-counts">{counts}</div>{paused}',
            width="content",
        )
        render_pause(showing, room, "room", quiet=False)


def _tabs(room: Room) -> list[tuple[str, str]]:
    waiting = len(offers_in(room, OfferState.WAITING))
    return [
        (Part.ENTRANCE, _("The way in")),
        (Part.CARDS, _with_count(_("Cards"), waiting)),
        (Part.WORRIES, _with_count(_("Private worries"), unread(room))),
        (Part.GATHERED, _("Dots and learning")),
        (Part.KEEPING, _("Settings")),
    ]


def _with_count(words: str, count: int) -> str:
    """What waits for the facilitator stands in the name of the part."""
    return _("{words} ({count} new)").format(words=words, count=count) if count else words


def _render_keys() -> None:
    words = _(
        "Keys on every screen: {next} next, {back} back, {reveal} reveal, {pause} pause or go on."
        " Turning a stage takes the phones along, but never away from an open round."
    ).format(
        next=NEXT_KEY.replace("Right", "→"),
        back=BACK_KEY.replace("Left", "←"),
        reveal=REVEAL_KEY,
        pause=PAUSE_KEY,
    )
    st.html(f'<p class="about room-keys">{as_html(words)}</p>')
