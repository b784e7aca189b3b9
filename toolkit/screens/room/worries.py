"""Private worries: for the facilitator's eyes alone, on no wall, in no file."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.changes import AssumptionEdited, WorryRead
from toolkit.domain.session import PrivateWorry, Room
from toolkit.language import _
from toolkit.scoring.numbering import card_numbers
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened

TEXT_AT_MOST = 90


def unread(room: Room) -> int:
    """How many worries nobody has read yet."""
    return sum(not one.read for one in room.worries)


def render_worries(showing: Showing, room: Room) -> None:
    """Draw the worries, those that nobody has read first; nothing of them in projector mode."""
    if showing.projector:
        return
    about = _(
        "Only you see these, here. They are on no wall and in no file. You do not know who wrote one; do not try to"
        " find out. If somebody is in danger now, act on that first."
    )
    st.html(f'<p class="about">{as_html(about)}</p>')
    if not room.worries:
        st.html(f'<div class="empty"><p>{as_html(_("Nobody told you a worry."))}</p></div>')
        return
    for worry in sorted(room.worries, key=lambda one: (one.read, one.told_at)):
        _render_worry(showing, worry)
    _render_marking(showing)


def _render_worry(showing: Showing, worry: PrivateWorry) -> None:
    with st.container(key=f"worry_{worry.worry_id}", border=True, gap="small"):
        st.html(f'<div class="worry-text">{as_html(worry.text)}</div>')
        if worry.read:
            st.html(f'<span class="quiet">{as_html(_("Read"))}</span>')
        else:
            st.button(
                _("I have read it"),
                key=showing.key("room", "worry_read", worry.worry_id),
                on_click=showing.act,
                args=(WorryRead(worry_id=worry.worry_id),),
            )


def _render_marking(showing: Showing) -> None:
    """By hand a worry becomes a safety mark on a card; its words stay here."""
    numbers = card_numbers(showing.session)
    unmarked = {
        a.assumption_id: f"{numbers[a.assumption_id]} {shortened(a.text, TEXT_AT_MOST)}"
        for a in showing.session.live_assumptions()
        if not a.touches_safety
    }
    if not unmarked:
        return
    key = showing.key("room", "mark_card")
    st.selectbox(
        _("Does a worry concern an assumption? Mark it as touching safety"),
        list(unmarked),
        index=None,
        key=key,
        format_func=lambda one: unmarked[one],
        placeholder=_("Choose the assumption"),
        help=_("The mark puts it into the safety strip. The words of the worry stay here."),
    )
    st.button(
        _("Mark it"),
        key=showing.key("room", "mark"),
        on_click=partial(mark_chosen, showing, key),
    )


def mark_chosen(showing: Showing, key: str) -> None:
    """Mark the chosen assumption as touching safety."""
    chosen = st.session_state.get(key)
    found = showing.session.assumption(chosen) if chosen else None
    if found is None:
        return
    change = AssumptionEdited(
        assumption_id=found.assumption_id, text=found.text, lens=found.lens, touches_safety=True
    )
    if showing.record(change):
        st.session_state[key] = None
        showing.say(_("It is marked: it touches safety, and stands in the safety strip."))
