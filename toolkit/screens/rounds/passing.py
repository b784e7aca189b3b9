"""Between two people: the screen is cleared and shows only how many have rated."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.session import RatingRound
from toolkit.language import _
from toolkit.language.rounds import people_words
from toolkit.scoring.rounds import people_so_far
from toolkit.screens.rounds.doing import Doing, begin_ballot, do
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render(showing: Showing, opened: RatingRound) -> None:
    """Draw the screen."""
    people = people_words(people_so_far(showing.session, opened.number))
    thanks = _("Thank you. Give the laptop to the next person.")
    with st.container(key="passed"):
        st.html(
            f'<div class="people-count">{as_html(people)}</div>'
            f'<div class="ballot-end">{as_html(thanks)}</div>'
        )
        with st.container(key="ballot_buttons", horizontal=True, gap="small"):
            st.button(
                _("Everybody has rated"),
                key=showing.key("round", "everybody"),
                on_click=do,
                args=(showing, Doing.NOTHING),
            )
            st.button(
                _("I am next: begin"),
                key=showing.key("round", "ballot", "next"),
                type="primary",
                on_click=begin_ballot,
                args=(showing, opened),
            )
