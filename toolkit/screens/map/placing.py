"""The agreed place of the open card: who says so and why, and the way to take it back."""

from __future__ import annotations

import zlib
from html import escape

import streamlit as st

from toolkit.domain.changes import PlacementAgreed, PlacementLifted
from toolkit.domain.session import Placement
from toolkit.language import _, label
from toolkit.scoring.standing import Standing, quadrant_of
from toolkit.screens.begun import forget_begun
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render(showing: Showing, standing: Standing) -> None:
    """Draw the agreed place; nothing while the card stands by its scores alone."""
    placement = standing.assumption.placement
    if placement is None:
        return
    assumption_id = standing.assumption.assumption_id
    with st.container(key="agreed_place", border=True, gap="small"):
        st.html(_place_html(placement))
        if not (placement.who and placement.why):
            _render_form(showing, assumption_id, placement)
        st.button(
            _("Take the agreed place back"),
            key=showing.key("map", "lift", assumption_id),
            on_click=_lift,
            args=(showing, assumption_id),
        )


def _lift(showing: Showing, assumption_id: str) -> None:
    showing.record(PlacementLifted(assumption_id=assumption_id))


def _place_html(placement: Placement) -> str:
    where = escape(label(quadrant_of(placement.risk, placement.evidence)))
    words = _("Agreed place: {place}").format(place=f"<strong>{where}</strong>")
    who = f'<div class="quiet">{as_html(placement.who)}</div>' if placement.who else ""
    why = f"<div>{as_html(placement.why)}</div>" if placement.why else ""
    return f"<div>{words}</div>{who}{why}"


def _render_form(showing: Showing, assumption_id: str, placement: Placement) -> None:
    """Asked for, never demanded: the card already stands where it was put."""
    who_key, why_key = (field_key(showing, assumption_id, placement, f) for f in ("who", "why"))
    st.text_input(
        _("Who agreed? A role, no names"),
        value=placement.who,
        key=who_key,
        placeholder=_("For example: shop lead and counsellor"),
        persist_state="session",
    )
    st.text_input(
        _("Why here?"),
        value=placement.why,
        key=why_key,
        placeholder=_("For example: two buyers said no last month"),
        persist_state="session",
    )
    st.button(
        _("Save who and why"),
        key=showing.key("map", "place", assumption_id, "save"),
        on_click=_save,
        args=(showing, assumption_id, placement, who_key, why_key),
    )


def field_key(showing: Showing, assumption_id: str, placement: Placement, field: str) -> str:
    """The key of a field: a fresh one for each place that was agreed."""
    agreed = str(zlib.crc32(repr(placement).encode()))
    return showing.key("map", "place", assumption_id, agreed, field)


def _save(
    showing: Showing, assumption_id: str, placement: Placement, who_key: str, why_key: str
) -> None:
    who, why = (st.session_state.get(key) or "" for key in (who_key, why_key))
    agreed = PlacementAgreed(
        assumption_id=assumption_id,
        risk=placement.risk,
        evidence=placement.evidence,
        who=who.strip(),
        why=why.strip(),
    )
    if showing.record(agreed, draft="\n".join(text for text in (who, why) if text)):
        forget_begun((who_key, why_key))
