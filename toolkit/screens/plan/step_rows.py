"""One step of the plan that is not closed: its row with what can be done with it, and its form while it is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st

from toolkit.documents.ranked import Ranked
from toolkit.domain.bank import NeverTest
from toolkit.domain.changes import StepStarted
from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import Purpose, StepStatus
from toolkit.language import _
from toolkit.scoring.standing import Standing
from toolkit.screens.plan.drafting import nothing_protects
from toolkit.screens.plan.form import render_form
from toolkit.screens.plan.opening import Doing, Opened, open_result, turn_step
from toolkit.screens.plan.result_form import render_result_form
from toolkit.screens.plan.telling import line_words
from toolkit.screens.plan.warning import never_run, never_run_html
from toolkit.screens.rows import Row, render_row
from toolkit.screens.showing import Showing
from toolkit.screens.zone import zone_of_reader


def in_order(lines: Iterable[PlanLine]) -> tuple[PlanLine, ...]:
    """The steps of a card: open ones first, those that protect before those that learn, each part as written."""
    return tuple(
        sorted(
            lines,
            key=lambda line: (line.status is StepStatus.CLOSED, line.purpose is Purpose.LEARN),
        )
    )


def render_step(
    showing: Showing, ranked: Ranked, standing: Standing, line: PlanLine, opened: Opened | None
) -> None:
    """Draw a step that is not closed."""
    assumption_id = standing.assumption.assumption_id
    here = opened if opened is not None and opened.line_id == line.line_id else None
    row = Row(
        row_id=line.line_id,
        text=line.what,
        below=line_words(line, zone_of_reader()),
        picked=here is not None,
    )
    render_row(showing, "steps", row, turn_step, showing, line.line_id, assumption_id)
    if here is None:
        _actions(showing, ranked, standing, line)
        if rules := rules_against(showing, line):
            st.html(never_run_html(rules))
    elif here.doing is Doing.RESULT:
        render_result_form(showing, ranked, standing, line)
    else:
        render_form(showing, ranked, standing, line.line_id)


def _actions(showing: Showing, ranked: Ranked, standing: Standing, line: PlanLine) -> None:
    """What can be done with a step: begin it, say what came of it; a test first says when it is right."""
    learns = line.purpose is Purpose.LEARN
    card = standing.assumption.assumption_id
    with st.container(key=showing.key("step_actions", line.line_id), horizontal=True, gap="small"):
        if learns and not line.right_if.strip():
            words = _("Say when you are right, then start")
            _action(showing, line, "guess", words, turn_step, showing, line.line_id, card)
            return
        if line.status is StepStatus.PLANNED:
            unsafe = learns and standing.in_strip
            unsafe = unsafe and nothing_protects(ranked.lines_of(standing.assumption))
            _action(showing, line, "start", _("Start it"), start, showing, line.line_id, unsafe)
        words = _("Write the result") if learns else _("It is done")
        _action(showing, line, "result", words, open_result, showing, line.line_id, card)


def _action(
    showing: Showing,
    line: PlanLine,
    name: str,
    words: str,
    turn: Callable[..., None],
    *args: object,
) -> None:
    st.button(
        words,
        key=showing.key("step_do", line.line_id, name),
        type="tertiary",
        on_click=turn,
        args=args,
    )


def start(showing: Showing, line_id: str, unsafe: bool) -> None:
    """Note that a step is under way; ``unsafe`` when nothing protects people yet. Fit for ``on_click``."""
    if showing.record(StepStarted(line_id=line_id)) and unsafe:
        words = _("Under way. Nothing protects people on this card yet: write that step now.")
        showing.say(words)


def rules_against(showing: Showing, line: PlanLine) -> tuple[NeverTest, ...]:
    """The never-run rules a step seems to touch, wherever it came from; worked out once per change."""
    bank = showing.bank
    return showing.history.once(
        ("never", line.line_id, id(bank)),
        lambda: never_run(bank, line.what, line.measure, line.right_if),
    )
