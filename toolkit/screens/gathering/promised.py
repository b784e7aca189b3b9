"""The commitments of a country group as the facilitator may see them: roles and words, never how to reach anybody."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.gathering.parts.countries import Commitment, CountryGroup
from toolkit.domain.gathering.views import commitments_to_print
from toolkit.language import _, label, long_date
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html


def render_promised(showing: GatheringShowing, group: CountryGroup) -> None:
    """Draw the commitments to which both said yes."""
    found = commitments_to_print(showing.gathering, group)
    st.html(f"<h3>{as_html(_('Commitments'))}</h3>")
    if not found:
        words = _(
            "None yet. Somebody proposes one on the phone, the other agrees; only then it stands here, with roles and"
            " without a way to reach anybody."
        )
        st.html(f'<p class="quiet">{as_html(words)}</p>')
        return
    lines = "".join(f"<li>{as_html(commitment_words(showing, one))}</li>" for one in found)
    st.html(f"<ul>{lines}</ul>")


def commitment_words(showing: GatheringShowing, one: Commitment) -> str:
    """One line: who contacts whom about what, by when, by which channel, and how far it is."""
    offering = showing.gathering.offering(one.offering_id)
    first = ", ".join(filter(None, (one.first_role, one.first_organisation)))
    second = (
        ", ".join(filter(None, (offering.role, offering.organisation)))
        if offering is not None
        else _("somebody whose card was taken back")
    )
    return _("{first} contacts {second} about: {about} (by {date}, {channel}) – {state}").format(
        first=first,
        second=second,
        about=one.about,
        date=long_date(one.by),
        channel=one.channel,
        state=label(one.state),
    )
