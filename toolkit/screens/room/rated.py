"""The open round: how many have rated each card, and the way for those without a phone."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.session import RatingRound
from toolkit.language import _, ngettext
from toolkit.scoring.numbering import card_numbers
from toolkit.screens.marks import belief_html
from toolkit.screens.room.counts import rated_of_cards
from toolkit.screens.rounds.doing import Doing, do, turn
from toolkit.screens.showing import Showing
from toolkit.screens.state import Place
from toolkit.screens.text import as_html


def render_rated(showing: Showing, opened: RatingRound) -> None:
    """Draw the cards of the round with their counts."""
    numbers = card_numbers(showing.session)
    rows = []
    for assumption_id, count in rated_of_cards(showing.session, opened):
        found = showing.session.assumption(assumption_id)
        if found is not None:
            belief = belief_html(numbers[assumption_id], found.lens, found.text)
            rows.append(
                f'<li>{belief}<span class="rated-count">{as_html(rated_words(count))}</span></li>'
            )
    st.html(f'<ul class="rated-list">{"".join(rows)}</ul>')
    with st.container(key="room_hands", horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            _("Count hands for people without a phone"),
            key=showing.key("room", "hands"),
            on_click=_count_hands,
            args=(showing,),
        )
        about = _("Every hand counts like one phone.")
        st.html(f'<span class="quiet">{as_html(about)}</span>')


def rated_words(count: int) -> str:
    """How many people rated a card; never who or what."""
    if not count:
        return _("nobody yet")
    return ngettext("{count} person", "{count} people", count).format(count=count)


def _count_hands(showing: Showing) -> None:
    turn(showing, "hands_at", 0)
    do(showing, Doing.HANDS)
    showing.go(Place.ROUND)
