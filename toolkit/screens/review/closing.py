"""The end of a session: who does what next, the next date, where the session lies, and that it waits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from toolkit.documents.plan_report import Step
from toolkit.documents.plan_steps import steps_for_list
from toolkit.documents.ranked import Ranked
from toolkit.language import _, long_date
from toolkit.screens.plan.dates import step_html
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html
from toolkit.store import journal_folder

NEXT_SHOWN = 5
COME_BACK_AFTER = timedelta(days=90)
"""When to look at the plan again if no step has a date that is still to come (house rule)."""


def next_steps(steps: Sequence[Step], most: int = NEXT_SHOWN) -> tuple[Step, ...]:
    """The steps to begin with, the soonest first; those without a date come last."""
    return tuple(sorted(steps, key=lambda step: step.due or date.max))[:most]


def next_date(steps: Sequence[Step], today: date) -> date:
    """The next date of the plan that is not past; three months from now where there is none."""
    coming = [step.due for step in steps if step.due and step.due >= today]
    return min(coming, default=today + COME_BACK_AFTER)


def render_closing(showing: Showing) -> None:
    """Draw what now."""
    steps = steps_for_list(Ranked(showing.session, showing.today)).kept
    st.html(_steps_html(next_steps(steps), showing.today))
    lines = [
        _next_words(next_date(steps, showing.today)),
        _where_words(shown_to_all=showing.projector),
        _(
            "Come back any time: open it under “All sessions”, write down what you saw, and print a new plan."
        ),
    ]
    items = "".join(f"<li>{as_html(line)}</li>" for line in lines)
    st.html(
        f'<h2 class="plan-heading">{as_html(_("Before you go"))}</h2><ul class="closing">{items}</ul>'
    )


def _steps_html(steps: Sequence[Step], today: date) -> str:
    title = as_html(_("Who does what next"))
    about = as_html(_("Read these aloud. Each owner says yes, or the step gets another owner."))
    if not steps:
        about = as_html(_("No step is written yet. Go back to the plan and write one small step."))
    items = "".join(
        step_html(step, passed=step.due is not None and step.due < today) for step in steps
    )
    return (
        f'<h2 class="plan-heading">{title}</h2><p class="about">{about}</p>'
        f'<ul class="dated">{items}</ul>'
    )


def _next_words(day: date) -> str:
    return _("The next date is {date}. Agree now who calls the team together.").format(
        date=long_date(day)
    )


def _where_words(*, shown_to_all: bool) -> str:
    """Where the session lies. The folder's name can hold a person's name, so the wall does not show it."""
    folder = journal_folder()
    if folder is None:
        return _("This session lies in the database of this toolkit, and nowhere else.")
    if shown_to_all:
        return _("This session lies on this computer, and nowhere else.")
    return _("This session lies on this computer, and nowhere else: {folder}").format(folder=folder)
