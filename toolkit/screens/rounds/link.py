"""The way from the map into a round, in one button."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.rules.rounds import count_of_round
from toolkit.language import _
from toolkit.scoring.rounds import newest_revealed
from toolkit.screens.showing import Showing
from toolkit.screens.state import Place


def render_link(showing: Showing) -> None:
    """Draw the button; nothing for somebody alone, and nothing on the wall while there is no round to show."""
    words = None if showing.alone else _words(showing)
    if words is not None:
        st.button(
            words,
            key=showing.key("map", "rounds"),
            on_click=showing.go,
            args=(Place.ROUND,),
        )


def _words(showing: Showing) -> str | None:
    session = showing.session
    opened, revealed = session.open_round(), newest_revealed(session)
    if opened is not None:
        number = count_of_round(session, opened.number)
        return _("Round {number} is open: go on").format(number=number)
    if revealed is not None:
        number = count_of_round(session, revealed)
        return _("Round {number}: what people said").format(number=number)
    return None if showing.projector else _("Rate privately")
