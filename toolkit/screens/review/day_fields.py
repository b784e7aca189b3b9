"""For which day paper is made: how long, how many people at how many tables, when it begins, and its topic."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

import streamlit as st

from toolkit.documents.occasion import (
    ALONE,
    LENGTHS,
    PEOPLE_A_TABLE,
    REVIEW,
    USUAL_LENGTH,
    Occasion,
    length_of,
)
from toolkit.domain.session import Session
from toolkit.language import _
from toolkit.outgoing import Entry
from toolkit.screens.showing import Showing

PEOPLE_AT_MOST = 500
NUMBER_WIDTH, LENGTH_WIDTH, START_WIDTH, TOPIC_WIDTH = 136, 140, 104, 200
"""In px: three digits and the two buttons beside them; the longest of the lengths; a time; most topics. Together they
stand in two rows beside the list.
"""

BEGINS_BY_THE_CLOCK = "run-sheet"
"""The only paper that says when something begins."""


def usual_occasion(session: Session) -> Occasion:
    """The day as the session is planned."""
    length = length_of(session)
    return Occasion(length=length if length in LENGTHS else USUAL_LENGTH, track_id=session.track_id)


def ask_people(showing: Showing, entry: Entry) -> Occasion:
    """Ask how many people come to how many tables, and where it is on the paper when it starts.

    The fields stand beside each other in whatever row they are drawn into. Nothing is made until somebody asks.
    """
    usual = usual_occasion(showing.session)
    alone = st.session_state.get(_length_key(showing), usual.length) == ALONE
    people, tables = (1, 0) if alone else _people(showing)
    starts = None
    if entry.name == BEGINS_BY_THE_CLOCK:
        starts = st.time_input(
            _("Starts at"),
            value=None,
            key=showing.key("review", "starts"),
            persist_state="session",
            width=START_WIDTH,
        )
    return replace(usual, people=people, tables=tables, starts=starts)


def ask_length_and_topic(showing: Showing, day: Occasion) -> Occasion:
    """Ask the rest of a day, in a row too; both begin as the session is planned."""
    length = st.selectbox(
        _("Length"),
        LENGTHS,
        index=LENGTHS.index(day.length),
        format_func=length_words,
        key=_length_key(showing),
        persist_state="session",
        width=LENGTH_WIDTH,
    )
    return replace(day, length=length, track_id=_topic(showing, day))


def _length_key(showing: Showing) -> str:
    return showing.key("review", "length")


def length_words(length: str) -> str:
    """What a length is called."""
    if length == ALONE:
        return _("Alone")
    return _("A review") if length == REVIEW else _("{count} minutes").format(count=length)


def _people(showing: Showing) -> tuple[int, int]:
    people = st.number_input(
        _("People"),
        min_value=1,
        max_value=PEOPLE_AT_MOST,
        value=PEOPLE_A_TABLE,
        key=showing.key("review", "people"),
        persist_state="session",
        width=NUMBER_WIDTH,
    )
    tables = st.number_input(
        _("Tables"),
        min_value=1,
        max_value=PEOPLE_AT_MOST,
        value=None,
        placeholder=str(ceil(people / PEOPLE_A_TABLE)),
        key=showing.key("review", "tables"),
        persist_state="session",
        width=NUMBER_WIDTH,
    )
    return people, tables or 0


def _topic(showing: Showing, usual: Occasion) -> str:
    names = {track.track_id: track.name for track in showing.bank.tracks}
    own = usual.track(showing.bank).track_id
    picked = st.selectbox(
        _("Topic"),
        list(names),
        index=list(names).index(own),
        format_func=names.__getitem__,
        key=showing.key("review", "topic"),
        persist_state="session",
        width=TOPIC_WIDTH,
    )
    return str(picked)
