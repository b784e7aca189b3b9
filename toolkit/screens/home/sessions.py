"""The sessions of this machine: resume, change, copy, set aside, take back, remove."""

from __future__ import annotations

from datetime import tzinfo
from functools import partial

import streamlit as st

from toolkit.desk import Listed
from toolkit.domain.changes import cover_of
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Shelf
from toolkit.language import _, label, when_words
from toolkit.screens.home import shelving
from toolkit.screens.home.cover import render_cover
from toolkit.screens.home.keys import JUST_SHELVED, SHOWN, RowDoes, home_key
from toolkit.screens.home.listing import ROWS_AT_ONCE, what_it_holds, where_it_stopped
from toolkit.screens.showing import Screen
from toolkit.screens.state import Place
from toolkit.screens.text import as_html, in_parts_html, plain, shortened
from toolkit.screens.zone import zone_of_reader


def render_open(screen: Screen, listed: tuple[Listed, ...]) -> None:
    """Draw the open sessions, newest first, a page at a time."""
    zone = zone_of_reader()
    shown = int(screen.state.picked.get(SHOWN, ROWS_AT_ONCE))
    with st.container(key="home_sessions", gap="small"):
        for at, one in enumerate(listed[:shown]):
            _row(screen, one, zone, newest=at == 0)
    if len(listed) > shown:
        st.button(
            _("Show more"),
            key=home_key("more"),
            on_click=screen.state.picked.update,
            args=({SHOWN: str(shown + ROWS_AT_ONCE)},),
        )


def _row(screen: Screen, one: Listed, zone: tzinfo, *, newest: bool) -> None:
    session = one.session
    with st.container(key=home_key("row", session.session_id), border=True):
        if shelving.row_does(screen, session.session_id) is RowDoes.CHANGE:
            _change_form(screen, session)
            return
        words, buttons = st.columns([4, 1.25], vertical_alignment="center")
        words.html(_words(one, zone))
        with buttons, st.container(horizontal=True, horizontal_alignment="right", gap="xsmall"):
            st.button(
                _("Resume"),
                key=home_key("open", session.session_id),
                type="primary" if newest else "secondary",
                help=_("Open the session where it stopped"),
                on_click=screen.go,
                args=(Place.SESSION, session.session_id),
            )
            _menu(screen, session)


def _words(one: Listed, zone: tzinfo) -> str:
    session = one.session
    sample = f'<span class="home-tag">{as_html(_("Sample"))}</span>' if session.sample else ""
    where = (
        f"{where_it_stopped(session)} · {label(session.mode)} · {when_words(one.changed_at, zone)}"
    )
    return (
        f'<div class="home-row"><div class="home-team">{as_html(shortened(session.team, 120))} {sample}</div>'
        f"<div>{as_html(shortened(session.business, 160))}</div>"
        f'<div class="quiet">{in_parts_html(where)}</div></div>'
    )


def _menu(screen: Screen, session: Session) -> None:
    words = {
        RowDoes.CHANGE: _("Rename, or change the cover"),
        RowDoes.DUPLICATE: _("Duplicate"),
        RowDoes.ARCHIVE: _("Archive"),
        RowDoes.DELETE: _("Delete"),
    }
    key = home_key("menu", session.session_id)
    st.menu_button(
        _("More"),
        list(words),
        key=key,
        format_func=words.__getitem__,
        on_click=partial(_chosen, screen, session, key),
    )


def _chosen(screen: Screen, session: Session, key: str) -> None:
    does = st.session_state[key]
    if does is RowDoes.CHANGE:
        shelving.open_row(screen, session.session_id, does)
    elif does is RowDoes.DUPLICATE:
        shelving.duplicate(screen, session)
    elif does is RowDoes.ARCHIVE:
        shelving.shelve(screen, session, Shelf.ARCHIVED)
    elif does is RowDoes.DELETE:
        shelving.shelve(screen, session, Shelf.DELETED)


def _change_form(screen: Screen, session: Session) -> None:
    render_cover(screen, session.session_id, cover_of(session))
    with st.container(horizontal=True):
        st.button(
            _("Save"),
            key=home_key("save", session.session_id),
            on_click=shelving.change_cover,
            args=(screen, session),
        )
        st.button(
            _("Leave as it was"),
            key=home_key("leave", session.session_id),
            on_click=shelving.close_row,
            args=(screen,),
        )


def render_just_shelved(screen: Screen, listed: tuple[Listed, ...]) -> None:
    """Right after archiving or deleting: say so, with the way back."""
    session_id = screen.state.picked.get(JUST_SHELVED)
    session = next((o.session for o in listed if o.session.session_id == session_id), None)
    if session is None or session.shelf is Shelf.OPEN:
        return
    words = {
        Shelf.ARCHIVED: _("“{team}” is archived."),
        Shelf.DELETED: _("“{team}” is deleted."),
    }[session.shelf].format(team=shortened(session.team))
    with st.container(key="home_just_shelved", horizontal=True, vertical_alignment="center"):
        st.html(f'<div class="note" role="status">{as_html(words)}</div>')
        st.button(
            _("Undo"),
            key=home_key("unshelve"),
            on_click=shelving.shelve,
            args=(screen, session, Shelf.OPEN),
        )


def render_set_aside(screen: Screen, listed: tuple[Listed, ...], shelf: Shelf) -> None:
    """Draw the archived or the deleted sessions, folded away."""
    if not listed:
        return
    title = {Shelf.ARCHIVED: _("Archived ({count})"), Shelf.DELETED: _("Deleted ({count})")}
    with st.expander(
        title[shelf].format(count=len(listed)), key=home_key("shelf", shelf), on_change="rerun"
    ) as folded:
        if not folded.open:
            return
        zone = zone_of_reader()
        for one in listed:
            _set_aside_row(screen, one, zone)


def _set_aside_row(screen: Screen, one: Listed, zone: tzinfo) -> None:
    session = one.session
    about = f"{what_it_holds(session)} · {when_words(one.changed_at, zone)}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(
            f'<div class="home-row"><div class="home-team">{as_html(shortened(session.team, 120))}</div>'
            f'<div class="quiet">{in_parts_html(about)}</div></div>'
        )
        st.button(
            _("Take back"),
            key=home_key("take_back", session.session_id),
            on_click=shelving.shelve,
            args=(screen, session, Shelf.OPEN),
        )
        if session.shelf is Shelf.DELETED:
            st.button(
                _("Remove for good"),
                key=home_key("erase", session.session_id),
                on_click=shelving.open_row,
                args=(screen, session.session_id, RowDoes.CONFIRM_ERASE),
            )
    if shelving.row_does(screen, session.session_id) is RowDoes.CONFIRM_ERASE:
        _confirm_erase(screen, session)


def _confirm_erase(screen: Screen, session: Session) -> None:
    with st.container(key="home_confirm", border=True):
        st.markdown(
            _(
                "Remove **{team}** for good? The session and its whole history leave this machine. Nobody can bring"
                " them back. Backups and files made before still hold them."
            ).format(team=plain(shortened(session.team)))
        )
        with st.container(horizontal=True):
            st.button(
                _("Keep it"),
                key=home_key("keep", session.session_id),
                on_click=shelving.close_row,
                args=(screen,),
            )
            st.button(
                _("Yes, remove it for good"),
                key=home_key("erase_for_good", session.session_id),
                on_click=shelving.erase,
                args=(screen, session),
            )
