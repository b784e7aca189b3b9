"""Lists of cards beside and above the map: one component for any number of rows."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import Any

import streamlit as st

from toolkit.domain.vocabulary import LedgerState
from toolkit.drawing.colours import LENS_STYLE
from toolkit.drawing.icon import mark_icon
from toolkit.language import _, label
from toolkit.language.reasons import brief_reason
from toolkit.scoring.holding import load_bearing
from toolkit.scoring.loud import LOUD_STATES, loud_first, state_of
from toolkit.scoring.standing import Standing
from toolkit.screens.map.chosen import choose, chosen_card
from toolkit.screens.map.moves import read_id
from toolkit.screens.map.view import MapView
from toolkit.screens.showing import Showing
from toolkit.screens.text import shortened

HERE = Path(__file__).parent
TEXT_LONGEST = 200
ICON_WORDS = "@@@"
WIDE_AT_MOST = 4
"""With more cards than one row holds, the strip is a line of marks and numbers, so that the map stays in sight."""

LEAD_AT_MOST = 8
"""With more cards the line says nothing besides them."""


def render_list(showing: Showing, view: MapView) -> None:
    """Draw the list beside the map: number, text, lens, quarter and reason."""
    bearing = load_bearing(showing.session)
    shown = loud_first(view.shown)
    rows = [
        {
            **_row(one, view.numbers),
            "place": _quietly(one, _place(one)),
            "note": ""
            if showing.projector
            else brief_reason(one, bears_load=one.assumption.assumption_id in bearing),
        }
        for one in shown
    ]
    _mount(showing, "list", rows, shown, shape="long")


def in_one_line(showing: Showing, view: MapView) -> bool:
    """Whether the strip is one line of marks: always on the wall, elsewhere when one row cannot hold its cards."""
    return showing.projector or len(view.strip) > WIDE_AT_MOST


def render_strip_rows(showing: Showing, view: MapView) -> None:
    """Draw the cards of the safety strip in short; the whole text stands in the list and in the open card."""
    brief = in_one_line(showing, view)
    strip = loud_first(view.strip)
    rows = [
        {**_row(one, view.numbers), "place": _quietly(one, _danger(one)), "note": ""}
        for one in strip
    ]
    _mount(showing, "strip", rows, strip, shape="brief" if brief else "wide")


def _row(standing: Standing, numbers: dict[str, int]) -> dict[str, Any]:
    assumption = standing.assumption
    return {
        "id": assumption.assumption_id,
        "code": f"{LENS_STYLE[assumption.lens].letter}{numbers[assumption.assumption_id]}",
        "text": shortened(assumption.text, TEXT_LONGEST),
        "icon": _icon_name(standing),
    }


def _place(standing: Standing) -> str:
    """The quarter of the map; a state that must not be overlooked comes before it."""
    if state_of(standing) in LOUD_STATES:
        return label(state_of(standing))
    if standing.quadrant is None:
        return _("Not on the map yet")
    return label(standing.quadrant)


def _danger(standing: Standing) -> str:
    """Why the card stands in the strip; evidence against it comes before all else."""
    if state_of(standing) is LedgerState.STOP_AND_REVIEW:
        return label(LedgerState.STOP_AND_REVIEW)
    return label(standing.strip)


def _quietly(standing: Standing, words: str) -> str:
    """The words with one in front that says that the card is private."""
    return f"{_('Private')} · {words}" if standing.assumption.private else words


def _icon_name(standing: Standing) -> str:
    shield = "!" if standing.in_strip else ""
    solid = "+" if standing.solid else ""
    return f"{standing.assumption.lens}{shield}{solid}"


def _icon(standing: Standing) -> str:
    """One icon for all cards that look alike; the browser writes each card's letter and number on it."""
    return mark_icon(
        standing.assumption.lens,
        ICON_WORDS,
        solid=standing.solid,
        shielded=standing.in_strip,
        height_px=40,
    )


def _mount(
    showing: Showing,
    part: str,
    rows: list[dict[str, Any]],
    found: tuple[Standing, ...],
    *,
    shape: str,
) -> None:
    key = showing.key("map", part)
    _component()(
        key=key,
        data={
            "rows": rows,
            "icons": {_icon_name(one): _icon(one) for one in found},
            "chosen": chosen_card(showing),
            "shape": shape,
        },
        on_opened_change=partial(_on_opened, showing, key),
    )


@cache
def _component():  # type: ignore[no-untyped-def]  # Streamlit does not export the type of a mounted component
    return st.components.v2.component(
        "map_card_list",
        html='<ol class="card-list"></ol>',
        js=(HERE / "card_list.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )


def _on_opened(showing: Showing, key: str) -> None:
    state = st.session_state.get(key)
    assumption_id = read_id(None if state is None else state.get("opened"))
    if assumption_id is not None:
        choose(showing, assumption_id)
