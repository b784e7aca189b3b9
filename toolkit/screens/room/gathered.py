"""What came together: dots on assumptions and actions, and what people learned."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.changes import AssumptionChosen
from toolkit.domain.session import Room, Session
from toolkit.domain.vocabulary import OfferKind, OfferState, RoomStep
from toolkit.language import _, ngettext
from toolkit.screens.room.counts import Tally, tally_of
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened

TEXT_AT_MOST = 160
CHOSEN_SHOWN = 12
"""So many things with dots are listed; what has fewer is on the map and in the plan (house rule)."""


def render_gathered(showing: Showing, room: Room) -> None:
    """Draw the results of both votes, then what people learned."""
    session = showing.session
    for step, heading in (
        (RoomStep.VOTE_ASSUMPTIONS, _("Dots on assumptions")),
        (RoomStep.VOTE_ACTIONS, _("Dots on actions")),
    ):
        tally = tally_of(room, step)
        if tally.voters:
            _render_tally(showing, session, heading, tally)
    learned = _learned(room)
    if learned:
        words = as_html(_("What people learned"))
        items = "".join(f"<li>{as_html(text)}</li>" for text in learned)
        st.html(f'<h3 class="room-part">{words}</h3><ul class="learned-list">{items}</ul>')
    elif not room.votes and not showing.projector:
        words = _("Here stand the dots people gave and what they say they learned.")
        st.html(f'<div class="empty"><p>{as_html(words)}</p></div>')


def _learned(room: Room) -> list[str]:
    return [
        one.text
        for one in room.offers
        if one.kind is OfferKind.LEARNED and one.state is OfferState.SHOWN
    ]


def _render_tally(showing: Showing, session: Session, heading: str, tally: Tally) -> None:
    voters = ngettext("{count} person", "{count} people", tally.voters)
    words = f"{heading} · {voters.format(count=tally.voters)}"
    st.html(f'<h3 class="room-part">{as_html(words)}</h3>')
    if not tally.shown:
        about = _(
            "Fewer than three people gave dots, so they are not shown: it would point at somebody."
        )
        st.html(f'<p class="about">{as_html(about)}</p>')
        return
    for thing, dots in tally.dots[:CHOSEN_SHOWN]:
        _render_thing(showing, session, thing, dots)


def _render_thing(showing: Showing, session: Session, thing: str, dots: int) -> None:
    """One line: its dots, its words, and whether its assumption is in the plan."""
    line = session.plan_line(thing)
    found = session.assumption(line.assumption_id if line else thing)
    if found is None:
        return
    counted = ngettext("{count} dot", "{count} dots", dots).format(count=dots)
    text = shortened(line.what if line else found.text, TEXT_AT_MOST)
    with st.container(key=f"dots_{thing}", horizontal=True, vertical_alignment="center"):
        st.html(
            f'<div class="dots-line"><b>{as_html(counted)}</b> <span>{as_html(text)}</span></div>',
            width="stretch",
        )
        if showing.projector:
            return
        st.button(
            _("**In the plan**") if found.chosen else _("Choose for the plan"),
            key=showing.key("room", "choose", thing),
            on_click=showing.act,
            args=(AssumptionChosen(assumption_id=found.assumption_id, chosen=not found.chosen),),
        )
