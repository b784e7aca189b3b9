"""The guide in the app: how to lead a session, how to work alone, the words, the method with its sources."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.bank import Bank, GuidePage
from toolkit.language import _
from toolkit.screens.showing import Screen
from toolkit.screens.state import Place

PICKED = "guide:page"
PRIVATE = "private"
"""The page about what stays private."""


def page_to_read(bank: Bank, picked: str | None) -> GuidePage | None:
    """The picked page, or the first where none is picked or it was taken away; None where there is no guide."""
    picked_page = bank.page(picked) if picked else None
    return picked_page or next(iter(bank.guide), None)


def render(screen: Screen) -> None:
    """Draw the guide: its pages to choose from, and one to read."""
    if screen.state.session_id is None:
        st.button(
            _("Back to all sessions"), key="guide:home", on_click=screen.go, args=(Place.HOME,)
        )
    page = page_to_read(screen.bank, screen.state.picked.get(PICKED))
    if page is None:
        st.html(f'<div class="note">{_("There is no guide in the templates folder.")}</div>')
        return
    with st.container(key="guide_pages", horizontal=True, gap="xsmall"):
        for other in screen.bank.guide:
            st.button(
                other.title,
                key=f"guide:page:{other.page_id}",
                type="secondary" if other is page else "tertiary",
                on_click=screen.state.picked.update,
                args=({PICKED: other.page_id},),
            )
    with st.container(key="guide_page"):
        if page.page_id == PRIVATE:
            _way_to_the_check(screen)
        st.markdown(page.text)


def _way_to_the_check(screen: Screen) -> None:
    """The private check opens from the page about it: a quiet place, also in a session that is held in a room."""
    if screen.state.session_id and not screen.projector:
        st.button(
            _("Check our own business"),
            key="guide:own_check",
            on_click=screen.go,
            args=(Place.OWN_CHECK,),
        )
