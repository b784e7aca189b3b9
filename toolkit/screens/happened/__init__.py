"""What happened: the journal in words, newest first, with the way back and the way to take text out for good."""

from __future__ import annotations

import streamlit as st

from toolkit.language import _
from toolkit.language.happened import redo_words, undo_words
from toolkit.screens.happened.days import days_html, days_of, pages_in
from toolkit.screens.happened.redaction import render_redaction
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, plain
from toolkit.screens.zone import zone_of_reader


def render(showing: Showing) -> None:
    """Draw the journal of the session."""
    with st.container(key="happened"):
        about = _(
            "Every step of this session, the newest first. Steps that were undone stay in the list."
        )
        st.html(f"<h1>{as_html(_('What happened'))}</h1><p class='quiet'>{as_html(about)}</p>")
        _turn_buttons(showing)
        page = min(
            int(showing.state.picked.get(_page_key(showing), "0")), pages_in(showing.history) - 1
        )
        st.html(days_html(days_of(showing.history, page, zone_of_reader())))
        _page_buttons(showing, page)
        render_redaction(showing)


def _turn_buttons(showing: Showing) -> None:
    undo, redo = undo_words(showing.history), redo_words(showing.history)
    with st.container(key="happened_turns", horizontal=True, gap="small"):
        st.button(
            _("Undo: {step}").format(step=plain(undo)) if undo else _("Nothing to undo"),
            key=showing.key("happened", "undo"),
            disabled=undo is None,
            on_click=showing.undo,
        )
        st.button(
            _("Redo: {step}").format(step=plain(redo)) if redo else _("Nothing to redo"),
            key=showing.key("happened", "redo"),
            disabled=redo is None,
            on_click=showing.redo,
        )


def _page_key(showing: Showing) -> str:
    return showing.key("happened", "page")


def _page_buttons(showing: Showing, page: int) -> None:
    pages = pages_in(showing.history)
    if pages == 1:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _page_button(showing, "newer", _("Newer"), page - 1, pages)
        words = _("Page {page} of {pages}").format(page=page + 1, pages=pages)
        st.html(f'<span class="quiet">{words}</span>', width="content")
        _page_button(showing, "older", _("Older"), page + 1, pages)


def _page_button(showing: Showing, part: str, words: str, page: int, pages: int) -> None:
    st.button(
        words,
        key=showing.key("happened", part),
        disabled=not 0 <= page < pages,
        on_click=showing.state.picked.update,
        args=({_page_key(showing): str(page)},),
    )
