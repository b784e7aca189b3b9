"""The debrief stages: the prompts, the cards on the table, the line to write one, and what was parked."""

from __future__ import annotations

import streamlit as st

from toolkit.content import prompts_for
from toolkit.domain.bank import Prompt
from toolkit.domain.session import Card
from toolkit.language import _
from toolkit.screens.debrief import chosen
from toolkit.screens.debrief.cards import faces, lay_out, parked_at
from toolkit.screens.debrief.chosen import Part
from toolkit.screens.debrief.entry import render_entry
from toolkit.screens.debrief.grid import render_grid, render_parked_grid
from toolkit.screens.debrief.opened import render_opened
from toolkit.screens.debrief.prompt_area import render_prompts
from toolkit.screens.debrief.prompts import view_prompts
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

FOCUS = {
    Part.TEXT: '.st-key-open_card [data-testid="stTextArea"] textarea',
    Part.BENEATH: ".st-key-open_card_beneath textarea",
}
"""Where the cursor goes when a card is opened for that part."""


def render(showing: Showing) -> None:
    """Draw a debrief stage."""
    prompts = prompts_for(showing.bank, showing.session.track_id, showing.session.stage)
    view = view_prompts(
        prompts,
        showing.session.wall.prompt_id,
        full=chosen.full_set(showing),
        one_at_first=(showing.alone or showing.projector) and not chosen.all_wanted(showing),
    )
    render_prompts(showing, view, len(prompts))
    _cards(showing, None if showing.alone else view.one or next(iter(view.prompts), None))
    _parked(showing)
    render_entry(showing, view.one.prompt_id if view.one else None)


def _cards(showing: Showing, prompt: Prompt | None) -> None:
    """The cards; where there is none yet, what belongs here. Somebody alone reads the example with the prompt."""
    cards = showing.session.cards_of(showing.session.stage)
    if not cards:
        st.html(_empty_html(prompt))
        return
    laid = lay_out(cards, chosen.opened_card(showing))
    _grid(showing, "before", laid.before, laid.opened)
    if laid.opened:
        render_opened(showing, laid.opened)
        _grid(showing, "after", laid.after, laid.opened)


def _grid(showing: Showing, part: str, cards: tuple[Card, ...], opened: Card | None) -> None:
    focus = FOCUS[chosen.opened_part(showing)] if opened and part == "before" else None
    render_grid(showing, part, faces(showing.session, cards), focus=focus)


def _empty_html(prompt: Prompt | None) -> str:
    """What belongs here, and one example."""
    words = _(
        "No card yet. A card is one short line in your own words, about the business."
        " A pasted list becomes one card a line."
    )
    example = ""
    if prompt and prompt.example:
        title = f'<span class="quiet">{as_html(_("Example"))}</span>'
        example = f'<div class="card example">{title}<br>{as_html(prompt.example)}</div>'
    return f'<div class="empty"><p>{as_html(words)}</p>{example}</div>'


def _parked(showing: Showing) -> None:
    cards = parked_at(showing.session, showing.session.stage)
    if not cards:
        return
    with st.expander(
        _("Parked ({count})").format(count=len(cards)),
        key=showing.key("parked", showing.session.stage),
    ):
        render_parked_grid(showing, faces(showing.session, cards))
