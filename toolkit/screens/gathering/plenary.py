"""Leading the plenary: the walk through the tables, what the wall shows, and the words from phones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import streamlit as st

from toolkit.domain.gathering.changes import PlenaryShown
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.gathering.views import (
    next_table,
    tables_shown,
    track_of_page,
    tracks_shown,
    waiting,
)
from toolkit.domain.gathering.vocabulary import PlenaryView
from toolkit.language import _, label
from toolkit.screens.gathering.asked import render_evidence
from toolkit.screens.gathering.clashes import render_contradictions
from toolkit.screens.gathering.floor import render_learnings, render_questions
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.gathering.steering import (
    SECONDS_A_TABLE,
    start_timer,
    steer_to,
    step,
    stop_timer,
)
from toolkit.screens.text import as_html


def render_plenary(showing: GatheringShowing) -> None:
    """Draw what leads the plenary; below it the part that the wall shows."""
    _render_views(showing)
    view = showing.gathering.plenary.view
    PARTS[view](showing)


def _render_views(showing: GatheringShowing) -> None:
    shown = showing.gathering.plenary
    st.html(f'<p class="about">{as_html(_("What you press here is on the wall."))}</p>')
    with st.container(key="plenary_views", horizontal=True, gap="xsmall"):
        for view in PlenaryView:
            st.button(
                _named(showing, view),
                key=showing.key("plenary", "view", view.value),
                type="primary" if view is shown.view else "secondary",
                on_click=_show,
                args=(showing, view),
            )


def _named(showing: GatheringShowing, view: PlenaryView) -> str:
    """What waits to be read stands in the name of its part."""
    gathering = showing.gathering
    new = 0
    if view is PlenaryView.QUESTIONS:
        new = len(waiting(gathering.questions))
    elif view is PlenaryView.LEARNINGS:
        new = len(waiting(gathering.learnings))
    words = label(view)
    return _("{words} ({count} new)").format(words=words, count=new) if new else words


def _show(showing: GatheringShowing, view: PlenaryView) -> None:
    shown = showing.gathering.plenary
    showing.record(PlenaryShown(view=view, table_id=shown.table_id, call_id=shown.call_id))


def _render_walk(showing: GatheringShowing) -> None:
    """The tables in the order of their turns, and the time of the one that speaks."""
    tables = tables_shown(showing.gathering)
    if not tables:
        words = _(
            "No table shows anything yet. A table is ready when it has written a bridge card in its session, under"
            " Review, and has read it for passages that point at a person."
        )
        st.html(f'<div class="empty"><p>{as_html(words)}</p></div>')
        return
    here = showing.gathering.table(showing.gathering.plenary.table_id)
    with st.container(key="plenary_walk", horizontal=True, vertical_alignment="center"):
        _step_button(showing, -1, _("Table before"))
        _step_button(showing, 1, _("Next table"))
        _render_timer(showing)
    if here is not None and here.shared is not None:
        st.html(_summary_html(showing, here))
    st.html(f"<h3>{as_html(_('Tables in the order of their turns'))}</h3>")
    with st.container(key="plenary_turns", horizontal=True, gap="xsmall"):
        for table in tables:
            on_the_wall = here is not None and table.table_id == here.table_id
            st.button(
                table.name,
                key=showing.key("plenary", "table", table.table_id),
                type="primary" if on_the_wall else "secondary",
                on_click=steer_to,
                args=(showing, table.table_id),
            )


def _step_button(showing: GatheringShowing, by: int, words: str) -> None:
    st.button(
        words,
        key=showing.key("plenary", "step", str(by)),
        type="primary" if by > 0 else "secondary",
        disabled=next_table(showing.gathering, by) is None,
        on_click=step,
        args=(showing, by),
    )


def _render_timer(showing: GatheringShowing) -> None:
    timer = showing.gathering.plenary.timer
    if timer.ends_at is not None:
        left = int((timer.ends_at - datetime.now(UTC)).total_seconds())
        st.button(
            _("Stop the time"),
            key=showing.key("plenary", "stop"),
            on_click=stop_timer,
            args=(showing, left),
        )
    else:
        st.button(
            _("Start three minutes") if not timer.seconds_left else _("Start the time"),
            key=showing.key("plenary", "start"),
            on_click=start_timer,
            args=(showing, timer.seconds_left or SECONDS_A_TABLE),
        )
    st.button(
        _("Back to three minutes"),
        key=showing.key("plenary", "again"),
        type="tertiary",
        on_click=stop_timer,
        args=(showing, SECONDS_A_TABLE),
    )


def _summary_html(showing: GatheringShowing, table: Table) -> str:
    summary = table.shared.summary if table.shared is not None else ()
    texts = "".join(
        f"<li><b>{as_html(card.text)}</b><br>{as_html(text)}</li>"
        for card, text in zip(showing.bank.plenary_cards, summary, strict=False)
        if text
    )
    return f'<h3>{as_html(table.name)}</h3><ol class="gathering-summary">{texts}</ol>'


def _render_map(showing: GatheringShowing) -> None:
    """All tables on one map, or one track after another."""
    here = track_of_page(showing.gathering)
    names = [_("All tables"), *(track.name for track in tracks_shown(showing.gathering))]
    pages = [None, *tracks_shown(showing.gathering)]
    with st.container(key="plenary_tracks", horizontal=True, gap="xsmall"):
        for page, (name, track) in enumerate(zip(names, pages, strict=True)):
            st.button(
                name,
                key=showing.key("plenary", "map", str(page)),
                type="primary" if track == here else "secondary",
                on_click=showing.act,
                args=(PlenaryShown(view=PlenaryView.MAP, page=page),),
            )


def _render_themes(_showing: GatheringShowing) -> None:
    words = _(
        "The wall shows the themes that were decided. The theme team puts them together in the part Themes."
    )
    st.html(f'<p class="about">{as_html(words)}</p>')


PARTS: dict[PlenaryView, Callable[[GatheringShowing], None]] = {
    PlenaryView.TABLE: _render_walk,
    PlenaryView.MAP: _render_map,
    PlenaryView.THEMES: _render_themes,
    PlenaryView.CONTRADICTIONS: render_contradictions,
    PlenaryView.QUESTIONS: render_questions,
    PlenaryView.EVIDENCE: render_evidence,
    PlenaryView.LEARNINGS: render_learnings,
}
"""What the facilitator does beside each view of the wall."""
