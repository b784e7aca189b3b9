"""The reveal of a round: what to talk about first, then the rest, each card with its distributions."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.rules.rounds import count_of_round
from toolkit.domain.vocabulary import Stage
from toolkit.language import _
from toolkit.language.rounds import people_words
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.rounds import TALK_FIRST, CardResult, Talk, people_so_far, results_of
from toolkit.screens.map.chosen import choose
from toolkit.screens.marks import belief_html
from toolkit.screens.rounds.doing import Doing, ask_again, do
from toolkit.screens.rounds.explained import render_explained
from toolkit.screens.rounds.heading import render_heading
from toolkit.screens.rounds.pictures import result_html
from toolkit.screens.rounds.steady import steady_html
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render(showing: Showing, number: int) -> None:
    """Draw the reveal of a round."""
    session = showing.session
    counted = count_of_round(session, number)
    render_heading(_("Round {number}: what people said").format(number=counted))
    st.html(f'<p class="round-lead">{as_html(people_words(people_so_far(session, number)))}</p>')
    results = results_once(showing, number)
    first = tuple(one for one in results if one.talk in TALK_FIRST)
    _render_part(showing, _("Talk about these first"), first)
    if not first:
        st.html(f'<div class="note">{as_html(_nothing_first(results))}</div>')
    alike = tuple(one for one in results if one.talk is Talk.ALIGNED)
    _render_part(showing, _("People see these much alike"), alike)
    few = tuple(one for one in results if one.talk is Talk.TOO_FEW)
    _render_part(showing, _("Too few answers to show"), few)
    render_explained()
    _render_ways(showing, counted)


def results_once(showing: Showing, number: int) -> tuple[CardResult, ...]:
    """What a round said, worked out once per change."""
    session = showing.session
    return showing.history.once(("round", number), lambda: results_of(session, number))


def _nothing_first(results: tuple[CardResult, ...]) -> str:
    if any(one.talk is Talk.ALIGNED for one in results):
        return _("Nobody saw a danger, and people agree. Agree on the places on the map.")
    return _("There is nothing to show yet: fewer than three people answered about each card.")


def _render_part(showing: Showing, heading: str, results: tuple[CardResult, ...]) -> None:
    if not results:
        return
    st.html(f'<h2 class="said-heading">{as_html(f"{heading} · {len(results)}")}</h2>')
    for one in results:
        _render_result(showing, one)


def _render_result(showing: Showing, result: CardResult) -> None:
    assumption_id = result.assumption.assumption_id
    with st.container(key=f"said_{assumption_id}", border=True, gap="xsmall"):
        with st.container(
            key=f"said_head_{assumption_id}",
            horizontal=True,
            horizontal_alignment="distribute",
            vertical_alignment="top",
            gap="small",
        ):
            st.html(head_html(showing, result), width="stretch")
            _render_again(showing, assumption_id)
            st.button(
                _("Open on the map"),
                key=showing.key("round", "open", assumption_id),
                type="tertiary",
                on_click=open_on_map,
                args=(showing, assumption_id),
            )
        if result.talk is not Talk.TOO_FEW:
            st.html(result_html(showing.session, result) + steady_html(showing, assumption_id))


def _render_again(showing: Showing, assumption_id: str) -> None:
    """In an open room one press sends a card back to the phones."""
    if showing.room is not None:
        st.button(
            _("Rate again"),
            key=showing.key("round", "ask_again", assumption_id),
            help=_("A round with this card alone. The phones rate it at once."),
            type="tertiary",
            on_click=ask_again,
            args=(showing, assumption_id),
        )


def head_html(showing: Showing, result: CardResult) -> str:
    """The card with its mark and number."""
    session = showing.session
    numbers = showing.history.once("numbers", lambda: card_numbers(session))
    number = numbers[result.assumption.assumption_id]
    belief = belief_html(number, result.assumption.lens, result.assumption.text)
    return f'<div class="said-head">{belief}</div>'


def open_on_map(showing: Showing, assumption_id: str) -> None:
    """Open the card on the map, where its place is agreed. Fit for ``on_click``."""
    choose(showing, assumption_id)
    showing.open_stage(Stage.MAP)


def _render_ways(showing: Showing, counted: int) -> None:
    with st.container(key="round_ways", horizontal=True, gap="small"):
        st.button(
            _("Rate again: round {number}").format(number=counted + 1),
            key=showing.key("round", "again_all"),
            on_click=do,
            args=(showing, Doing.BEGIN),
        )
        st.button(
            _("Go to the map"),
            key=showing.key("round", "to_map"),
            type="primary",
            on_click=showing.open_stage,
            args=(Stage.MAP,),
        )
