"""Compare: two days of this session, or two sessions, side by side with one numbering, and the table of moves."""

from __future__ import annotations

from enum import StrEnum

import streamlit as st

from toolkit.desk import Listed
from toolkit.domain.vocabulary import Shelf
from toolkit.language import _, ngettext, short_date
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, plain, shortened
from toolkit.screens.then_and_now.board import render_map
from toolkit.screens.then_and_now.other import is_same_team, other_sessions, pair_with
from toolkit.screens.then_and_now.past import OnDay, compared, local_day, stops_of
from toolkit.screens.then_and_now.pictures import drawings_now, drawings_then, two_maps
from toolkit.screens.then_and_now.told import summary_html, table_html, told_html


class With(StrEnum):
    """What is compared."""

    DAYS = "days"
    SESSIONS = "sessions"


def render_compare(showing: Showing) -> None:
    """Draw the choice of what to compare, and both maps."""
    words = {
        With.DAYS: _("Two days of this session"),
        With.SESSIONS: _("This session and another one"),
    }
    ways: list[With] = list(With)
    chosen = st.radio(
        _("What do you compare?"),
        ways,
        format_func=words.__getitem__,
        horizontal=True,
        key=showing.key("compare", "with"),
    )
    pair = _two_days(showing) if With(chosen) is With.DAYS else _two_sessions(showing)
    if pair is not None:
        _render_pair(showing, *pair)


def _two_days(showing: Showing) -> tuple[OnDay, OnDay] | None:
    stops = stops_of(showing)
    if len(stops) < 2:
        words = _(
            "Everything in this session was written on one day, so there is no other day to compare with yet."
        )
        st.html(f'<div class="note">{as_html(words)}</div>')
        return None
    with st.container(horizontal=True, gap="small"):
        first = _day_box(showing, "first", _("Then"), stops, 0)
        second = _day_box(showing, "second", _("Now"), stops, len(stops) - 1)
    earlier, later = sorted((first, second))
    if earlier == later:
        st.html(f'<div class="note">{as_html(_("Choose two different days."))}</div>')
        return None
    return stops[earlier], stops[later]


def _day_box(showing: Showing, part: str, words: str, stops: tuple[OnDay, ...], first: int) -> int:
    return st.selectbox(
        words,
        range(len(stops)),
        index=first,
        format_func=lambda number: short_date(stops[number].day),
        key=showing.key("compare", part),
        width=240,
    )


def _two_sessions(showing: Showing) -> tuple[OnDay, OnDay] | None:
    key = showing.key("compare", "other")
    if showing.projector:
        chosen = showing.state.picked.get(key)
        return _pair_on_the_wall(showing, chosen)
    others = {
        one.session.session_id: one
        for one in other_sessions(showing.desk.sessions(), showing.session)
    }
    if not others:
        words = _(
            "There is no other session with assumptions on this computer. Bring in a session file to compare."
        )
        st.html(f'<div class="note">{as_html(words)}</div>')
        return None
    other_id = st.selectbox(
        _("The other session"),
        list(others),
        format_func=lambda one: session_words(others[one], showing),
        key=key,
        width=560,
    )
    showing.state.picked[key] = other_id
    return pair_with(showing, other_id)


def _pair_on_the_wall(showing: Showing, other_id: str | None) -> tuple[OnDay, OnDay] | None:
    """On the wall no list of other teams' sessions is shown, only the one that was chosen before."""
    if other_id is None or showing.desk.session(other_id).shelf is not Shelf.OPEN:
        words = _(
            "Choose the other session first, with the projector closed: the list names other teams."
        )
        st.html(f'<div class="note">{as_html(words)}</div>')
        return None
    return pair_with(showing, other_id)


def session_words(one: Listed, showing: Showing) -> str:
    """A session in the list: its team, when it changed last, and what it holds; the same team says so."""
    count = len(one.session.live_assumptions())
    parts = [
        plain(shortened(one.session.team, 60)),
        short_date(local_day(one.changed_at)),
        ngettext("{count} assumption", "{count} assumptions", count).format(count=count),
    ]
    if is_same_team(one.session, showing.session):
        parts.append(_("same team"))
    return " · ".join(parts)


def _render_pair(showing: Showing, earlier: OnDay, later: OnDay) -> None:
    comparison, maps = compared(showing, earlier, later), two_maps(showing, earlier, later)
    names = _names(earlier, later)
    st.html(summary_html(comparison))
    left, right = st.columns(2, gap="small")
    with left:
        st.html(f'<h2 class="then-heading">{as_html(names[0])}</h2>')
        then = drawings_then(showing, earlier, later, narrow=True, trails=False)
        render_map(showing, "compare_then", then)
    with right:
        st.html(f'<h2 class="then-heading">{as_html(names[1])}</h2>')
        render_map(showing, "compare_now", drawings_now(showing, earlier, later, narrow=True))
    days = (short_date(earlier.day), short_date(later.day))
    st.html(table_html(comparison, maps, *days))
    with st.expander(_("Everything that changed, in words"), key=showing.key("compare", "told")):
        st.html(f'<div class="told">{told_html(comparison, maps, later.session)}</div>')


def _names(earlier: OnDay, later: OnDay) -> tuple[str, str]:
    """The heading over each map: its day, and its team where two sessions are compared."""
    days = short_date(earlier.day), short_date(later.day)
    if earlier.session.session_id == later.session.session_id:
        return days
    teams = shortened(earlier.session.team, 60), shortened(later.session.team, 60)
    return f"{teams[0]} · {days[0]}", f"{teams[1]} · {days[1]}"
