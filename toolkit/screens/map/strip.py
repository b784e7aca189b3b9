"""The safety strip above the map: never filtered, never cut."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _, ngettext
from toolkit.screens.map.chosen import choose_next_worry
from toolkit.screens.map.listing import LEAD_AT_MOST, in_one_line, render_strip_rows
from toolkit.screens.map.view import MapView
from toolkit.screens.showing import Showing


def render(showing: Showing, view: MapView) -> None:
    """Draw the strip; while it is empty, say what belongs there."""
    if not view.strip:
        if not showing.projector:
            st.html(f'<p class="quiet strip-empty">{_empty()}</p>')
        return
    if in_one_line(showing, view):
        _render_line(showing, view)
        return
    with st.container(key="safety_strip", gap="xsmall"):
        with st.container(
            key="safety_strip_head",
            horizontal=True,
            horizontal_alignment="distribute",
            vertical_alignment="center",
        ):
            st.html(f"<h2>{_('Safety first')}</h2><p>{_lead()}</p>", width="content")
            _render_worry_button(showing, view)
        render_strip_rows(showing, view)


def _render_line(showing: Showing, view: MapView) -> None:
    """One line, so that the map has the room: a card opens at a click, and its form with it."""
    with st.container(key="safety_strip_line", horizontal=True, vertical_alignment="center"):
        with st.container(key="safety_strip_head", width="content"):
            lead = f"<p>{_lead()}</p>" if len(view.strip) <= LEAD_AT_MOST else ""
            st.html(f"<h2>{_('Safety first')}</h2>{lead}", width="content")
        with st.container(key="safety_strip_rows"):
            render_strip_rows(showing, view)
        if not showing.projector:
            _render_worry_button(showing, view)


def _empty() -> str:
    return _(
        "Safety first: no card stands here yet. A card comes here when somebody says that it could touch"
        " someone's safety, dignity or free choice."
    )


def _lead() -> str:
    return _("Protect people first, then learn.")


def _render_worry_button(showing: Showing, view: MapView) -> None:
    count = len(view.worries)
    if count:
        words = ngettext(
            "Judge the worry ({count} open)", "Judge the next worry ({count} open)", count
        ).format(count=count)
        st.button(
            words,
            key=showing.key("map", "next_worry"),
            on_click=choose_next_worry,
            args=(showing,),
        )
