"""A round under way, as the facilitator sees it: how many have rated, the two ways to rate, and the reveal."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.changes import RoundRevealed
from toolkit.domain.rules.rounds import count_of_round
from toolkit.domain.session import RatingRound
from toolkit.language import _, ngettext
from toolkit.language.rounds import people_words
from toolkit.scoring.agreement import RATERS_NEEDED
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.rounds import people_so_far
from toolkit.screens.marks import belief_html
from toolkit.screens.rounds.doing import Doing, begin_ballot, cards_of, do, turn
from toolkit.screens.rounds.heading import render_heading
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render(showing: Showing, opened: RatingRound) -> None:
    """Draw the round."""
    number = count_of_round(showing.session, opened.number)
    people = people_so_far(showing.session, opened.number)
    enough = people >= RATERS_NEEDED
    render_heading(_("Round {number} is open").format(number=number))
    st.html(f'<p class="people-count">{as_html(people_words(people))}</p>')
    left, right = st.columns(2, gap="medium")
    with left, st.container(key="round_pass", border=True):
        _render_passing(showing, opened, first=not enough)
    with right, st.container(key="round_hands", border=True):
        _render_hands(showing)
    render_reveal(showing, opened, enough=enough)
    _render_cards(showing, opened)


def _render_passing(showing: Showing, opened: RatingRound, *, first: bool) -> None:
    words = _(
        "One person after another answers alone at this laptop. No name is asked. Turn the projector off first."
    )
    st.html(f"<h3>{as_html(_('Pass the laptop'))}</h3><p>{as_html(words)}</p>")
    st.button(
        _("Begin a ballot"),
        key=showing.key("round", "ballot", "begin"),
        type="primary" if first else "secondary",
        on_click=begin_ballot,
        args=(showing, opened),
    )


def _render_hands(showing: Showing) -> None:
    words = _(
        "Read a card aloud; people close their eyes and raise a hand for their answer; you enter how many. Each hand"
        " counts like one person with a ballot."
    )
    st.html(f"<h3>{as_html(_('Show of hands'))}</h3><p>{as_html(words)}</p>")
    st.button(
        _("Count hands"),
        key=showing.key("round", "hands", "begin"),
        on_click=_count_hands,
        args=(showing,),
    )


def _count_hands(showing: Showing) -> None:
    turn(showing, "hands_at", 0)
    do(showing, Doing.HANDS)


def render_reveal(showing: Showing, opened: RatingRound, *, enough: bool) -> None:
    """Draw the button that ends the round and shows what people said, with what it needs first."""
    words = (
        _("After the reveal nobody rates in this round any more.")
        if enough
        else _("What people said about a card is shown from three people on.")
    )
    with st.container(key="round_reveal", horizontal=True, vertical_alignment="center"):
        st.button(
            _("Reveal what people said"),
            key=showing.key("round", "reveal"),
            type="primary" if enough else "secondary",
            on_click=_reveal,
            args=(showing, opened.number),
        )
        st.html(f'<span class="quiet">{as_html(words)}</span>')


def _reveal(showing: Showing, number: int) -> None:
    if showing.record(RoundRevealed(round_number=number)):
        do(showing, Doing.NOTHING)
        turn(showing, "wall_at", 0)


def _render_cards(showing: Showing, opened: RatingRound) -> None:
    ids = cards_of(showing.session, opened)
    words = ngettext("The card of this round", "The {count} cards of this round", len(ids))
    numbers = card_numbers(showing.session)
    with st.expander(words.format(count=len(ids))):
        cards = (a for a in showing.session.live_assumptions() if a.assumption_id in ids)
        rows = (f"<li>{belief_html(numbers[a.assumption_id], a.lens, a.text)}</li>" for a in cards)
        st.html(f'<ul class="round-list">{"".join(rows)}</ul>')
