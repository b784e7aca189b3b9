"""The fields of the small forms of the plan: what came of a step, a signpost, a look at one.

They stand outside a Streamlit form and outlive a turn to another stage: what was typed is not lost on a refusal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import streamlit as st

from toolkit.language import _
from toolkit.screens.begun import forget_begun
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """The fields of one form, under keys that begin with ``name``."""

    showing: Showing
    name: tuple[str, ...]

    def key(self, field: str) -> str:
        """The key of a field."""
        return self.showing.key(*self.name, field)

    def answer(self, field: str, otherwise: Any = None) -> Any:
        """What stands in a field, ``otherwise`` where it was not drawn yet."""
        return st.session_state.get(self.key(field), otherwise)

    def text(self, field: str) -> str:
        """What was typed in a field, without space around it."""
        return str(self.answer(field) or "").strip()

    def put(self, field: str, value: object) -> None:
        """Put an answer into a field. Only before it is drawn, as in a callback."""
        st.session_state[self.key(field)] = value

    def forget(self, fields: Sequence[str]) -> None:
        """Empty fields, so that the form begins afresh. Only in a callback."""
        forget_begun(self.key(field) for field in fields)

    def object_to(self, words: str) -> None:
        """Say beside the button, on the next run, what is still wanted."""
        self.showing.state.picked[self.key("objection")] = words

    def draw_objection(self) -> None:
        """Draw, once, what is still wanted."""
        words = self.showing.state.picked.pop(self.key("objection"), "")
        if words:
            st.html(f'<div class="note error" role="alert">{as_html(words)}</div>')


def ask_text(
    questions: Questions,
    field: str,
    words: str,
    *,
    value: str = "",
    example: str = "",
    on_change: Callable[[], None] | None = None,
) -> None:
    """Draw a field of several lines."""
    st.text_area(
        words,
        value=value,
        height="content",
        placeholder=example,
        key=questions.key(field),
        persist_state="session",
        on_change=on_change,
    )


def ask_line(
    questions: Questions,
    field: str,
    words: str,
    *,
    value: str = "",
    example: str = "",
    most: int | None = None,
) -> None:
    """Draw a field of one line."""
    options: dict[str, Any] = {"max_chars": most} if most else {}
    st.text_input(
        words,
        value=value,
        placeholder=example,
        autocomplete="off",
        key=questions.key(field),
        persist_state="session",
        **options,
    )


def ask_day(questions: Questions, field: str, words: str, value: date | None) -> None:
    """Draw a field for a day."""
    st.date_input(
        words, value=value, format="DD/MM/YYYY", key=questions.key(field), persist_state="session"
    )


def ask_one_of(
    questions: Questions,
    field: str,
    words: str,
    options: Sequence[T],
    named: Callable[[T], str],
    *,
    value: T | None = None,
    on_change: Callable[[], None] | None = None,
) -> T | None:
    """Draw a choice of a few, side by side; nothing is chosen unless ``value`` is."""
    chosen: T | None = st.segmented_control(
        words,
        list(options),
        default=value,
        format_func=named,
        key=questions.key(field),
        persist_state="session",
        on_change=on_change,
    )
    return chosen


def yes_or_no(answer: bool) -> str:
    """The word for an answer."""
    return _("Yes") if answer else _("No")
