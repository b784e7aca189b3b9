"""Loose ends by name, both ways, with the way to the stage where they are tied up."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from toolkit.domain.vocabulary import Stage
from toolkit.language import _, label
from toolkit.screens.chain.view import ChainView
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened

NAME_AT_MOST = 160
NAMED_AT_MOST = 40


def render(showing: Showing, view: ChainView) -> None:
    """Draw both kinds of loose ends."""
    if not view.loose_cards and not view.loose_assumptions:
        words = _("Every card rests on an assumption, and every assumption holds a card up.")
        st.html(f'<p class="about">{as_html(words)}</p>')
        return
    cards = [f"{label(card.stage)}: {_short(card.text)}" for card in view.loose_cards]
    beliefs = [
        f"{view.numbers[one.assumption_id]} · {_short(one.text)}" for one in view.loose_assumptions
    ]
    st.html(
        '<div class="pair">'
        + _list_html(_("Cards that nothing holds up"), cards)
        + _list_html(_("Assumptions that hold nothing up"), beliefs)
        + "</div>"
    )
    st.button(
        _("Tie them up at the stage Assumptions"),
        key=showing.key("chain", "tie_up"),
        on_click=showing.open_stage,
        args=(Stage.ASSUMPTIONS,),
    )


def _short(text: str) -> str:
    return shortened(text, NAME_AT_MOST)


def _list_html(name: str, texts: Sequence[str]) -> str:
    items = "".join(f"<li>{as_html(text)}</li>" for text in texts[:NAMED_AT_MOST])
    more = len(texts) - NAMED_AT_MOST
    if more > 0:
        items += f"<li>{as_html(_('and {count} more').format(count=more))}</li>"
    if not texts:
        items = f'<li class="quiet">{as_html(_("None"))}</li>'
    return f'<div class="loose-ends"><h2>{as_html(name)}</h2><ul>{items}</ul></div>'
