"""The signs as rows, one of them opened: its question, how it can look, and the answer."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.bank import Sign
from toolkit.domain.changes import SignAnswered
from toolkit.domain.vocabulary import Answer
from toolkit.language import _, label
from toolkit.screens.own_check.finding import render_finding_form
from toolkit.screens.own_check.opening import open_sign, opened_sign, turn_sign
from toolkit.screens.own_check.view import Checked, checked, next_open
from toolkit.screens.rows import Row, render_row
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_signs(showing: Showing, view: tuple[Checked, ...]) -> None:
    """Draw every sign as a row; the opened one is followed by its question."""
    opened = opened_sign(showing, view)
    with st.container(key="check_rows", gap="xsmall"):
        for number, one in enumerate(view, start=1):
            picked = one.sign.sign_id == opened
            row = Row(
                row_id=one.sign.sign_id,
                number=str(number),
                text=one.sign.name,
                does=label(one.answer) if one.answer else "",
                picked=picked,
            )
            render_row(showing, "signs", row, turn_sign, showing, view, one.sign.sign_id)
            if picked:
                _opened(showing, one)


def _opened(showing: Showing, one: Checked) -> None:
    with st.container(key="open_sign", gap="small"):
        st.html(_question_html(one.sign))
        _answers(showing, one)
        if one.answer is Answer.NOT_SURE:
            st.html(_look_html(one.sign))
        render_finding_form(showing, one)
        _onward(showing, one)


def _question_html(sign: Sign) -> str:
    items = "".join(f"<li>{as_html(example)}</li>" for example in sign.looks_like)
    title = as_html(_("How it can look in a business that means well"))
    return f'<h2 class="check-question">{as_html(sign.question)}</h2><p><b>{title}</b></p><ul>{items}</ul>'


def _look_html(sign: Sign) -> str:
    words = _("Not sure is an honest answer. Look at this first: {what}").format(what=sign.look_at)
    return f'<div class="note" role="status">{as_html(words)}</div>'


def _answers(showing: Showing, one: Checked) -> None:
    key = showing.key("own_check", "answer", one.sign.sign_id)
    # An undo, or another tab, may have changed the answer since: what the session says stands.
    st.session_state[key] = one.answer
    st.segmented_control(
        _("Your answer, for you alone"),
        list(Answer),
        key=key,
        format_func=label,
        on_change=partial(_answer, showing, one.sign.sign_id, key),
    )


def _answer(showing: Showing, sign_id: str, key: str) -> None:
    """Record the answer. Nothing more is asked about a sign that is not there, so the next one opens."""
    answer = st.session_state[key]
    if answer is None:
        return
    open_sign(showing, sign_id)
    if showing.record(SignAnswered(sign_id=sign_id, answer=answer)) and answer is Answer.NOT_HERE:
        _open_next(showing, sign_id)


def _open_next(showing: Showing, sign_id: str) -> None:
    view = checked(showing.newest(), showing.bank.signs)
    open_sign(showing, next_open(view, sign_id))


def _onward(showing: Showing, one: Checked) -> None:
    with st.container(horizontal=True, gap="small"):
        waits = one.answer is None or one.wants_a_card
        st.button(
            _("Leave it for now") if waits else _("Next sign"),
            key=showing.key("own_check", "onward"),
            type="tertiary",
            on_click=_open_next,
            args=(showing, one.sign.sign_id),
        )
