"""The bars: where we are and what is left on top; back and next at the bottom, always in the same place."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from toolkit.language import _, label
from toolkit.screens import timer
from toolkit.screens.frame.run_sheet import place_here, run_sheet_html
from toolkit.screens.frame.tools import render_tools
from toolkit.screens.frame.turns import back_words, turn_back, turn_on
from toolkit.screens.showing import Screen, Showing
from toolkit.screens.state import Place
from toolkit.screens.text import as_html

BACK_KEY, NEXT_KEY = "Alt+Left", "Alt+Right"
TIMER_WANTED = "timer"


def render_top_bar(showing: Showing, badge: Callable[[], None]) -> None:
    """Draw the top bar of a stage: its name, the run-sheet, the timer and the tools.

    The ``badge`` of an open room stands above it; on the projector, where every line counts, in its middle.
    """
    place = place_here(showing)
    if not showing.projector:
        badge()
    with st.container(key="top_bar", gap="xsmall"):
        with st.container(
            key="top_line",
            horizontal=True,
            horizontal_alignment="distribute",
            vertical_alignment="center",
        ):
            st.html(_heading(showing), width="content")
            if showing.projector:
                badge()
            with st.container(
                key="top_buttons",
                horizontal=True,
                vertical_alignment="center",
                gap="xsmall",
                width="content",
            ):
                _render_timer(showing, place.minutes_here)
                if not showing.projector:
                    render_tools(showing)
        st.html(run_sheet_html(place))


def _heading(showing: Showing) -> str:
    return f'<div class="stage-line"><h1>{label(showing.session.stage)}</h1></div>'


def _render_timer(showing: Showing, minutes: int) -> None:
    """The timer; somebody alone sees it only when wanted."""
    if minutes == 0:
        return
    running = (
        showing.session.timer.ends_at is not None or showing.session.timer.seconds_left is not None
    )
    if showing.alone and not running and TIMER_WANTED not in showing.state.picked:
        st.button(
            _("Use a timer"),
            key=showing.key("timer", "wanted"),
            type="tertiary",
            on_click=showing.state.picked.update,
            args=({TIMER_WANTED: "yes"},),
        )
        return
    timer.render(showing, minutes)


def render_bottom_bar(showing: Showing) -> None:
    """Draw back and next."""
    back, onward = turn_back(showing), turn_on(showing)
    with st.container(key="bottom_bar", horizontal=True, horizontal_alignment="distribute"):
        st.button(
            back_words(back),
            key=showing.key("back"),
            disabled=back is None,
            on_click=back.go if back else None,
            shortcut=BACK_KEY,
        )
        if showing.projector:
            with st.container(key="bar_tools", horizontal=True, gap="xsmall", width="content"):
                render_tools(showing)
        if onward:
            st.button(
                _("Next: {stage}").format(stage=onward.name),
                key=showing.key("next"),
                type="primary",
                on_click=onward.go,
                shortcut=NEXT_KEY,
            )


def render_review_line(showing: Showing) -> None:
    """Draw where the review is, on a screen that is no stage."""
    st.html(run_sheet_html(place_here(showing)))


def render_notice(screen: Screen) -> None:
    """Show the notice once, with what was typed where it could not be saved."""
    notice = screen.state.notice
    screen.state.notice, screen.state.notice_shown = None, notice
    if notice is None:
        return
    kind = "note error" if notice.error else "note"
    draft = ""
    if notice.draft:
        words = _("This is what you wrote. Copy it from here:")
        draft = f'<div>{words}</div><div class="draft">{as_html(notice.draft)}</div>'
    note = f'<div class="{kind}" role="status">{as_html(notice.text)}{draft}</div>'
    st.html(f'<div class="notice">{note}</div>')


def render_way_back(showing: Showing, *, tools: bool = False) -> None:
    """Draw the way back from a place that is not a stage; with ``tools``, those of the stages beside it."""
    with st.container(
        key="way_back",
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        st.button(
            _("Back to the session"),
            key="back_to_session",
            on_click=showing.go,
            args=(Place.SESSION,),
        )
        if tools:
            with st.container(key="top_buttons", horizontal=True, gap="xsmall", width="content"):
                render_tools(showing)
