"""For the plenary: what the table tells the others, which of its cards they see, and whether it is ready for that."""

from __future__ import annotations

import streamlit as st

from toolkit.content import NotReady, not_ready
from toolkit.documents.export_check import texts_shown
from toolkit.documents.names import SUMMARY
from toolkit.language import _, ngettext
from toolkit.screens.review.bridge_cards import render_bridge_cards
from toolkit.screens.review.checks import LastCheck, last_check
from toolkit.screens.review.passages import Found, passages_among, passages_in
from toolkit.screens.review.reading import check_words, render_passages, render_second_reader
from toolkit.screens.review.shown_cards import render_preview, render_shown_cards
from toolkit.screens.review.views import NAME, View
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import pick_tab
from toolkit.screens.text import as_html


def render_plenary(showing: Showing) -> None:
    """Draw the state, the five cards, the choice of what others see, and the second look over exactly that."""
    session, today = showing.session, showing.today
    places = showing.history.once(("texts shown", today), lambda: texts_shown(session, today))
    found = passages_among(places, session, showing.bank)
    check = last_check(showing.history, SUMMARY)
    st.html(_ready_html(showing, found, check))
    st.html(_heading_html(_("What you tell the others"), _about_words()))
    render_bridge_cards(showing)
    st.html(
        _heading_html(
            _("What of your map the others see"),
            _(
                "They see these cards with their place on the map. Private cards are never among them."
            ),
        )
    )
    render_shown_cards(showing)
    render_preview(showing)
    title = _("Read it once more, as a neighbour, a reporter and an exploiter would")
    st.html(_heading_html(title, ""))
    here = frozenset(place.place_id for place in places)
    kept = sum(one.place_id in here for one in showing.session.kept_passages)
    render_passages(showing, found, kept)
    render_second_reader(
        showing,
        check,
        SUMMARY,
        lambda: pick_tab(showing, NAME, View.PLENARY),
    )


def _about_words() -> str:
    return _(
        "Five short cards, three minutes in the plenary. A draft is only a beginning: change it until it says what you"
        " mean. What you type is saved when you leave the box."
    )


def _heading_html(title: str, about: str) -> str:
    words = f'<p class="about">{as_html(about)}</p>' if about else ""
    return f'<h2 class="plan-heading">{as_html(title)}</h2>{words}'


def ready_words(missing: tuple[NotReady, ...], waiting: int) -> str:
    """Whether the table is ready to be shown, and what is missing where it is not."""
    if not missing:
        return _("Ready to show: yes.")
    reasons = {
        NotReady.NOTHING_WRITTEN: _("no card for the plenary is written"),
        NotReady.PASSAGES_WAIT: ngettext(
            "{count} passage that may point at a person waits for a decision",
            "{count} passages that may point at a person wait for a decision",
            waiting,
        ).format(count=waiting),
    }
    first, *rest = (reasons[one] for one in missing)
    because = _("{one} and {other}").format(one=first, other=rest[0]) if rest else first
    return _("Ready to show: not yet, because {reasons}.").format(reasons=because)


def _ready_html(showing: Showing, found: tuple[Found, ...], check: LastCheck | None) -> str:
    session, bank, today = showing.session, showing.bank, showing.today
    missing = showing.history.once(("not ready", today), lambda: not_ready(session, bank, today))
    state = as_html(ready_words(missing, passages_in(found)))
    read = as_html(check_words(check))
    about = as_html(
        _("Nothing of this leaves your table before somebody shows your table at a gathering.")
    )
    return f'<div class="note" role="status"><b>{state}</b> {read}<div>{about}</div></div>'
