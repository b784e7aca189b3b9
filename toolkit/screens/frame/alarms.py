"""What must not be overlooked, under the top bar of every screen: *stop and review* and *probably wrong*.

One line each, with a way to every card it is about. On the wall a private card is never named.
"""

from __future__ import annotations

import streamlit as st

from toolkit.domain.vocabulary import LedgerState, Stage
from toolkit.drawing.colours import LENS_STYLE
from toolkit.drawing.icon import icon_image
from toolkit.drawing.shapes import shield_element
from toolkit.language import _, label
from toolkit.scoring.loud import LOUD_STATES, in_state
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.standing import Standing
from toolkit.screens.map.chosen import choose
from toolkit.screens.showing import Showing
from toolkit.screens.state import Place
from toolkit.screens.text import as_html, plain, shortened

CARDS_AT_MOST = 6
"""So many cards have a button of their own on a line; the others are on the list of what is due."""

TEXT_AT_MOST = {1: 90, 2: 34}
"""How much of a card's text stands on its button, in characters, by how many there are; of more only the number."""


def loud_cards(showing: Showing, state: LedgerState) -> tuple[Standing, ...]:
    """The cards in that state that this screen may name, in their order."""
    cards = in_state(showing.ranked, state)
    return tuple(one for one in cards if not (showing.projector and one.assumption.private))


def is_alarmed(showing: Showing) -> bool:
    """Whether something is drawn: what stands below has so much less room."""
    return any(loud_cards(showing, state) for state in LOUD_STATES)


def render_alarms(showing: Showing) -> None:
    """Draw a line for each state that some card is in; nothing while all is calm."""
    if not is_alarmed(showing):
        return
    numbers = card_numbers(showing.session)
    with st.container(key="alarms", gap=None):
        for state in LOUD_STATES:
            if cards := loud_cards(showing, state):
                _render_line(showing, state, cards, numbers)


def _render_line(
    showing: Showing, state: LedgerState, cards: tuple[Standing, ...], numbers: dict[str, int]
) -> None:
    with st.container(
        key=f"alarm_{state.value}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        shield = _shield() if state is LedgerState.STOP_AND_REVIEW else ""
        st.html(f'<div class="alarm-name">{shield}{as_html(label(state))}</div>', width="content")
        for one in cards[:CARDS_AT_MOST]:
            _render_card(showing, one, numbers, len(cards))
        if len(cards) > CARDS_AT_MOST:
            st.button(
                _("{count} more").format(count=len(cards) - CARDS_AT_MOST),
                key=showing.key("alarm", state, "more"),
                type="tertiary",
                on_click=showing.go,
                args=(Place.DUE,),
            )


def _shield() -> str:
    """The shield of the safety strip: the line is known by it where there is no colour."""
    return icon_image(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 24 24">{shield_element(0, 0, 11)}</svg>',
        "1.5rem",
    )


def _render_card(showing: Showing, one: Standing, numbers: dict[str, int], among: int) -> None:
    assumption = one.assumption
    code = f"{LENS_STYLE[assumption.lens].letter}{numbers[assumption.assumption_id]}"
    longest = TEXT_AT_MOST.get(among, 0)
    words = f"**{code}** {plain(shortened(assumption.text, longest))}" if longest else f"**{code}**"
    st.button(
        words,
        key=showing.key("alarm", assumption.assumption_id),
        help=None if among == 1 else plain(shortened(assumption.text, 200)),
        type="tertiary",
        on_click=open_card,
        args=(showing, assumption.assumption_id),
    )


def open_card(showing: Showing, assumption_id: str) -> None:
    """Open the card beside the map. Fit for ``on_click``."""
    choose(showing, assumption_id)
    showing.open_stage(Stage.MAP)
