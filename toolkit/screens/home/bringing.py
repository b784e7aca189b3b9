"""Taking in a session file: read whole, every problem listed, nothing half-imported."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.errors import FileRejected, ToolkitError
from toolkit.domain.session import Session
from toolkit.exchange import read_session
from toolkit.language import _, problem_sentence, sentence
from toolkit.screens.home.keys import home_key
from toolkit.screens.home.listing import what_it_holds
from toolkit.screens.showing import Screen
from toolkit.screens.state import Place
from toolkit.screens.text import as_html, shortened

PROBLEMS_SHOWN = 50


def render_bringing(screen: Screen) -> None:
    """Draw the place for a session file, and what was found in it."""
    with st.expander(_("Bring in a session file"), key=home_key("bring", "folded")):
        upload = st.file_uploader(
            _("A session file, saved from this toolkit on this or another machine (.json)"),
            type="json",
            key=home_key("bring", "file"),
        )
        if upload is None:
            return
        try:
            session = read_session(upload.getvalue(), upload.name)
        except ToolkitError as error:
            st.html(problems_html(error))
            return
        _offer(screen, session)


def _offer(screen: Screen, session: Session) -> None:
    words = _("In this file: {team}, with {holds}.").format(
        team=shortened(session.team), holds=what_it_holds(session)
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(f'<div class="note">{as_html(words)}</div>')
        st.button(
            _("Bring it in"),
            key=home_key("bring", "in"),
            type="primary",
            on_click=bring_in,
            args=(screen, session),
        )


def bring_in(screen: Screen, session: Session) -> None:
    """Take the session in and open it. Fit for ``on_click``."""
    try:
        session_id = screen.desk.bring(session, origin="file")
    except ToolkitError as error:
        screen.refuse(error)
        return
    screen.go(Place.SESSION, session_id)


def problems_html(error: ToolkitError) -> str:
    """The error's sentence, and below it every problem with its place."""
    problems = error.problems if isinstance(error, FileRejected) else ()
    lines = "".join(
        f"<li><code>{as_html(problem.place)}</code> {as_html(problem_sentence(problem))}</li>"
        for problem in problems[:PROBLEMS_SHOWN]
    )
    more = len(problems) - PROBLEMS_SHOWN
    rest = f"<p>{as_html(_('and {count} more').format(count=more))}</p>" if more > 0 else ""
    return f'<div class="note error" role="alert">{as_html(sentence(error))}<ul>{lines}</ul>{rest}</div>'
