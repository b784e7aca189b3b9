"""Taking in a session file: read whole, every problem listed, nothing half-imported."""

from __future__ import annotations

import streamlit as st

from toolkit.desk import Desk
from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.exchange import session_of
from toolkit.exchange.comparing import Compared, compare_histories
from toolkit.language import _
from toolkit.outgoing.archive import read_brought
from toolkit.screens.home.keys import home_key
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
            return
        try:
            read = read_brought(upload.getvalue(), upload.name)
        except ToolkitError as error:
            st.html(problems_html(error))
            return
        _offer(screen, read)


def _offer(screen: Screen, read: Session | History) -> None:
    session = session_of(read)
    words = _("In this file: {team}, with {holds}.").format(
        team=shortened(session.team), holds=what_it_holds(session)
    )
    past = ""
    if isinstance(read, History):
        told = (history_words(read), *here_already(screen.desk, read))
        past = "".join(f"<div>{as_html(words)}</div>" for words in told)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(f'<div class="note">{as_html(words)}{past}</div>')
        st.button(
            _("Bring it in"),
            key=home_key("bring", "in"),
            type="primary",
            on_click=bring_in,
            args=(screen, read),
        )


def here_already(desk: Desk, read: History) -> tuple[str, ...]:
    """A sentence for each session that is here and began with the same step: what either has that the other lacks."""
    told = []
    for listed in desk.sessions():
        compared = compare_histories(read, desk.history(listed.session.session_id))
        if compared is not None:
            told.append(_compared_words(listed.session.team, compared))
    return tuple(told)


def _compared_words(team: str, compared: Compared) -> str:
    return _(
        "{here} Bringing it in makes a second session and changes nothing in the first."
    ).format(
        here=_difference(compared).format(
            team=shortened(team), file=compared.only_in_file, here=compared.only_here
        )
    )


def _difference(compared: Compared) -> str:
    if compared.only_in_file and compared.only_here:
        return _(
            "“{team}” is here already, and both went on: steps only in the file: {file}; steps only here: {here}."
        )
    if compared.only_in_file:
        return _("“{team}” is here already, and the file is newer. Steps only in the file: {file}.")
    if compared.only_here:
        return _("“{team}” is here already and is newer than the file. Steps only here: {here}.")
    return _("“{team}” is here already, the same as in the file.")


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
