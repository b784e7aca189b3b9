"""The chosen cards with their steps."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from toolkit.documents.ranked import Ranked
from toolkit.domain.session import EvidenceItem, PlanLine
from toolkit.language import _, ngettext
from toolkit.language.reasons import first_step
from toolkit.scoring.standing import Standing
from toolkit.screens.marks import belief_html
from toolkit.screens.plan.drafting import nothing_protects
from toolkit.screens.plan.form import render_form
from toolkit.screens.plan.learned import earned_by_line, last_decided, learned_html, render_offers
from toolkit.screens.plan.opening import Opened, came_for, new_step, opened_step
from toolkit.screens.plan.step_rows import in_order, render_step, rules_against
from toolkit.screens.plan.views import NAME, View
from toolkit.screens.plan.warning import never_run_html
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import pick_tab
from toolkit.screens.text import as_html

Earned = dict[str, tuple[EvidenceItem, ...]]

CARDS_SHOWN = 40


def render_steps(showing: Showing, ranked: Ranked) -> None:
    """Draw every chosen card, the strip first, with its steps and a way to add one."""
    chosen = [one for one in ranked.standings if one.assumption.chosen]
    if not chosen:
        _empty(showing)
        return
    opened = opened_step(showing)
    earned = earned_by_line(ranked.session)
    shown = _shown(showing, chosen, opened)
    if any(line.result for one in shown for line in ranked.lines_of(one.assumption)):
        st.html(f'<p class="about">{as_html(_closed_words())}</p>')
    for one in shown:
        _card(showing, ranked, one, opened, earned)
    if len(shown) < len(chosen):
        _more_button(showing, len(chosen) - len(shown))


def _closed_words() -> str:
    return _(
        "A closed step stays as it is, with the guess that was made before. Undo takes a slip back; to go on, write a"
        " new step."
    )


def _shown(showing: Showing, chosen: list[Standing], opened: Opened | None) -> tuple[Standing, ...]:
    """The cards to draw: the one another screen sent us to comes first, and what is open is never left out."""
    front = came_for(showing)
    first = [one for one in chosen if one.assumption.assumption_id == front]
    rest = [one for one in chosen if one.assumption.assumption_id != front]
    if showing.state.picked.get(_all_key(showing)) == "yes":
        return (*first, *rest)
    here = opened.assumption_id if opened else None
    later = [one for one in rest[CARDS_SHOWN:] if one.assumption.assumption_id == here]
    return (*first, *rest[:CARDS_SHOWN], *later)


def _more_button(showing: Showing, more: int) -> None:
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


def _card(
    showing: Showing, ranked: Ranked, standing: Standing, opened: Opened | None, earned: Earned
) -> None:
    card = standing.assumption.assumption_id
    lines = in_order(ranked.lines_of(standing.assumption))
    with st.container(key=showing.key("plan_card", card, "card"), gap="xsmall"):
        st.html(_head_html(ranked, standing, lines))
        for line in lines:
            if line.result is None:
                render_step(showing, ranked, standing, line, opened)
            else:
                _closed(showing, line, earned)
        if (last := last_decided(lines)) is not None:
            render_offers(showing, last)
        if opened is not None and _is_new(showing, opened, card):
            render_form(showing, ranked, standing, opened.line_id)
        else:
            _add_button(showing, card, lines)


def _is_new(showing: Showing, opened: Opened, card: str) -> bool:
    return opened.assumption_id == card and showing.session.plan_line(opened.line_id) is None


def _closed(showing: Showing, line: PlanLine, earned: Earned) -> None:
    st.html(learned_html(line, earned.get(line.line_id, ())))
    if rules := rules_against(showing, line):
        st.html(never_run_html(rules))


def _add_button(showing: Showing, card: str, lines: Sequence[PlanLine]) -> None:
    st.button(
        _("Add a step") if lines else _("Write the first step"),
        key=showing.key("step", "new", card),
        type="tertiary",
        on_click=new_step,
        args=(showing, card),
    )


def _head_html(ranked: Ranked, standing: Standing, lines: Sequence[PlanLine]) -> str:
    assumption = standing.assumption
    number = ranked.numbers[assumption.assumption_id]
    belief = belief_html(
        number,
        assumption.lens,
        assumption.text,
        in_strip=standing.in_strip,
        private=assumption.private,
    )
    about = first_step(standing)
    if standing.in_strip and nothing_protects(lines):
        about = _("Nothing protects people here yet. Write that step first.")
    return f'<div class="plan-head"><h2>{belief}</h2><p class="about">{as_html(about)}</p></div>'
