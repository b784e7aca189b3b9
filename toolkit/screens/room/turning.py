"""Leading through what people said: which card of the revealed round the wall shows."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.changes import WallPageTurned
from toolkit.domain.privacy import without_private
from toolkit.domain.session import Room, Session
from toolkit.domain.vocabulary import RoomStep
from toolkit.language import _
from toolkit.scoring.rounds import CardResult, newest_revealed, results_of
from toolkit.screens.room.keys import CARD_BACK_KEY, CARD_NEXT_KEY
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened


def cards_on_the_wall(session: Session, room: Room) -> tuple[CardResult, ...]:
    """The cards that the wall shows one after the other, in its order; none while it shows something else."""
    number = newest_revealed(session)
    if room.step is not RoomStep.RATE or session.open_round() is not None or number is None:
        return ()
    return results_of(without_private(session), number)


def render_turning(showing: Showing, room: Room) -> None:
    """Draw which card is on the wall, and the way to the next one and back."""
    cards = cards_on_the_wall(showing.session, room)
    if not cards:
        return
    at = min(room.page, len(cards) - 1)
    words = _("On the wall: card {place} of {count}").format(place=at + 1, count=len(cards))
    text = shortened(cards[at].assumption.text)
    with st.container(key="room_turning", gap="xsmall"):
        st.html(f'<div><b>{as_html(words)}</b> <span dir="auto">{as_html(text)}</span></div>')
        with st.container(horizontal=True, gap="small"):
            _turn_button(showing, _("Card before"), CARD_BACK_KEY, at - 1, len(cards))
            _turn_button(showing, _("Next card"), CARD_NEXT_KEY, at + 1, len(cards))


def _turn_button(showing: Showing, words: str, key: str, page: int, count: int) -> None:
    st.button(
        words,
        key=showing.key("room", "turn", key),
        disabled=not 0 <= page < count,
        shortcut=key,
        on_click=showing.act,
        args=(WallPageTurned(page=page),),
    )
