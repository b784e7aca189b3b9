"""The open card beside the map: what it says and why, what is loud, its ledger, its rating, and its risk in full."""

from __future__ import annotations

from html import escape

import streamlit as st

from toolkit.domain.vocabulary import Strip
from toolkit.drawing.icon import icon_image, mark_icon
from toolkit.language import _, label
from toolkit.language.reasons import first_step, reason
from toolkit.scoring.holding import load_bearing
from toolkit.scoring.standing import Standing
from toolkit.screens import rounds
from toolkit.screens.map import danger, judging, ledger, placing, rating, worry
from toolkit.screens.map.chosen import close
from toolkit.screens.map.holding import holds_html
from toolkit.screens.map.view import MapView, team_rating
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render(showing: Showing, view: MapView, standing: Standing) -> None:
    """Draw the open card: what must be done about it first, then what is known, then how it was judged."""
    st.button(
        _("Back to the list"), key=showing.key("map", "close"), on_click=close, args=(showing,)
    )
    bears_load = standing.assumption.assumption_id in load_bearing(showing.session)
    st.html(_card_html(showing, view, standing, bears_load=bears_load))
    danger.render(showing, standing)
    rounds.render_said(showing, standing.assumption.assumption_id)
    placing.render(showing, standing)
    if standing.strip is Strip.WORRY_RAISED:
        worry.render_form(showing, standing)
    if showing.projector:
        _render_rating(showing, view, standing)
        return
    rated = team_rating(showing.session, standing.assumption.assumption_id) is not None
    if not rated:
        _render_rating(showing, view, standing)
    ledger.render(showing, standing)
    if rated:
        _render_rating(showing, view, standing)
    worry.render_answer(showing, standing)
    danger.render_cleared(showing, standing)
    if standing.strip is not Strip.WORRY_RAISED:
        # a worry is answered with words first: four numbers alone must not make it go away
        judging.render(showing, standing)


def _render_rating(showing: Showing, view: MapView, standing: Standing) -> None:
    """The three questions: open on the wall, and while they are what comes next; else in a part that opens."""
    rated = team_rating(showing.session, standing.assumption.assumption_id) is not None
    if standing.strip is Strip.WORRY_RAISED or (rated and not showing.projector):
        with st.expander(_("Quick rating")):
            rating.render_form(showing, view, standing)
    else:
        rating.render_form(showing, view, standing)


def _card_html(showing: Showing, view: MapView, standing: Standing, *, bears_load: bool) -> str:
    assumption = standing.assumption
    number = view.numbers[assumption.assumption_id]
    icon = icon_image(
        mark_icon(assumption.lens, str(number), solid=standing.solid, shielded=standing.in_strip),
        "3rem",
    )
    place = label(standing.quadrant) if standing.quadrant else _("Not on the map yet")
    head = f"{escape(label(assumption.lens))} · <strong>{escape(place)}</strong>"
    holds = ""
    if not showing.projector:
        holds = holds_html(showing.session, assumption, bears_load=bears_load)
    return (
        f'<div class="open-card">{icon}<div class="quiet">{head}</div>'
        f'<div class="text">{_("We believe that")} {as_html(assumption.text)}</div>'
        f'<div class="step">{escape(first_step(standing))}</div>'
        f'<div class="why">{escape(reason(standing, bears_load=bears_load and not holds))}</div>{holds}</div>'
    )
