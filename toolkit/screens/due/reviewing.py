"""A review: begun here, walked through by Next, and ended with the date of the next one."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import streamlit as st

from toolkit.domain.changes import ReviewClosed, ReviewOpened
from toolkit.language import _, long_date
from toolkit.language.spans import ago
from toolkit.screens.frame.review_sheet import (
    forget_review_step,
    go_to_review_step,
    review_steps,
    step_here,
)
from toolkit.screens.showing import Showing
from toolkit.screens.state import Place
from toolkit.screens.text import as_html, plain

COME_AGAIN_AFTER = timedelta(days=90)
"""The date that is offered for the next review: three months on (house rule)."""


def render_review(showing: Showing) -> None:
    """Draw the way into a review, or its steps and its end while one is under way."""
    with st.container(key="due_review", gap="xsmall"):
        if showing.session.reviewing:
            _render_steps(showing)
            render_end(showing)
        else:
            _render_start(showing)


def _render_start(showing: Showing) -> None:
    steps = review_steps(showing.bank)
    minutes = sum(step.step.minutes for step in steps)
    about = _("A review takes about {minutes} minutes: {steps}.").format(
        minutes=minutes, steps=", ".join(step.step.name.lower() for step in steps)
    )
    st.html(f'<p class="about">{as_html(" ".join((about, _last_words(showing))).strip())}</p>')
    st.button(
        _("Start a review"),
        key=showing.key("review", "open"),
        type="primary" if showing.due else "secondary",
        on_click=open_review,
        args=(showing,),
    )


def _last_words(showing: Showing) -> str:
    closed = [one for one in showing.session.reviews if one.closed_at is not None]
    if not closed or closed[-1].closed_at is None:
        return ""
    newest = closed[-1]
    day = closed[-1].closed_at.astimezone().date()
    words = _("The last one was {span}.").format(span=ago(day, showing.today))
    if newest.next_on is None:
        return words
    agreed = _("You agreed to come again on {day}.").format(day=long_date(newest.next_on))
    return f"{words} {agreed}"


def _render_steps(showing: Showing) -> None:
    """The steps of the review as the way through it; the one the tab is at stands out."""
    at = step_here(showing)
    st.html(f'<h2 class="due-heading">{as_html(_("The review is under way"))}</h2>')
    with st.container(key="review_steps", horizontal=True, gap="xsmall"):
        for number, step in enumerate(review_steps(showing.bank)):
            words = _("{number} {name}").format(number=number + 1, name=plain(step.step.name))
            st.button(
                f"**{words}**" if number == at else words,
                key=showing.key("review", "step", step.step.step_id),
                type="tertiary",
                help=plain(step.step.about),
                on_click=go_to_review_step,
                args=(showing, number),
            )


def render_end(showing: Showing) -> None:
    """Draw the end of the review: the day of the next one, and the button that ends it."""
    key = showing.key("review", "next_on")
    with st.container(key="review_end", horizontal=True, vertical_alignment="bottom", gap="small"):
        st.date_input(
            _("Next review on"),
            value=showing.today + COME_AGAIN_AFTER,
            min_value=showing.today,
            format="DD/MM/YYYY",
            key=key,
            width=220,
        )
        st.button(
            _("End the review"),
            key=showing.key("review", "close"),
            on_click=partial(close_review, showing, key),
        )


def open_review(showing: Showing) -> None:
    """Begin a review, or go on with the one that is under way. Fit for ``on_click``."""
    if not showing.session.reviewing:
        forget_review_step(showing)
        if not showing.record(ReviewOpened()):
            return
    showing.go(Place.DUE)


def close_review(showing: Showing, key: str) -> None:
    """End the review with the day that was chosen, if one was. Fit for ``on_click``."""
    chosen = st.session_state.get(key)
    next_on = chosen if isinstance(chosen, date) else None
    if showing.record(ReviewClosed(next_on=next_on)):
        forget_review_step(showing)
        showing.say(ended_words(next_on))


def ended_words(next_on: date | None) -> str:
    """What is said when a review has ended."""
    if next_on is None:
        return _("The review is ended. Agree soon when you look at the plan again.")
    return _("The review is ended. The next one is on {day}.").format(day=long_date(next_on))
