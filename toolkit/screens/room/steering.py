"""One row of large buttons: what the phones do now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from toolkit.domain.changes import RoomStepOpened
from toolkit.domain.session import Room, Session
from toolkit.domain.vocabulary import RoomStep
from toolkit.language import _, label
from toolkit.screens.along import cards_step
from toolkit.screens.room.doing import choosing, rate, reveal, reveal_words, stop_choosing
from toolkit.screens.room.keys import REVEAL_KEY
from toolkit.screens.room.rated import render_rated
from toolkit.screens.room.turning import render_turning
from toolkit.screens.rounds.begin import render_choice
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Something the phones can do: its step, words, why not now (empty when it can be), and what turns to it."""

    step: RoomStep
    words: str
    why_not: str
    turn: Callable[[], None]


def render_steering(showing: Showing, room: Room) -> None:
    """Draw the buttons, then the open round or the choice of its cards."""
    opened = showing.session.open_round()
    st.html(f'<h2 class="room-heading">{as_html(_("What the phones do now"))}</h2>')
    with st.container(key="room_steps", horizontal=True, gap="small"):
        for way in ways(showing):
            _render_way(showing, room, way)
    if opened is not None:
        stop_choosing(showing)
        render_rated(showing, opened)
    render_turning(showing, room)
    if words := reveal_words(showing):
        st.button(
            words,
            key=showing.key("room", "reveal"),
            type="primary",
            on_click=reveal,
            args=(showing,),
            shortcut=REVEAL_KEY,
        )
    if choosing(showing):
        _render_choice(showing)


def ways(showing: Showing) -> tuple[Way, ...]:
    """Everything the phones can do, in the order of a session; waiting comes last."""
    session = showing.session
    nothing_to_judge = "" if _open_cards(session) else _("There is no assumption yet.")
    no_action = "" if session.plan else _("There is no action in the plan yet.")
    cards = cards_step(session)
    stage = label(cards.stage) if cards.stage else ""
    own: dict[RoomStep, tuple[str, str, Callable[[], None]]] = {
        RoomStep.CARDS: (
            _("Write cards: {stage}").format(stage=stage),
            "",
            partial(showing.act, cards),
        ),
        RoomStep.RATE: (label(RoomStep.RATE), nothing_to_judge, partial(rate, showing)),
    }
    why_not = {RoomStep.VOTE_ASSUMPTIONS: nothing_to_judge, RoomStep.VOTE_ACTIONS: no_action}
    order = (
        RoomStep.CARDS,
        RoomStep.ASSUMPTIONS,
        RoomStep.RATE,
        RoomStep.MAP,
        RoomStep.VOTE_ASSUMPTIONS,
        RoomStep.VOTE_ACTIONS,
        RoomStep.LEARNED,
        RoomStep.WAIT,
    )
    found = []
    for step in order:
        turn = partial(showing.act, RoomStepOpened(step=step))
        words, reason, act = own.get(step, (label(step), why_not.get(step, ""), turn))
        found.append(Way(step=step, words=words, why_not=reason, turn=act))
    return tuple(found)


def _open_cards(session: Session) -> bool:
    """Whether there is an assumption that everybody may see."""
    return any(not a.private for a in session.live_assumptions())


def _render_way(showing: Showing, room: Room, way: Way) -> None:
    """The one the phones are at says so, by weight, a thick line and a word."""
    here = room.step is way.step
    st.button(
        _("**{words}** (now)").format(words=way.words) if here else way.words,
        key=showing.key("room_step", "here" if here else "other", way.step),
        disabled=bool(way.why_not),
        help=way.why_not or None,
        on_click=way.turn,
    )


def _render_choice(showing: Showing) -> None:
    with st.container(key="room_choice", border=True):
        st.html(f"<h3>{as_html(_('Which cards do people rate?'))}</h3>")
        render_choice(showing)
        st.button(
            _("Not now"),
            key=showing.key("room", "not_now"),
            type="tertiary",
            on_click=stop_choosing,
            args=(showing,),
        )
