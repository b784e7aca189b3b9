"""A round on the wall: how many have rated, the card that hands are raised for, and the reveal, one card at a time."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.rules.rounds import count_of_round
from toolkit.domain.session import RatingRound
from toolkit.language import _
from toolkit.language.rounds import people_words
from toolkit.scoring.agreement import RATERS_NEEDED
from toolkit.scoring.rounds import TALK_FIRST, CardResult, people_so_far
from toolkit.screens.rounds.asked import card_html, place_words
from toolkit.screens.rounds.doing import Doing, doing, place, turn
from toolkit.screens.rounds.hands import open_card
from toolkit.screens.rounds.pictures import result_html
from toolkit.screens.rounds.reveal import head_html, results_once
from toolkit.screens.rounds.steady import steady_html
from toolkit.screens.rounds.under_way import render_reveal
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

BACK_KEY, NEXT_KEY = "Alt+Left", "Alt+Right"
LOOK_AGAIN_SECONDS = 2


def render_open(showing: Showing, opened: RatingRound, *, rating: bool) -> None:
    """Draw an open round for the room. A ballot never comes to the wall: of it only that somebody is rating."""
    number = count_of_round(showing.session, opened.number)
    st.html(f'<h1 class="wall-round">{as_html(_("Round {number}").format(number=number))}</h1>')
    if not rating and doing(showing) is Doing.HANDS:
        _render_hands(showing, opened)
        return
    _render_count(showing, opened.number, rating)
    people = people_so_far(showing.session, opened.number)
    if not rating:
        render_reveal(showing, opened, enough=people >= RATERS_NEEDED)


def _render_count(showing: Showing, number: int, rating: bool) -> None:
    """How many have rated, looked up anew every other second: people may rate in another tab."""

    @st.fragment(run_every=LOOK_AGAIN_SECONDS)
    def count() -> None:
        session = showing.newest()
        if session.open_round() is None:
            st.rerun()
        words = people_words(people_so_far(session, number))
        somebody = f'<div class="ballot-end">{as_html(_("Somebody is rating."))}</div>'
        st.html(f'<div class="people-count">{as_html(words)}</div>{somebody if rating else ""}')

    count()


def _render_hands(showing: Showing, opened: RatingRound) -> None:
    """The card that hands are raised for, without any count."""
    card, at, count = open_card(showing, opened)
    if card is not None:
        st.html(f'<div class="wall-card">{card_html(card, place_words(at, count))}</div>')
    _render_bar(showing, "hands_at", at, count)


def render_closed(showing: Showing, number: int | None) -> None:
    """Draw the newest reveal, one card at a time; while there is none, say so."""
    results = () if number is None else results_once(showing, number)
    if number is None or not results:
        st.html(f'<div class="note">{as_html(_("There is no round to show yet."))}</div>')
        return
    at = min(place(showing, "wall_at"), len(results) - 1)
    counted = count_of_round(showing.session, number)
    st.html(_wall_head(results, at, counted) + _wall_card(showing, results[at]))
    _render_bar(showing, "wall_at", at, len(results))


def _wall_head(results: tuple[CardResult, ...], at: int, counted: int) -> str:
    first = results[at].talk in TALK_FIRST
    words = _("Talk about these first") if first else _("The other cards")
    heading = _("Round {number}").format(number=counted)
    place_of = place_words(at, len(results))
    return f'<h1 class="wall-round">{as_html(f"{heading} · {words} · {place_of}")}</h1>'


def _wall_card(showing: Showing, result: CardResult) -> str:
    one_id = result.assumption.assumption_id
    steady = steady_html(showing, one_id, with_top=False, with_item=False)
    said = result_html(showing.session, result)
    return f'<div class="wall-said">{head_html(showing, result)}{said}{steady}</div>'


def _render_bar(showing: Showing, part: str, at: int, count: int) -> None:
    """Back and next, where every screen has them."""
    with st.container(key="bottom_bar", horizontal=True, horizontal_alignment="distribute"):
        _turn_button(showing, _("Card before"), part, at - 1, BACK_KEY, disabled=at == 0)
        last = at + 1 >= count
        _turn_button(showing, _("Next card"), part, at + 1, NEXT_KEY, disabled=last)


def _turn_button(
    showing: Showing, words: str, part: str, to: int, shortcut: str, *, disabled: bool
) -> None:
    st.button(
        words,
        key=showing.key("round", "wall", shortcut),
        type="primary" if shortcut == NEXT_KEY else "secondary",
        disabled=disabled,
        on_click=turn,
        args=(showing, part, to),
        shortcut=shortcut,
    )
