"""The map that can be taken hold of: a component of our own, fed with the drawing that every document uses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

import streamlit as st

from toolkit.domain.changes import Change
from toolkit.domain.vocabulary import Quadrant
from toolkit.domain.words import MapWords
from toolkit.drawing.icon import mark_icon
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.sheet import Style
from toolkit.language import _, label, map_words
from toolkit.language.ledger_words import gap_words
from toolkit.scoring.loud import LOUD_STATES, state_of
from toolkit.scoring.standing import EvidenceFrom, Standing
from toolkit.screens.frame.alarms import is_alarmed
from toolkit.screens.map.chosen import choose, chosen_card
from toolkit.screens.map.moves import (
    change_of_lift,
    change_of_move,
    read_id,
    read_lifted,
    read_moved,
)
from toolkit.screens.map.view import MapView, risk_floor
from toolkit.screens.showing import Showing
from toolkit.screens.text import shortened

HERE = Path(__file__).parent
PARTS = (
    "board_view.js",
    "board_move.js",
    "board_draw.js",
    "board.js",
    "board_hands.js",
)
"""The one module, in parts: small enough to read, put together here because a component takes a single text."""

BESIDE_KEY = "map_beside"
SCREEN_SIZES = ((860, 600), (600, 520), (360, 540))
WALL_SIZES = ((780, 400), (600, 450), (420, 520))
ONE_SIZE_FROM = 200
"""From this many cards on only the middle drawing is sent: the others would only make the page slow."""


def render(showing: Showing, view: MapView) -> None:
    """Draw the map with its tray, and record what is done on it."""
    key = showing.key("map", "board")
    _component()(
        key=key,
        data=board_words(showing, view),
        on_moved_change=partial(_on_moved, showing, key),
        on_lifted_change=partial(_on_lifted, showing, key),
        on_opened_change=partial(_on_opened, showing, key),
    )


def board_words(showing: Showing, view: MapView) -> dict[str, Any]:
    """All that the component is given, as plain values."""
    return {
        "board_id": showing.session.session_id,
        "answered": showing.state.picked.get(_answered(showing), ""),
        "chosen": chosen_card(showing),
        "beside": f".st-key-{BESIDE_KEY}",
        "wall": showing.projector,
        "tallest": _tallest(showing),
        "drawings": drawings(view, wall=showing.projector),
        "cards": [_card(one, view.numbers) for one in view.shown],
        "words": _words(),
    }


def _tallest(showing: Showing) -> str:
    """How high the map may be; on the wall all of it stands in sight, below the lines of what is loud."""
    if not showing.projector:
        return "85vh"
    above = 14.25 + (2.75 if is_alarmed(showing) else 0)
    return f"max(13rem, calc(100vh - {above}rem))"


def drawings(view: MapView, *, wall: bool) -> list[dict[str, Any]]:
    """The same map for wide, middling and narrow places; the browser takes the one that fits."""
    words = map_words()
    sizes: Sequence[tuple[int, int]] = WALL_SIZES if wall else SCREEN_SIZES
    if len(view.picture.marks) >= ONE_SIZE_FROM:
        sizes = sizes[1:2]
    return [
        {"width": width, "svg": _drawing(view, words, width, height, wall)}
        for width, height in sizes
    ]


def _drawing(view: MapView, words: MapWords, width: int, height: int, wall: bool) -> str:
    style = Style.WALL if wall else Style.SCREEN
    return draw_matrix(view.picture, words, width=width, height=height, style=style)


def _card(standing: Standing, numbers: dict[str, int]) -> dict[str, Any]:
    assumption = standing.assumption
    number = numbers[assumption.assumption_id]
    fixed = standing.evidence_from is EvidenceFrom.LEDGER
    return {
        "id": assumption.assumption_id,
        "number": number,
        "text": shortened(assumption.text, 120),
        "says": _says(standing, number),
        "placed": standing.placed,
        "icon": "" if standing.placed else _icon(standing, number),
        "risk": standing.risk,
        "evidence": standing.evidence,
        "evidence_fixed": standing.evidence if fixed else None,
        "risk_floor": risk_floor(standing),
    }


def _icon(standing: Standing, number: int) -> str:
    return mark_icon(
        standing.assumption.lens,
        str(number),
        solid=standing.solid,
        shielded=standing.in_strip,
    )


def _says(standing: Standing, number: int) -> str:
    """What a screen reader says: number, text, and where the card stands."""
    place = label(standing.quadrant) if standing.quadrant else _("not on the map yet")
    marks = [label(standing.strip)] if standing.in_strip else []
    marks += [label(state_of(standing))] if state_of(standing) in LOUD_STATES else []
    further = [f"{words}." for words in marks] + [gap_words(standing)]
    said = _("Card {number}. {text}. {lens}. {place}.").format(
        number=number,
        text=shortened(standing.assumption.text, 160),
        lens=label(standing.assumption.lens),
        place=place,
    )
    return " ".join(part for part in (said, *further) if part)


def _words() -> dict[str, Any]:
    return {
        "zoom_in": _("Closer"),
        "zoom_out": _("Further away"),
        "zoom_reset": _("Whole map"),
        "how": _("Drag a card, or choose it and use the arrow keys. Click it to open it."),
        "tray": _("Not on the map yet"),
        "tray_hint": _("Rate a card or drag it onto the map. Drag a card here to take it off."),
        "nowhere": _("back to its place"),
        "back": _("Nothing was moved."),
        "landing": _("Card {number}: {place}."),
        "keys": _("Enter agrees, Escape goes back, Shift moves further."),
        "evidence_fixed": _("Its evidence stays where its ledger puts it."),
        "quadrants": {quadrant.value: label(quadrant) for quadrant in Quadrant},
    }


@cache
def _component():  # type: ignore[no-untyped-def]  # Streamlit does not export the type of a mounted component
    return st.components.v2.component(
        "map_board",
        html=(HERE / "board.html").read_text(encoding="utf-8"),
        css=(HERE / "board.css").read_text(encoding="utf-8"),
        js="\n".join((HERE / part).read_text(encoding="utf-8") for part in PARTS),
    )


def _told(key: str, event: str) -> object:
    state = st.session_state.get(key)
    return None if state is None else state.get(event)


def _on_moved(showing: Showing, key: str) -> None:
    moved = read_moved(_told(key, "moved"))
    if moved is None:
        return
    session = showing.newest()
    _record(showing, change_of_move(session, moved), moved.change_id)
    choose(showing, moved.assumption_id)


def _on_lifted(showing: Showing, key: str) -> None:
    lifted = read_lifted(_told(key, "lifted"))
    if lifted is None:
        return
    session = showing.newest()
    change = change_of_lift(session, lifted)
    if change is None:
        _answer(showing, lifted.change_id)
        showing.say(
            _(
                "This card stays: evidence or a judgement of the group is written down for it. Open it to change that."
            )
        )
        return
    _record(showing, change, lifted.change_id)
    _say_where_it_went(showing, lifted.assumption_id)


def _say_where_it_went(showing: Showing, assumption_id: str) -> None:
    session = showing.newest()
    if session.ratings_of(assumption_id) or session.ledger(assumption_id):
        showing.say(_("The agreed place is taken back. The card stands where its scores put it."))


def _on_opened(showing: Showing, key: str) -> None:
    assumption_id = read_id(_told(key, "opened"))
    if assumption_id is not None:
        choose(showing, assumption_id)


def _record(showing: Showing, change: Change, change_id: str | None) -> None:
    showing.record(change, change_id=change_id)
    _answer(showing, change_id)


def _answer(showing: Showing, change_id: str | None) -> None:
    """Tell the board that its move was heard, so that it draws the truth even when nothing changed."""
    showing.state.picked[_answered(showing)] = change_id or ""


def _answered(showing: Showing) -> str:
    return showing.key("map", "answered")
