"""A table's session: a new one, or one that is on this machine already."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.changes import SessionStarted
from toolkit.domain.errors import NotFound
from toolkit.domain.gathering.changes import TableSeated
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Mode, Shelf
from toolkit.language import _
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.home.listing import what_it_holds
from toolkit.screens.state import Place
from toolkit.screens.text import as_html, shortened

MINUTES_USUAL = 120


def render_seat(showing: GatheringShowing, table: Table) -> None:
    """Draw which session is the table's, or the ways to one."""
    session = session_at(showing, table)
    if session is None:
        _render_ways(showing, table)
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        words = _("Session: {team}, with {holds}.").format(
            team=shortened(session.team), holds=what_it_holds(session)
        )
        st.html(as_html(words), width="stretch")
        st.button(
            _("Go to the session"),
            key=showing.key("table", "session", table.table_id),
            on_click=showing.go,
            args=(Place.SESSION, session.session_id),
        )
        st.button(
            _("Take another session"),
            key=showing.key("table", "unseat", table.table_id),
            type="tertiary",
            on_click=showing.act,
            args=(TableSeated(table_id=table.table_id, session_id=None),),
        )


def session_at(showing: GatheringShowing, table: Table) -> Session | None:
    """The table's session on this machine; None where there is none, or it was removed."""
    if table.session_id is None:
        return None
    try:
        return showing.desk.session(table.session_id)
    except NotFound:
        return None


def _render_ways(showing: GatheringShowing, table: Table) -> None:
    taken = {one.session_id for one in showing.gathering.tables}
    free = {
        listed.session.session_id: listed.session
        for listed in showing.desk.sessions()
        if listed.session.shelf is Shelf.OPEN and listed.session.session_id not in taken
    }
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.button(
            _("Start a session for this table"),
            key=showing.key("table", "start", table.table_id),
            type="primary",
            on_click=_start,
            args=(showing, table),
        )
        if free:
            picked = st.selectbox(
                _("or take one of this machine"),
                options=list(free),
                format_func=lambda session_id: shortened(free[session_id].team),
                index=None,
                key=showing.key("table", "pick", table.table_id),
                placeholder=_("Choose a session"),
                width="stretch",
            )
            st.button(
                _("Take it"),
                key=showing.key("table", "take", table.table_id),
                disabled=picked is None,
                on_click=showing.act,
                args=(TableSeated(table_id=table.table_id, session_id=picked),),
            )


def _start(showing: GatheringShowing, table: Table) -> None:
    """Begin a session under the table's name, on its track where the bank has it."""
    tracks = [track.track_id for track in showing.bank.tracks]
    started = SessionStarted(
        team=table.name,
        business="",
        country="",
        track_id=table.track_id if table.track_id in tracks else tracks[0],
        mode=Mode.FACILITATED,
        minutes=MINUTES_USUAL,
    )

    def begin() -> None:
        session_id = showing.desk.start(started)
        seated = TableSeated(table_id=table.table_id, session_id=session_id)
        showing.gatherings.record(showing.gathering_id, seated)

    showing.tried(begin)
