"""Looking at the commitments after 30, 90 and 180 days: on any laptop that has the gathering's file."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.gathering.changes import CommitmentLookedAt
from toolkit.domain.gathering.parts.countries import Commitment
from toolkit.domain.gathering.views import check_in_days, to_look_at
from toolkit.domain.gathering.vocabulary import CommitmentState
from toolkit.domain.vocabulary import PHONE_TEXT_MAX
from toolkit.language import _, label, long_date
from toolkit.screens.gathering.promised import commitment_words
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html

STATES = (
    CommitmentState.AGREED,
    CommitmentState.DONE,
    CommitmentState.MOVED,
    CommitmentState.DROPPED,
)


def render_check_in(showing: GatheringShowing) -> None:
    """Draw the days, the commitments that wait for a look, and the others."""
    gathering = showing.gathering
    days = ", ".join(long_date(day) for day in check_in_days(gathering))
    st.html(f"<h3>{as_html(_('What became of the commitments'))}</h3>")
    words = _("Look at them on these days: {days}.").format(days=days)
    st.html(f'<p class="about">{as_html(words)}</p>')
    waiting = to_look_at(gathering, showing.today)
    for one in waiting:
        _render_one(showing, one)
    others = [
        one
        for one in gathering.commitments
        if one not in waiting and one.state is not CommitmentState.PROPOSED
    ]
    if not waiting and not others:
        nothing = _("Nobody has agreed to a commitment.")
        st.html(f'<p class="quiet">{as_html(nothing)}</p>')
    if others:
        told = _("The other commitments ({count})").format(count=len(others))
        with st.expander(told, key=showing.key("check_in", "others")):
            for one in others:
                _render_one(showing, one)


def _render_one(showing: GatheringShowing, one: Commitment) -> None:
    key = partial(showing.key, "check_in", one.commitment_id, str(len(one.looks)))
    with st.container(key=key("box"), border=True, gap="xsmall"):
        st.html(_words_html(showing, one))
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            st.selectbox(
                _("How far is it?"),
                options=STATES,
                index=STATES.index(one.state) if one.state in STATES else 0,
                format_func=label,
                key=key("state"),
            )
            st.date_input(_("By when?"), value=one.by, key=key("by"), format="DD/MM/YYYY")
            st.text_input(
                _("What did you see?"),
                key=key("noted"),
                max_chars=PHONE_TEXT_MAX,
                placeholder=_("In one sentence. No names."),
                width="stretch",
                autocomplete="off",
            )
            st.button(_("Save the look"), key=key("save"), on_click=_save, args=(showing, one))


def _words_html(showing: GatheringShowing, one: Commitment) -> str:
    looks = "".join(
        f"<li>{as_html(_look_words(long_date(look.looked_at.date()), label(look.state), look.noted))}</li>"
        for look in one.looks
    )
    return f"{as_html(commitment_words(showing, one))}<ul>{looks}</ul>"


def _look_words(day: str, state: str, noted: str) -> str:
    return f"{day}: {state}. {noted}" if noted else f"{day}: {state}."


def _save(showing: GatheringShowing, one: Commitment) -> None:
    key = partial(showing.key, "check_in", one.commitment_id, str(len(one.looks)))
    noted = str(st.session_state.get(key("noted"), "")).strip()
    by = st.session_state.get(key("by"), one.by)
    looked = CommitmentLookedAt(
        commitment_id=one.commitment_id,
        state=st.session_state.get(key("state"), one.state),
        noted=noted,
        by=by if by != one.by else None,
    )
    showing.record(looked, noted)
