"""Which part of a round is on the screen: the choice of cards, the round under way, a ballot, the reveal."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.session import RatingRound
from toolkit.language import _
from toolkit.scoring.rounds import newest_revealed
from toolkit.screens.marks import put_marks_on
from toolkit.screens.rounds import ballot, begin, hands, passing, reveal, under_way, wall
from toolkit.screens.rounds.doing import Doing, close_ballot, doing, open_ballot
from toolkit.screens.showing import Showing
from toolkit.screens.state import Place
from toolkit.screens.text import as_html


def render(showing: Showing) -> None:
    """Draw the screen. Somebody alone has nobody to compare with, so nothing is offered there."""
    put_marks_on()
    if showing.alone:
        st.html(f'<div class="note">{as_html(_("Rounds need a group. Rate on the map."))}</div>')
        return
    opened = showing.session.open_round()
    if opened is not None:
        _render_open(showing, opened)
        return
    close_ballot(showing)
    number = newest_revealed(showing.session)
    if showing.projector:
        wall.render_closed(showing, number)
    elif number is None or doing(showing) is Doing.BEGIN:
        begin.render(showing)
    else:
        reveal.render(showing, number)


def has_the_screen(showing: Showing) -> bool:
    """Whether a person rates here alone: then nothing else of the session stands on the screen, nor do its keys work,
    so that nobody undoes what the one before answered.
    """
    opened = showing.session.open_round()
    if showing.state.place is not Place.ROUND or showing.alone or opened is None:
        return False
    private = open_ballot(showing, opened) is not None or doing(showing) is Doing.PASSED
    return private and not showing.projector


def _render_open(showing: Showing, opened: RatingRound) -> None:
    """The parts of an open round. Nothing of a ballot ever comes to the wall."""
    begun = open_ballot(showing, opened)
    now = doing(showing)
    if showing.projector:
        wall.render_open(showing, opened, rating=begun is not None)
    elif begun is not None:
        ballot.render(showing, begun)
    elif now is Doing.PASSED:
        passing.render(showing, opened)
    elif now is Doing.HANDS:
        hands.render(showing, opened)
    else:
        under_way.render(showing, opened)
