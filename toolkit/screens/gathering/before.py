"""This gathering beside an earlier one: which beliefs that were doubted then were tested since."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.vocabulary import Shelf
from toolkit.language import _, label, ngettext
from toolkit.scoring.since import BeliefSince, Since, doubted_since
from toolkit.screens.gathering.described import place_and_days
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html, shortened


def render_before(showing: GatheringShowing) -> None:
    """Draw the choice of an earlier gathering, and what became of its doubted beliefs."""
    others = {
        listed.gathering.gathering_id: listed.gathering
        for listed in showing.gatherings.gatherings()
        if listed.gathering.gathering_id != showing.gathering_id
        and listed.gathering.shelf is not Shelf.DELETED
    }
    st.html(f"<h3>{as_html(_('Since an earlier gathering'))}</h3>")
    if not others:
        words = _("There is no other gathering here. Bring in the file of an earlier one first.")
        st.html(f'<p class="quiet">{as_html(words)}</p>')
        return
    picked = st.selectbox(
        _("Which doubted beliefs were tested since?"),
        options=list(others),
        format_func=lambda one: (
            f"{shortened(others[one].name, 50)} · {place_and_days(others[one])}"
        ),
        index=None,
        key=showing.key("before", "which"),
        placeholder=_("Choose the earlier gathering"),
    )
    if picked is not None:
        _render_found(showing, others[picked])


def since_words(since: Since) -> str:
    """What became of a belief, in words."""
    return {
        Since.SETTLED: _("Tested, and supported now"),
        Since.TESTED: _("Tested since"),
        Since.UNTESTED: _("Not tested yet"),
        Since.NOT_SHOWN: _("No table shows it now"),
    }[since]


def _render_found(showing: GatheringShowing, earlier: Gathering) -> None:
    found = doubted_since(earlier, showing.gathering)
    if not found:
        words = _("No belief was doubted at that gathering.")
        st.html(f'<p class="quiet">{as_html(words)}</p>')
    for since in Since:
        mine = [one for one in found if one.since is since]
        if mine:
            lines = "".join(f"<li>{_line_html(one)}</li>" for one in mine)
            st.html(f"<b>{as_html(since_words(since))} · {len(mine)}</b><ul>{lines}</ul>")


def _line_html(one: BeliefSince) -> str:
    then, now = one.then[1], one.now[1] if one.now is not None else None
    parts = [label(then.state)]
    if now is not None and now.state is not then.state:
        parts.append("→ " + label(now.state))
    if one.new:
        words = ngettext("{count} new item", "{count} new items", len(one.new))
        parts.append("· " + words.format(count=len(one.new)))
    return f'{as_html(then.text)} <span class="quiet">{as_html(" ".join(parts))}</span>'
