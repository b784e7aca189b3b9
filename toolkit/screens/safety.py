"""The safety lines: shown before the first card is written, and one click away from then on."""

from __future__ import annotations

from html import escape

import streamlit as st

from toolkit.domain.bank import SafetyLine
from toolkit.domain.changes import SafetyLinesRead
from toolkit.language import _, label
from toolkit.screens.showing import Screen, Showing
from toolkit.screens.state import Place


def lines_html(lines: tuple[SafetyLine, ...]) -> str:
    """The lines as a list, with the right to pause or pass below them."""
    items = "".join(f"<li>{escape(line.text)}</li>" for line in lines)
    return (
        f'<ol class="safety-lines">{items}</ol><p class="safety-pause">{escape(pause_words())}</p>'
    )


def pause_words() -> str:
    """The right to pause, to pass and to leave, in one line."""
    return _("You may pause, pass or leave at any time. Nobody has to share, and nobody asks why.")


def render_first(showing: Showing) -> None:
    """Draw the lines alone on the screen, with one button that opens the first stage."""
    how = (
        _("Read these lines before you write. They hold for everything you write here.")
        if showing.alone
        else _("Read these lines aloud before anybody writes. They hold for the whole session.")
    )
    with st.container(key="safety_first"):
        st.html(
            f"<h1>{escape(_('Before you begin'))}</h1><p>{escape(how)}</p>{lines_html(showing.bank.safety_lines)}"
        )
        with st.container(horizontal=True):
            st.button(
                _("We keep to these lines. Open {stage}").format(stage=label(showing.session.stage))
                if not showing.alone
                else _("I keep to these lines. Open {stage}").format(
                    stage=label(showing.session.stage)
                ),
                key=showing.key("safety", "read"),
                type="primary",
                on_click=showing.act,
                args=(SafetyLinesRead(),),
            )
            st.button(
                _("Not now"),
                key=showing.key("safety", "leave"),
                type="tertiary",
                on_click=showing.go,
                args=(Place.HOME,),
            )


def open_lines(screen: Screen) -> None:
    """Open the lines over the screen, to read and close."""
    st.dialog(_("Safety lines"), width="large")(_draw)(screen)


def _draw(screen: Screen) -> None:
    st.html(lines_html(screen.bank.safety_lines))
