"""Taking in a session file: read whole, every problem listed, nothing half-imported."""

from __future__ import annotations

import streamlit as st

from toolkit.desk import Desk
from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import History
from toolkit.domain.joining import Joining
from toolkit.domain.joining.differing import compare_sessions
from toolkit.domain.session import Session
from toolkit.exchange import session_of
from toolkit.language import _
from toolkit.language.joining_words import difference_sentence
from toolkit.outgoing.archive import read_brought
from toolkit.screens.home.joining import chosen_plan, plans_for, render_buttons, render_plan
from toolkit.screens.home.keys import READ, home_key
from toolkit.screens.home.listing import history_words, what_it_holds
from toolkit.screens.problems import problems_html
from toolkit.screens.showing import Screen
from toolkit.screens.state import Place
from toolkit.screens.text import as_html, shortened


def render_bringing(screen: Screen) -> None:
    """Draw the place for a session file, and what was found in it."""
    with st.expander(_("Bring in a session file"), key=home_key("bring", "folded")):
        upload = st.file_uploader(
            _(
                "A session file (.json) or an archive copy of a plan (.pdf), saved from this toolkit on this or another"
                " machine"
            ),
            type=["json", "pdf"],
            key=home_key("bring", "file"),
        )
        if upload is None:
            st.session_state.pop(READ, None)
            return
        try:
            read = _read(upload.file_id, upload.getvalue(), upload.name)
        except ToolkitError as error:
            st.html(problems_html(error))
            return
        _offer(screen, read)


def _read(file_id: str, raw: bytes, name: str) -> Session | History:
    """What the file holds, read once for as long as it lies there: a long history takes a second."""
    kept: tuple[str, Session | History] | None = st.session_state.get(READ)
    if kept is None or kept[0] != file_id:
        kept = (file_id, read_brought(raw, name))
        st.session_state[READ] = kept
    return kept[1]


def _offer(screen: Screen, read: Session | History) -> None:
    st.html(f'<div class="note">{_about_html(screen.desk, read)}</div>')
    plans = plans_for(screen.desk, read) if isinstance(read, History) else ()
    plan = chosen_plan(plans) if plans else None
    if plan is not None:
        render_plan(plan)
    with st.container(horizontal=True, vertical_alignment="center"):
        if plan is not None:
            render_buttons(screen, plan)
        _own_button(screen, read, plan)


def _own_button(screen: Screen, read: Session | History, plan: Joining | None) -> None:
    st.button(
        _("Keep it as a session of its own") if plan else _("Bring it in"),
        key=home_key("bring", "in"),
        type="secondary" if plan else "primary",
        help=_("Makes a second session and changes nothing in the first.") if plan else None,
        on_click=bring_in,
        args=(screen, read),
    )


def _about_html(desk: Desk, read: Session | History) -> str:
    session = session_of(read)
    words = _("In this file: {team}, with {holds}.").format(
        team=shortened(session.team), holds=what_it_holds(session)
    )
    more = (history_words(read),) if isinstance(read, History) else like_it_here(desk, read)
    return as_html(words) + "".join(f"<div>{as_html(line)}</div>" for line in more)


def like_it_here(desk: Desk, read: Session) -> tuple[str, ...]:
    """For a file without a history: what differs from each session that began at the same moment, in sentences."""
    told: list[str] = []
    for listed in desk.sessions():
        found = compare_sessions(read, listed.session)
        if found is None:
            continue
        team = shortened(listed.session.team)
        if not found:
            told.append(_("“{team}” is here already and holds the same.").format(team=team))
        else:
            lead = _("“{team}” is here already and differs.").format(team=team)
            told.append(" ".join((lead, *map(difference_sentence, found))))
    if told:
        told.append(
            _(
                "This file has no history, so it cannot be joined. Bringing it in makes a second session and changes"
                " nothing in the first."
            )
        )
    return tuple(told)


def bring_in(screen: Screen, read: Session | History) -> None:
    """Take the session in, with its history where the file has one, and open it. Fit for ``on_click``."""
    try:
        session_id = take_in(screen.desk, read, origin="file")
    except ToolkitError as error:
        screen.refuse(error)
        return
    screen.go(Place.SESSION, session_id)


def take_in(desk: Desk, read: Session | History, origin: str) -> str:
    """Store what a file or a sample holds under a new id and give that id. Raises what the desk raises."""
    if isinstance(read, History):
        return desk.bring_history(read.entries)
    return desk.bring(read, origin=origin)
