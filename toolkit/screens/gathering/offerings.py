"""Offers and needs of a country group: read before others see them, and which may fit which."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.gathering.changes import OfferingSettled
from toolkit.domain.gathering.parts.countries import CountryGroup, Offering
from toolkit.domain.gathering.vocabulary import WordState
from toolkit.language import _, label
from toolkit.scoring.alike.matching import Fit, match_offerings
from toolkit.screens.gathering.pointing import warning_html
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html


def render_offerings(showing: GatheringShowing, group: CountryGroup) -> None:
    """Draw the cards that wait and those that the group sees, and what may fit."""
    mine = [one for one in showing.gathering.offerings if one.group_id == group.group_id]
    st.html(f"<h3>{as_html(_('Offers and needs'))}</h3>")
    if not mine:
        words = _("Nothing yet. People write them on their phones, under a role, never a name.")
        st.html(f'<p class="quiet">{as_html(words)}</p>')
    for one in mine:
        _render_one(showing, one)
    _render_fits(showing, group)


def _render_one(showing: GatheringShowing, one: Offering) -> None:
    shown = one.state is WordState.SHOWN
    who = ", ".join(filter(None, (one.role, one.organisation)))
    about = f"{label(one.kind)} · {who} · {label(one.state)}"
    with st.container(
        key=showing.key("offering", "box", one.offering_id),
        horizontal=True,
        vertical_alignment="center",
        gap="small",
    ):
        st.html(
            f'<div class="offer"><div class="offer-text">{as_html(one.text)}</div>'
            f'<span class="quiet">{as_html(about)}</span></div>'
            + warning_html(showing, one.text, one.role, one.organisation),
            width="stretch",
        )
        st.button(
            _("Hide") if shown else _("Let through"),
            key=showing.key("offering", "let", one.offering_id),
            type="secondary" if shown else "primary",
            on_click=showing.act,
            args=(
                OfferingSettled(
                    offering_id=one.offering_id,
                    state=WordState.HIDDEN if shown else WordState.SHOWN,
                ),
            ),
        )


def _render_fits(showing: GatheringShowing, group: CountryGroup) -> None:
    found = showing.history.once(
        ("fits", group.group_id),
        lambda: match_offerings(showing.gathering.offerings_of(group.group_id)),
    )
    if not found:
        return
    words = {
        Fit.WORDS: _("the same words"),
        Fit.TRACK: _("the same track"),
        Fit.LENS: _("the same kind of belief"),
    }
    lines = "".join(
        f"<li>{as_html(one.need.text)} ← {as_html(one.offer.text)}"
        f' <span class="quiet">{as_html(", ".join(words[fit] for fit in one.fits))}</span></li>'
        for one in found
    )
    st.html(f"<b>{as_html(_('May fit'))}</b><ul>{lines}</ul>")
