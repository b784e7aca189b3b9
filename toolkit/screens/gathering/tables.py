"""The tables of a gathering: who sits where, which session is theirs, and what they show to the others."""

from __future__ import annotations

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.gathering.changes import TableRemoved, TableSet
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.gathering.views import people_at
from toolkit.domain.vocabulary import SHORT_TEXT_MAX
from toolkit.language import _, ngettext
from toolkit.screens.gathering.bringing import render_bringing_tables
from toolkit.screens.gathering.seating import render_seat
from toolkit.screens.gathering.sharing import render_sharing, sharing_words
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html, in_parts_html

OPENED = "opened_table"


def render_tables(showing: GatheringShowing) -> None:
    """Draw the tables, track by track."""
    if not showing.gathering.tables:
        words = _(
            "No table yet. Add one for each breakout; a track may have several. A table works here with a session of"
            " its own, on another laptop that brings its file, or on paper."
        )
        st.html(f'<div class="empty"><p>{as_html(words)}</p></div>')
    for track in showing.gathering.tracks:
        mine = [table for table in showing.gathering.tables if table.track_id == track.track_id]
        with st.container(key=showing.key("track", track.track_id), gap="xsmall"):
            with st.container(
                horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
            ):
                st.html(f'<h3 class="gathering-track">{as_html(track.name)}</h3>', width="content")
                st.button(
                    _("Add a table"),
                    key=showing.key("table", "add", track.track_id),
                    type="tertiary",
                    on_click=_add,
                    args=(showing, track.track_id, track.name, len(mine)),
                )
            for table in mine:
                _render_table(showing, table)
    render_bringing_tables(showing)


def _add(showing: GatheringShowing, track_id: str, track: str, there: int) -> None:
    """A track's first table bears its name; the next ones are counted."""
    name = track if not there else _("{track} {number}").format(track=track, number=there + 1)
    showing.record(TableSet(table_id=new_id(), name=name[:SHORT_TEXT_MAX], track_id=track_id))


def _render_table(showing: GatheringShowing, table: Table) -> None:
    opened = showing.state.picked.get(showing.key(OPENED)) == table.table_id
    with st.container(key=showing.key("table", table.table_id), border=True, gap="small"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.html(_table_html(showing, table), width="stretch")
            st.button(
                _("Less") if opened else _("Open"),
                key=showing.key("table", "open", table.table_id),
                on_click=_turn,
                args=(showing, table.table_id),
                kwargs={"opened": opened},
            )
        if opened:
            render_seat(showing, table)
            render_sharing(showing, table)
            _render_name(showing, table)


def _table_html(showing: GatheringShowing, table: Table) -> str:
    count = people_at(showing.gathering, table.table_id)
    people = "" if count is None else ngettext("{count} person", "{count} people", count)
    line = " · ".join(filter(None, (sharing_words(showing, table), people.format(count=count))))
    return (
        f'<div class="home-row"><div class="home-team">{as_html(table.name)}</div>'
        f'<div class="quiet">{in_parts_html(line)}</div></div>'
    )


def _turn(showing: GatheringShowing, table_id: str, *, opened: bool) -> None:
    if opened:
        showing.state.picked.pop(showing.key(OPENED), None)
    else:
        showing.state.picked[showing.key(OPENED)] = table_id


def _render_name(showing: GatheringShowing, table: Table) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(
            _("Name of the table"),
            value=table.name,
            key=showing.key("table", "name", table.table_id),
            max_chars=SHORT_TEXT_MAX,
            autocomplete="off",
            width="stretch",
        )
        st.button(
            _("Rename"),
            key=showing.key("table", "rename", table.table_id),
            on_click=_rename,
            args=(showing, table),
        )
        st.button(
            _("Take the table out"),
            key=showing.key("table", "remove", table.table_id),
            help=_("Its session stays on this machine. What it showed leaves the wall."),
            on_click=showing.act,
            args=(TableRemoved(table_id=table.table_id),),
        )


def _rename(showing: GatheringShowing, table: Table) -> None:
    typed = str(st.session_state.get(showing.key("table", "name", table.table_id), table.name))
    showing.record(
        TableSet(table_id=table.table_id, name=typed.strip(), track_id=table.track_id), typed
    )
