"""The cards on the table: one component for all of them, so that two hundred cost hardly more than twenty.

The component draws, and says what a person did with a card; what that means is decided here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from functools import cache, partial
from pathlib import Path
from typing import Any

import streamlit as st

from toolkit.domain.changes import CardParked, CardReordered
from toolkit.language import _
from toolkit.screens.debrief.cards import CardFace
from toolkit.screens.debrief.chosen import Part, open_card
from toolkit.screens.showing import Showing

HERE = Path(__file__).parent


def render_grid(
    showing: Showing, part: str, cards: list[CardFace], *, focus: str | None = None
) -> None:
    """Draw cards that open at a click and move by dragging or Alt with an arrow key.

    ``focus`` is a CSS selector of what to put the cursor into, once, when the grid changes.
    """
    _mount(
        showing,
        part,
        {
            "cards": [asdict(card) for card in cards],
            "open_words": _("Open this card"),
            "move_words": _("Alt and an arrow key move the card."),
            "focus": focus,
            "parked": False,
        },
    )


def render_parked_grid(showing: Showing, cards: list[CardFace]) -> None:
    """Draw parked cards, each with a way back."""
    _mount(
        showing,
        "parked",
        {
            "cards": [
                {**asdict(card), "foot": _("Take up again"), "held_up": True} for card in cards
            ],
            "open_words": "",
            "move_words": "",
            "focus": None,
            "parked": True,
        },
    )


def answer(showing: Showing, did: Mapping[str, Any]) -> None:
    """Do what a person did on the grid. What cannot be is refused by the desk, with its sentence."""
    card_id = str(did.get("card_id", ""))
    act = did.get("act")
    if act == "open":
        open_card(showing, card_id)
    elif act == "beneath":
        open_card(showing, card_id, Part.BENEATH)
    elif act == "move":
        before = did.get("before")
        showing.record(
            CardReordered(card_id=card_id, before=None if before is None else str(before))
        )
    elif act == "take_up":
        showing.record(CardParked(card_id=card_id, parked=False))


def _mount(showing: Showing, part: str, words: dict[str, Any]) -> None:
    key = showing.key("grid", showing.session.stage, part)
    _component()(key=key, data=words, on_did_change=partial(_did, showing, key))


def _did(showing: Showing, key: str) -> None:
    did = st.session_state[key].get("did")
    if isinstance(did, Mapping):
        answer(showing, did)


@cache
def _component():  # type: ignore[no-untyped-def]  # Streamlit does not export the type of a mounted component
    return st.components.v2.component(
        "card_grid",
        html='<ul class="card-grid"></ul>',
        js=(HERE / "card_grid.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )
