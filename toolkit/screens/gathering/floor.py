"""Words from the floor: questions and learnings, read before others see them, the most wanted first."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.gathering.changes import (
    GatheringChange,
    LearningSettled,
    LearningWritten,
    QuestionAsked,
    QuestionSettled,
)
from toolkit.domain.gathering.parts.plenary import Learning, Question
from toolkit.domain.gathering.views import seen_by_all, waiting
from toolkit.domain.gathering.vocabulary import WordState
from toolkit.domain.vocabulary import FACILITATOR
from toolkit.language import _, ngettext
from toolkit.screens.begun import forget_begun
from toolkit.screens.gathering.pointing import warning_html
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html

SHOWN_AT_ONCE = 25
"""So many of a kind are on the screen; the next ones come up as these are dealt with (house rule)."""


def render_questions(showing: GatheringShowing) -> None:
    """Draw the questions: those that wait, then those on the wall."""
    gathering = showing.gathering
    _render_typing(showing, "question", _("A question on paper"), _ask)
    _render_kind(showing, _("Waiting for you"), waiting(gathering.questions))
    _render_kind(showing, _("On the wall"), seen_by_all(gathering.questions))
    _render_hidden(showing, gathering.questions)


def render_learnings(showing: GatheringShowing) -> None:
    """Draw the learnings: those that wait, then those on the wall."""
    gathering = showing.gathering
    _render_typing(showing, "learning", _("A learning on paper"), _write)
    _render_kind(showing, _("Waiting for you"), waiting(gathering.learnings))
    _render_kind(showing, _("On the wall"), seen_by_all(gathering.learnings))
    _render_hidden(showing, gathering.learnings)


def _ask(text: str) -> GatheringChange:
    return QuestionAsked(question_id=new_id(), participant=FACILITATOR, text=text)


def _write(text: str) -> GatheringChange:
    return LearningWritten(learning_id=new_id(), participant=FACILITATOR, text=text)


def _render_typing(
    showing: GatheringShowing, name: str, words: str, make: Callable[[str], GatheringChange]
) -> None:
    """A line for what came on paper: those without a phone count as much."""
    key = showing.key("floor", name)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(words, key=key, width="stretch", autocomplete="off")
        st.button(
            _("Add it"),
            key=showing.key("floor", name, "add"),
            on_click=_add,
            args=(showing, key, make),
        )


def _add(showing: GatheringShowing, key: str, make: Callable[[str], GatheringChange]) -> None:
    typed = str(st.session_state.get(key, ""))
    if showing.record(make(typed), typed):
        forget_begun([key])


def _render_kind(
    showing: GatheringShowing, heading: str, found: tuple[Question, ...] | tuple[Learning, ...]
) -> None:
    if not found:
        return
    st.html(f'<h3 class="room-part">{as_html(f"{heading} · {len(found)}")}</h3>')
    for one in found[:SHOWN_AT_ONCE]:
        _render_word(showing, one)
    left = len(found) - SHOWN_AT_ONCE
    if left > 0:
        words = _("{count} more come up as you go on.").format(count=left)
        st.html(f'<p class="quiet">{as_html(words)}</p>')


def _render_hidden(
    showing: GatheringShowing, words: tuple[Question, ...] | tuple[Learning, ...]
) -> None:
    hidden = tuple(one for one in words if one.state is WordState.HIDDEN)
    if hidden:
        with st.expander(_("Hidden ({count})").format(count=len(hidden))):
            for one in hidden:
                _render_word(showing, one)


def _render_word(showing: GatheringShowing, one: Question | Learning) -> None:
    one_id = one.question_id if isinstance(one, Question) else one.learning_id
    with (
        st.container(key=showing.key("floor", "box", one_id), border=True),
        st.container(horizontal=True, vertical_alignment="center", gap="small"),
    ):
        st.html(_word_html(showing, one), width="stretch")
        for state, words in _ways(one):
            st.button(
                words,
                key=showing.key("floor", state.value, one_id),
                type="primary" if state is WordState.SHOWN else "secondary",
                on_click=showing.act,
                args=(_settled(one, state),),
            )


def _ways(one: Question | Learning) -> list[tuple[WordState, str]]:
    """What can be done with it as it stands."""
    ways = []
    if one.state in (WordState.WAITING, WordState.HIDDEN):
        ways.append((WordState.SHOWN, _("Let through")))
    if isinstance(one, Question) and one.state is WordState.SHOWN:
        ways.append((WordState.ANSWERED, _("Answered")))
    if one.state is not WordState.HIDDEN:
        ways.append((WordState.HIDDEN, _("Hide")))
    return ways


def _settled(one: Question | Learning, state: WordState) -> GatheringChange:
    if isinstance(one, Question):
        return QuestionSettled(question_id=one.question_id, state=state)
    return LearningSettled(learning_id=one.learning_id, state=state)


def _word_html(showing: GatheringShowing, one: Question | Learning) -> str:
    table = showing.gathering.table(one.table_id)
    votes = len(one.voters)
    below = [table.name] if table is not None else []
    if votes:
        below.append(ngettext("{count} vote", "{count} votes", votes).format(count=votes))
    if one.state is WordState.ANSWERED:
        below.append(_("Answered"))
    line = " · ".join(below)
    return (
        f'<div class="offer"><div class="offer-text">{as_html(one.text)}</div>'
        f'<span class="quiet">{as_html(line)}</span></div>{warning_html(showing, one.text)}'
    )
