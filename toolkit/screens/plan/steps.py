"""The chosen cards with their steps."""

from __future__ import annotations

import streamlit as st

from toolkit.documents.ranked import Ranked
from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import Purpose
from toolkit.language import _, ngettext
from toolkit.language.reasons import first_step
from toolkit.scoring.standing import Standing
from toolkit.screens.marks import belief_html
from toolkit.screens.plan.form import render_form
from toolkit.screens.plan.opening import Opened, new_step, opened_step, turn_step
from toolkit.screens.plan.telling import line_words
from toolkit.screens.plan.views import NAME, View
from toolkit.screens.plan.warning import never_run, never_run_html
from toolkit.screens.rows import Row, render_row
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import pick_tab
from toolkit.screens.text import as_html

CARDS_SHOWN = 40


def render_steps(showing: Showing, ranked: Ranked) -> None:
    """Draw every chosen card, the strip first, with its steps and a way to add one."""
    chosen = [one for one in ranked.standings if one.assumption.chosen]
    if not chosen:
        _empty(showing)
        return
    opened = opened_step(showing)
    everything = showing.state.picked.get(_all_key(showing)) == "yes"
    shown = chosen if everything else chosen[:CARDS_SHOWN]
    for one in shown:
        _card(showing, ranked, one, opened)
    if len(shown) < len(chosen):
        more = len(chosen) - len(shown)
        st.button(
            ngettext("Show {count} more card", "Show {count} more cards", more).format(count=more),
            key=showing.key("steps", "all"),
            on_click=showing.state.picked.update,
            args=({_all_key(showing): "yes"},),
        )


def _all_key(showing: Showing) -> str:
    return showing.key("steps", "shown")


def _empty(showing: Showing) -> None:
    about = _(
        "No card is in the plan yet. Choose the ones that matter; their steps are written here."
    )
    st.html(f'<p class="about">{as_html(about)}</p>')
    st.button(
        _("Choose cards"),
        key=showing.key("plan", "choose"),
        on_click=pick_tab,
        args=(showing, NAME, View.CHOOSE),
    )


def in_order(lines: tuple[PlanLine, ...]) -> tuple[PlanLine, ...]:
    """The steps of a card: those that protect first, each part as written."""
    return tuple(sorted(lines, key=lambda line: line.purpose is Purpose.LEARN))


def _card(showing: Showing, ranked: Ranked, standing: Standing, opened: Opened | None) -> None:
    assumption = standing.assumption
    lines = in_order(ranked.lines_of(assumption))
    here = opened is not None and opened.assumption_id == assumption.assumption_id
    with st.container(key=showing.key("plan_card", assumption.assumption_id, "card"), gap="xsmall"):
        st.html(_head_html(ranked, standing, lines))
        for line in lines:
            _line(showing, ranked, standing, line, opened)
        if opened and here and showing.session.plan_line(opened.line_id) is None:
            render_form(showing, ranked, standing, opened.line_id)
        else:
            st.button(
                _("Add a step") if lines else _("Write the first step"),
                key=showing.key("step", "new", assumption.assumption_id),
                type="tertiary",
                on_click=new_step,
                args=(showing, assumption.assumption_id),
            )


def _line(
    showing: Showing, ranked: Ranked, standing: Standing, line: PlanLine, opened: Opened | None
) -> None:
    assumption_id = standing.assumption.assumption_id
    is_open = opened is not None and opened.line_id == line.line_id
    row = Row(row_id=line.line_id, text=line.what, below=line_words(line), picked=is_open)
    render_row(showing, "steps", row, turn_step, showing, line.line_id, assumption_id)
    if is_open:
        render_form(showing, ranked, standing, line.line_id)
    elif rules := never_run(showing.bank, line.what, line.measure, line.right_if):
        st.html(never_run_html(rules))


def _head_html(ranked: Ranked, standing: Standing, lines: tuple[PlanLine, ...]) -> str:
    assumption = standing.assumption
    number = ranked.numbers[assumption.assumption_id]
    belief = belief_html(number, assumption.lens, assumption.text, in_strip=standing.in_strip)
    about = first_step(standing)
    if standing.in_strip and not any(line.purpose is Purpose.PROTECT for line in lines):
        about = _("Nothing protects people here yet. Write that step first.")
    return f'<div class="plan-head"><h2>{belief}</h2><p class="about">{as_html(about)}</p></div>'
