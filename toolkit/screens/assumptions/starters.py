"""Starter cards of the bank: search, and take one over with a click."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.content import search_starters
from toolkit.desk import new_id
from toolkit.domain.bank import Starter
from toolkit.domain.changes import AssumptionWritten
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Lens
from toolkit.language import _, ngettext
from toolkit.scoring.numbering import card_numbers
from toolkit.screens.marks import lens_words
from toolkit.screens.rows import Row, render_row
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

SHOWN_AT_FIRST = 24


def taken_over(session: Session) -> dict[str, int]:
    """From starter id to the number of the assumption that came from it."""
    numbers = card_numbers(session)
    return {
        a.starter_id: numbers[a.assumption_id]
        for a in reversed(session.assumptions)
        if a.starter_id is not None
    }


def written_from(starter: Starter) -> AssumptionWritten:
    """The change that takes a starter card over, with its safety mark and where it came from."""
    return AssumptionWritten(
        assumption_id=new_id(),
        text=starter.text,
        lens=starter.lens,
        starter_id=starter.starter_id,
        touches_safety=starter.touches_safety,
    )


def starter_row(starter: Starter, taken: dict[str, int]) -> Row:
    """The row of a starter card; one that was taken over says where it is."""
    number = taken.get(starter.starter_id)
    hint = _("Think about: {hint}").format(hint=starter.hint) if starter.hint else ""
    safety = _("Safety") if starter.touches_safety else ""
    return Row(
        row_id=starter.starter_id,
        text=starter.text,
        lens=starter.lens,
        below=" · ".join(part for part in (safety, hint) if part),
        does=_("Added as {number}").format(number=number) if number else _("Add"),
        in_strip=starter.touches_safety,
        disabled=number is not None,
    )


def render_starters(showing: Showing) -> None:
    """Draw the search and the starter cards it finds."""
    about = _(
        "Beliefs that a freedom business may hold without saying so. Add one, then change its words until the belief"
        " is yours."
    )
    st.html(f'<p class="about">{as_html(about)}</p>')
    track_id, lens, query = _filters(showing)
    found = search_starters(showing.bank, track_id, lens, query)
    st.html(f'<p class="about" role="status">{as_html(_count_words(len(found)))}</p>')
    taken = taken_over(showing.session)
    everything = showing.state.picked.get(_all_key(showing)) == "yes"
    shown = found if everything else found[:SHOWN_AT_FIRST]
    with st.container(key="belief_rows_starters", gap="small"):
        for starter in shown:
            row = starter_row(starter, taken)
            render_row(showing, "starters", row, _take_over, showing, starter.starter_id)
    if len(shown) < len(found):
        st.button(
            _("Show all {count}").format(count=len(found)),
            key=showing.key("starters", "all"),
            on_click=showing.state.picked.update,
            args=({_all_key(showing): "yes"},),
        )


def _all_key(showing: Showing) -> str:
    return showing.key("starters", "shown")


def _count_words(count: int) -> str:
    if not count:
        return _("No starter card fits. Try fewer words, or another lens.")
    return ngettext("{count} starter card", "{count} starter cards", count).format(count=count)


def _take_over(showing: Showing, starter_id: str) -> None:
    starter = showing.bank.starter(starter_id)
    if starter:
        showing.record(written_from(starter))


def _filters(showing: Showing) -> tuple[str, Lens | None, str]:
    """The track, the lens and the words to look for, as they are chosen now."""
    names = {track.track_id: track.name for track in showing.bank.tracks if track.starters}
    ids = list(names)
    own = showing.session.track_id
    with st.container(key="starter_filters", horizontal=True, vertical_alignment="bottom"):
        query = st.text_input(
            _("Search"),
            key=showing.key("starters", "query"),
            type="search",
            placeholder=_("For example: price, past, donor"),
            live=True,
            width=280,
            persist_state="session",
        )
        track_id = st.selectbox(
            _("Track"),
            ids,
            index=ids.index(own) if own in names else 0,
            key=showing.key("starters", "track"),
            format_func=partial(_name_of, names),
            width=280,
            persist_state="session",
        )
        lens = st.selectbox(
            _("Lens"),
            list(Lens),
            index=None,
            key=showing.key("starters", "lens"),
            format_func=lens_words,
            placeholder=_("All lenses"),
            width=280,
            persist_state="session",
        )
    return track_id, lens, query or ""


def _name_of(names: dict[str, str], track_id: str) -> str:
    return names[track_id]
