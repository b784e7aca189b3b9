"""The fields of the step form: their widgets, and the draft they hold at this moment.

The widgets stand outside a Streamlit form, so that warnings come while somebody writes; their values outlive a turn to
another stage.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, fields
from typing import Any

import streamlit as st

from toolkit.domain.vocabulary import SHORT_TEXT_MAX, Purpose
from toolkit.language import _, label
from toolkit.screens.plan.drafting import Draft
from toolkit.screens.showing import Showing

FIELDS = tuple(field.name for field in fields(Draft))


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The form of one step, filled from ``begin`` at first."""

    showing: Showing
    line_id: str
    begin: Draft

    def key(self, field: str) -> str:
        """The key of a field. It changes with what is stored, so that an undo shows the old words again."""
        stored = str(zlib.crc32(repr(self.begin).encode()))
        return self.showing.key("step", self.line_id, stored, field)

    def typed(self) -> Draft:
        """The draft as it stands in the widgets; where nothing was drawn yet, as it began."""
        held = {
            field: st.session_state.get(self.key(field), getattr(self.begin, field))
            for field in FIELDS
        }
        return Draft(**{**held, "purpose": held["purpose"] or self.begin.purpose})

    def fill(self, draft: Draft) -> None:
        """Put a draft into the widgets. Only before they are drawn, as in a callback."""
        for field in FIELDS:
            st.session_state[self.key(field)] = getattr(draft, field)


def draw_purpose(form: Form) -> Purpose:
    """Draw the choice between protecting and learning."""
    picked: Purpose = st.segmented_control(
        _("What is this step for?"),
        list(Purpose),
        default=form.begin.purpose,
        required=True,
        format_func=label,
        key=form.key("purpose"),
        persist_state="session",
    )
    return picked


def draw_what(form: Form, purpose: Purpose) -> None:
    """Draw what is done, and how one will see it."""
    learns = purpose is Purpose.LEARN
    _area(
        form,
        "what",
        _("What do you do?") if learns else _("What do you do so that nobody is harmed meanwhile?"),
        _("For example: ask customers about their last purchase")
        if learns
        else _("For example: take the logo off the van until the test is done"),
    )
    _line(
        form,
        "measure",
        _("What do you look at or count?") if learns else _("How will you see that it is done?"),
        _("For example: how many customers come twice in a month"),
    )
    if learns:
        _area(
            form,
            "right_if",
            _("We are right if … (write it now, before there is a result)"),
            _("For example: at least 4 in 10 come twice"),
        )


def draw_who_and_when(form: Form) -> None:
    """Draw the owner, the date and the cost, side by side where there is room."""
    owner, due, cost = st.columns([1.4, 1, 1.3])
    with owner:
        _line(
            form,
            "owner",
            _("Who does it? A role, not a name"),
            _("For example: shop manager"),
            SHORT_TEXT_MAX,
        )
    with due:
        st.date_input(
            _("By when?"),
            value=form.begin.due,
            format="DD/MM/YYYY",
            key=form.key("due"),
            persist_state="session",
        )
    with cost:
        _line(form, "cost", _("What does it cost?"), _("For example: two mornings"), SHORT_TEXT_MAX)


def draw_caution_tick(form: Form) -> None:
    """Draw the tick below the caution; it is asked for, never forced."""
    st.checkbox(
        _("We have read the caution and keep to it"),
        value=form.begin.caution_read,
        key=form.key("caution_read"),
        persist_state="session",
    )


def _area(form: Form, field: str, words: str, example: str) -> None:
    st.text_area(
        words,
        value=getattr(form.begin, field),
        height="content",
        placeholder=example,
        key=form.key(field),
        persist_state="session",
    )


def _line(form: Form, field: str, words: str, example: str, most: int | None = None) -> None:
    options: dict[str, Any] = {"max_chars": most} if most else {}
    st.text_input(
        words,
        value=getattr(form.begin, field),
        placeholder=example,
        autocomplete="off",
        key=form.key(field),
        persist_state="session",
        **options,
    )
