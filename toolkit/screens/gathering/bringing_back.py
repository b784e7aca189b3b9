"""Bringing in a gathering file: what it would do is said first; then it is joined, or kept as one of its own."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.desk import the_gathering_desk
from toolkit.desk.gathering_bringing import gathering_joining, join_gathering
from toolkit.domain.errors import ToolkitError
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.joining import GatheringJoining
from toolkit.exchange.gathering_file import read_gathering
from toolkit.language import _
from toolkit.language.gathering_joining_words import (
    gathering_relation,
    not_in_words,
    twice_words,
)
from toolkit.screens.gathering.described import counts_words, place_and_days
from toolkit.screens.home.keys import home_key
from toolkit.screens.problems import problems_html
from toolkit.screens.showing import Screen
from toolkit.screens.text import as_html

READ = "gathering_file"


def render_bringing_back(screen: Screen) -> None:
    """Draw the place for a gathering file, and what was found in it."""
    with st.expander(_("Bring in a gathering file"), key=home_key("gathering_file", "folded")):
        upload = st.file_uploader(
            _("A gathering file (.json), saved from this toolkit on this or another machine"),
            type=["json"],
            key=home_key("gathering_file", "file"),
        )
        if upload is None:
            st.session_state.pop(READ, None)
            return
        try:
            read = _read(upload.file_id, upload.getvalue(), upload.name)
        except ToolkitError as error:
            st.html(problems_html(error))
            return
        _offer(screen, read)


def _read(file_id: str, raw: bytes, name: str) -> GatheringHistory:
    """What the file holds, read once for as long as it lies there."""
    kept: tuple[str, GatheringHistory] | None = st.session_state.get(READ)
    if kept is None or kept[0] != file_id:
        kept = (file_id, read_gathering(raw, name))
        st.session_state[READ] = kept
    return kept[1]


def _offer(screen: Screen, read: GatheringHistory) -> None:
    gathering, desk = read.gathering, the_gathering_desk()
    told = _("In this file: {name}, {where}, {tables}.").format(
        name=gathering.name, where=place_and_days(gathering), tables=counts_words(gathering)
    )
    plan = gathering_joining(desk, read)
    more = "" if plan is None else _plan_html(plan)
    st.html(f'<div class="note" role="status">{as_html(told)}{more}</div>')
    with st.container(horizontal=True, gap="small"):
        if plan is not None:
            words = _("Join it with the gathering here") if plan.added else _("Open it here")
            st.button(
                words,
                key=home_key("gathering_file", "join"),
                type="primary",
                on_click=_act,
                args=(screen, partial(_joined, plan)),
            )
        st.button(
            _("Keep it as a gathering of its own") if plan else _("Bring it in"),
            key=home_key("gathering_file", "in"),
            type="secondary" if plan else "primary",
            on_click=_act,
            args=(screen, partial(desk.bring_history, read.entries)),
        )


def _joined(plan: GatheringJoining) -> str:
    return join_gathering(the_gathering_desk(), plan).gathering_id


def _act(screen: Screen, take: partial[str]) -> None:
    """Take the file in and open the gathering; a refusal is said. Fit for ``on_click``."""
    try:
        gathering_id = take()
    except ToolkitError as error:
        screen.refuse(error)
        return
    screen.state.open_gathering(gathering_id)


def _plan_html(plan: GatheringJoining) -> str:
    parts = [f"<div>{as_html(gathering_relation(plan))}</div>"]
    for title, lines in (
        (_("Changed on both sides"), [twice_words(one) for one in plan.twice]),
        (_("Cannot come in"), [not_in_words(one) for one in plan.not_in]),
    ):
        if lines:
            items = "".join(f"<li>{as_html(line)}</li>" for line in lines)
            parts.append(f'<div class="joining"><h3>{as_html(title)}</h3><ul>{items}</ul></div>')
    return "".join(parts)
