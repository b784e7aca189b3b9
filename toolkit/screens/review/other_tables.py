"""Which other sessions of this machine go behind this one, for what several tables show together."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from toolkit.content import NotReady, not_ready
from toolkit.desk import Listed
from toolkit.domain.vocabulary import Shelf
from toolkit.language import _
from toolkit.screens.review.made import Behind
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened

NAMED_AT_MOST = 8
"""So many tables that are not ready are named (house rule)."""


def ask_other_tables(showing: Showing) -> tuple[Behind, ...]:
    """Ask which tables come after this one, in the order they are chosen; the wall offers none.

    A table is offered when it is ready to be shown: it wrote a card for the plenary, and decided about every passage.
    """
    if showing.projector:
        return ()
    others = tuple(_others(showing))
    ready = {one.session.session_id: one for one in others if not _missing(showing, one)}
    if ready:
        chosen = st.multiselect(
            _("Tables that come after yours, in this order"),
            list(ready),
            format_func=lambda session_id: shortened(ready[session_id].session.team, 60),
            placeholder=_("Choose tables"),
            key=showing.key("review", "behind"),
            persist_state="session",
        )
    else:
        chosen = []
    st.html(_offered_html(showing, others, bool(ready)))
    return tuple(Behind(session_id=one, seq=ready[one].seq) for one in chosen if one in ready)


def _others(showing: Showing) -> Iterator[Listed]:
    """The open sessions of this machine besides this one, newest first."""
    for one in showing.desk.sessions():
        if one.session.shelf is Shelf.OPEN and one.session.session_id != showing.session.session_id:
            yield one


def _missing(showing: Showing, one: Listed) -> tuple[NotReady, ...]:
    """Why a table is not ready to be shown; worked out once per change of its session."""
    history = showing.desk.history(one.session.session_id)
    return history.once(
        ("not ready", showing.today),
        lambda: not_ready(history.session, showing.bank, showing.today),
    )


def _offered_html(showing: Showing, others: tuple[Listed, ...], any_ready: bool) -> str:
    """What is not offered and why."""
    words = [] if any_ready else [_("No other table on this computer is ready to be shown.")]
    waiting = [one for one in others if _missing(showing, one)]
    for reason, sentence in (
        (NotReady.NOTHING_WRITTEN, _("No card for the plenary is written yet: {teams}.")),
        (NotReady.PASSAGES_WAIT, _("Passages wait for a decision: {teams}.")),
    ):
        teams = [one.session.team for one in waiting if _missing(showing, one)[0] is reason]
        if teams:
            words.append(sentence.format(teams=_named(teams)))
    if waiting:
        words.append(_("Each gets ready in its own session: Review, For the plenary."))
    return f'<p class="about">{as_html(" ".join(words))}</p>' if words else ""


def _named(teams: list[str]) -> str:
    named = ", ".join(shortened(team, 40) for team in teams[:NAMED_AT_MOST])
    more = len(teams) - NAMED_AT_MOST
    return _("{names} and {count} more").format(names=named, count=more) if more > 0 else named
