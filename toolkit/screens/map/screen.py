"""The map screen: the safety strip, the map with its tray, the list or the open card beside it, and charts."""

from __future__ import annotations

from html import escape

import streamlit as st

from toolkit.domain.vocabulary import Lens
from toolkit.drawing.colours import LENS_STYLE
from toolkit.drawing.crosses import has_crosses
from toolkit.drawing.icon import icon_image, mark_icon, spread_icon
from toolkit.language import _, label, ngettext
from toolkit.screens import rounds
from toolkit.screens.map import board, closer, detail, downloads, listing, strip
from toolkit.screens.map.chosen import choose_next_unrated, chosen_card
from toolkit.screens.map.view import MapView, view_of
from toolkit.screens.showing import Showing


def render(showing: Showing) -> None:
    """Draw the map screen."""
    view = view_of(showing, _chosen_lenses(showing))
    if not view.found:
        st.html(f'<div class="note">{_nothing_yet()}</div>')
        return
    strip.render(showing, view)
    if not showing.projector:
        _render_lens_filter(showing)
    left, right = st.columns(_shares(showing), gap="medium")
    with left, st.container(key="map_left"):
        board.render(showing, view)
        if not showing.projector:
            downloads.render(showing, view)
    with right, st.container(key=board.BESIDE_KEY, gap="small"):
        _render_beside(showing, view)
    if showing.projector:
        st.html(wall_legend(crosses=has_crosses(view.picture)))
    else:
        closer.render(showing, view)


def _shares(showing: Showing) -> list[int]:
    """The widths of the map and of what stands beside it: an open card holds a ledger with two sides."""
    if showing.projector:
        return [66, 34]
    return [56, 44] if chosen_card(showing) else [62, 38]


def _nothing_yet() -> str:
    return _(
        "The map shows your assumptions by risk and evidence. There is none yet. Write the first one at the"
        " stage Assumptions, for example: We believe that buyers will order again next season."
    )


def _chosen_lenses(showing: Showing) -> list[Lens]:
    """The lenses of the filter; the projector has none, so that the room never misses a card without knowing."""
    if showing.projector:
        return []
    found = st.session_state.get(_filter_key(showing)) or []
    return [Lens(value) for value in found]


def _render_lens_filter(showing: Showing) -> None:
    st.pills(
        _("Show only"),
        [lens.value for lens in Lens],
        selection_mode="multi",
        format_func=_lens_words,
        key=_filter_key(showing),
        label_visibility="collapsed",
    )


def _lens_words(value: str) -> str:
    lens = Lens(value)
    return f"{LENS_STYLE[lens].letter} {label(lens)}"


def _filter_key(showing: Showing) -> str:
    return showing.key("map", "lenses")


def _render_beside(showing: Showing, view: MapView) -> None:
    """The open card, or the list with the way into rating."""
    chosen = chosen_card(showing)
    standing = view.standing(chosen) if chosen else None
    if standing is not None:
        detail.render(showing, view, standing)
        return
    with st.container(horizontal=True, gap="small"):
        _render_rate_next(showing, view)
        rounds.render_link(showing)
    listing.render_list(showing, view)


def _render_rate_next(showing: Showing, view: MapView) -> None:
    left = len(view.unrated)
    if not left:
        return
    words = ngettext("Rate the last card", "Rate the next card ({count} to go)", left)
    st.button(
        words.format(count=left),
        key=showing.key("map", "rate_next"),
        on_click=choose_next_unrated,
        args=(showing,),
    )


def wall_legend(*, crosses: bool) -> str:
    """The lenses, claim and ledger under the map, large enough for the room; and the crosses where there are some."""
    entries = [(mark_icon(lens, LENS_STYLE[lens].letter), label(lens)) for lens in Lens]
    entries += [
        (mark_icon(Lens.DESIRABILITY, ""), _("as we say")),
        (mark_icon(Lens.DESIRABILITY, "", solid=True), _("as written down")),
    ]
    entries += [(spread_icon(), _("how far apart our answers are"))] if crosses else []
    spans = (f"<span>{icon_image(svg, '2rem')} {escape(words)}</span>" for svg, words in entries)
    return f'<div class="wall-legend">{"".join(spans)}</div>'
