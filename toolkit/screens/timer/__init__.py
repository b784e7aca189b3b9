"""The stage's timer: start, pause, two minutes more. It lives in the session, so a reload shows the truth."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import streamlit as st

from toolkit.desk import now
from toolkit.domain.changes import TimerSet
from toolkit.domain.session import Timer
from toolkit.language import _
from toolkit.screens.showing import Showing

HERE = Path(__file__).parent
MORE_SECONDS = 120
HTML = (
    '<div class="timer" role="timer"><span class="words"></span> <span class="digits"></span></div>'
)


def seconds_left(timer: Timer, moment: datetime, planned_seconds: int) -> int:
    """The seconds the timer shows at a moment; what is planned while it is not started; never below 0."""
    if timer.ends_at is not None:
        return max(0, round((timer.ends_at - moment).total_seconds()))
    return planned_seconds if timer.seconds_left is None else timer.seconds_left


def render(showing: Showing, planned_minutes: int) -> None:
    """Draw the timer with its buttons, side by side."""
    timer = showing.session.timer
    planned = planned_minutes * 60
    _draw_digits(showing, timer, planned)
    if timer.ends_at is None:
        words = _("Start timer") if timer.seconds_left is None else _("Go on")
        st.button(
            words, key=showing.key("timer", "start"), on_click=_start, args=(showing, planned)
        )
    else:
        st.button(
            _("Pause"), key=showing.key("timer", "pause"), on_click=_pause, args=(showing, planned)
        )
    st.button(_("+2 min"), key=showing.key("timer", "more"), on_click=_add, args=(showing, planned))


def _draw_digits(showing: Showing, timer: Timer, planned: int) -> None:
    moment = now()
    _component()(
        key=showing.key("timer", "digits"),
        data={
            "ends_at_ms": None
            if timer.ends_at is None
            else round(timer.ends_at.timestamp() * 1000),
            "seconds_left": seconds_left(timer, moment, planned),
            "server_now_ms": round(moment.timestamp() * 1000),
            "words_up": _("Time is up"),
            "words_paused": "" if timer.seconds_left is None else _("Paused"),
        },
        width="content",
    )


@cache
def _component():  # type: ignore[no-untyped-def]  # Streamlit does not export the type of a mounted component
    return st.components.v2.component(
        "stage_timer",
        html=HTML,
        css=(HERE / "board_timer.css").read_text(encoding="utf-8"),
        js=(HERE / "board_timer.js").read_text(encoding="utf-8"),
    )


def _start(showing: Showing, planned: int) -> None:
    left = seconds_left(showing.session.timer, now(), planned)
    showing.record(TimerSet(ends_at=now() + timedelta(seconds=left or planned)))


def _pause(showing: Showing, planned: int) -> None:
    showing.record(TimerSet(seconds_left=seconds_left(showing.session.timer, now(), planned)))


def _add(showing: Showing, planned: int) -> None:
    timer = showing.session.timer
    left = seconds_left(timer, now(), planned) + MORE_SECONDS
    if timer.ends_at is None:
        showing.record(TimerSet(seconds_left=left))
    else:
        showing.record(TimerSet(ends_at=now() + timedelta(seconds=left)))
