"""One run of the screens: read where the tab is, read the session, draw the frame and the screen in it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

import streamlit as st

from toolkit.content import read_bank
from toolkit.desk import the_desk, today
from toolkit.domain.errors import ToolkitError
from toolkit.domain.vocabulary import DEBRIEF_STAGES, Shelf, Stage
from toolkit.language import _
from toolkit.screens import (
    chain,
    debrief,
    due,
    frame,
    gathering,
    guide,
    happened,
    home,
    look,
    own_check,
    room,
    rounds,
    safety,
    then_and_now,
)
from toolkit.screens.assumptions import render as render_assumptions
from toolkit.screens.frame.alarms import render_alarms
from toolkit.screens.gathering.bringing_back import render_bringing_back
from toolkit.screens.gathering.listing import render_gatherings
from toolkit.screens.gathering.starting import render_starting
from toolkit.screens.home.keys import VIEW, View
from toolkit.screens.map.screen import render as render_map
from toolkit.screens.plan import render as render_plan
from toolkit.screens.problems import problems_html
from toolkit.screens.review import render as render_review
from toolkit.screens.showing import Screen, Showing
from toolkit.screens.state import Notice, Place, ScreenState, screen_state

log = logging.getLogger(__name__)

STAGE_SCREENS: dict[Stage, Callable[[Showing], None]] = {
    **dict.fromkeys(DEBRIEF_STAGES, debrief.render),
    Stage.ASSUMPTIONS: render_assumptions,
    Stage.MAP: render_map,
    Stage.PLAN: render_plan,
    Stage.REVIEW: render_review,
}

SCREENS_BESIDE: dict[Place, Callable[[Showing], None]] = {
    Place.GUIDE: guide.render,
    Place.HAPPENED: happened.render,
    Place.DUE: due.render,
    Place.ROUND: rounds.render,
    Place.CHAIN: chain.render,
    Place.THEN_AND_NOW: then_and_now.render,
    Place.OWN_CHECK: own_check.render,
    Place.ROOM: room.render,
}
"""The screens of a session that are no stage."""

PLACES_WITH_TOOLS = (Place.DUE, Place.ROUND, Place.CHAIN, Place.THEN_AND_NOW, Place.ROOM)
"""Screens beside the stages that a team works at: undo, the safety lines and projector mode are at hand there too."""

PLACES_OF_A_REVIEW = (Place.DUE, Place.THEN_AND_NOW)
"""Screens beside the stages that a review leads through."""


def main() -> None:
    """Draw the screen this tab is at. Any failure becomes a calm sentence; nothing that was saved is lost."""
    st.set_page_config(page_title=_("Freedom Business Workshop"), layout="wide")
    state = screen_state()
    look.put_on(projector=state.projector)
    try:
        _draw(state)
    except ToolkitError as error:
        _draw_failure(state, error)
    except Exception:
        log.exception("a screen failed")
        _draw_failure(state, ToolkitError("screen_failed"))


def _draw(state: ScreenState) -> None:
    screen = Screen(desk=the_desk(), bank=read_bank(), today=today(), state=state)
    if state.place is Place.GATHERING and state.gathering_id is not None:
        frame.render_notice(screen)
        gathering.render(screen, state.gathering_id)
        frame.render_page_turn(screen)
        return
    if state.session_id is None or state.place is Place.HOME:
        frame.render_notice(screen)
        _draw_without_session(screen)
        frame.render_page_turn(screen)
        return
    showing = Showing(
        desk=screen.desk,
        bank=screen.bank,
        today=screen.today,
        state=state,
        history=screen.desk.history(state.session_id),
    )
    if showing.session.shelf is not Shelf.OPEN:
        state.notice = Notice(_("This session is archived or deleted. Take it back here to go on."))
        state.go(Place.HOME)
        st.rerun()
    if showing.session.safety_lines_read and due.welcome_first(showing):
        state.go(Place.DUE)
    _draw_session(showing)


def _draw_without_session(screen: Screen) -> None:
    if screen.state.place is Place.GUIDE:
        guide.render(screen)
    elif screen.state.picked.get(VIEW) == View.GATHERING:
        render_starting(screen)
    else:
        home.render(
            screen, partial(render_gatherings, screen), partial(render_bringing_back, screen)
        )


def _draw_session(showing: Showing) -> None:
    if not showing.projector and not rounds.has_the_screen(showing):
        frame.render_sidebar(showing)
    if not showing.session.safety_lines_read:
        frame.render_notice(showing)
        safety.render_first(showing)
    elif showing.state.place is Place.SESSION:
        frame.render_top_bar(showing, partial(room.render_badge, showing))
        render_alarms(showing)
        frame.render_notice(showing)
        if showing.session.reviewing and showing.session.stage is Stage.REVIEW:
            due.render_end(showing)
        room.render_held_back(showing)
        STAGE_SCREENS[showing.session.stage](showing)
        frame.render_bottom_bar(showing)
    else:
        _draw_beside(showing, showing.state.place)
    frame.render_page_turn(showing)
    if not rounds.has_the_screen(showing):
        room.render_live(showing)


def _draw_beside(showing: Showing, place: Place) -> None:
    """A screen that is no stage; in a review it stands on the way of Back and Next like one."""
    in_review = showing.session.reviewing and place in PLACES_OF_A_REVIEW
    bar_leads_on = in_review and showing.projector
    if not rounds.has_the_screen(showing):
        room.render_badge(showing)
    if not bar_leads_on and not rounds.has_the_screen(showing):
        frame.render_way_back(showing, tools=place in PLACES_WITH_TOOLS)
    if in_review:
        frame.render_review_line(showing)
    if not rounds.has_the_screen(showing):
        render_alarms(showing)
    frame.render_notice(showing)
    SCREENS_BESIDE[place](showing)
    if in_review:
        frame.render_bottom_bar(showing)


def _draw_failure(state: ScreenState, error: ToolkitError) -> None:
    """A calm page with a way on. The top of the page may already be drawn; this stands below it."""
    st.html(problems_html(error))
    st.button(_("Go to all sessions"), key="failure_home", on_click=state.go, args=(Place.HOME,))
