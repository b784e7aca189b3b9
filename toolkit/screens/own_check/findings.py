"""What was found: the cards, what protects first, and the ways to the card and into the plan."""

from __future__ import annotations

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.changes import PlanLineWritten
from toolkit.domain.numbering import card_numbers
from toolkit.domain.session import Assumption, PlanLine
from toolkit.domain.vocabulary import Purpose
from toolkit.language import _
from toolkit.screens.assumptions.opening import go_to_belief
from toolkit.screens.marks import belief_html
from toolkit.screens.own_check.view import Checked
from toolkit.screens.plan.opening import go_to_step
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_findings(showing: Showing, view: tuple[Checked, ...]) -> None:
    """Draw the cards that were made of signs; nothing while there is none."""
    found = [(one, one.card) for one in view if one.card is not None]
    if not found:
        return
    numbers = card_numbers(showing.session)
    st.html(f'<h2 class="check-heading">{as_html(_("What you found"))}</h2>')
    for one, card in found:
        with st.container(key=showing.key("finding", card.assumption_id, "box"), gap="small"):
            st.html(_finding_html(one, card, numbers[card.assumption_id]))
            _ways(showing, one, card)


def _finding_html(one: Checked, card: Assumption, number: int) -> str:
    belief = belief_html(number, card.lens, card.text, in_strip=True, private=card.private)
    first = _("Protect first: {what}").format(what=one.sign.protect)
    return f'<div class="finding">{belief}<p>{as_html(first)}</p></div>'


def _ways(showing: Showing, one: Checked, card: Assumption) -> None:
    card_id = card.assumption_id
    steps = [line for line in showing.session.plan_for(card_id) if line.purpose is Purpose.PROTECT]
    with st.container(horizontal=True, gap="small"):
        if steps:
            st.button(
                _("Open the step that protects"),
                key=showing.key("finding", card_id, "step"),
                on_click=go_to_step,
                args=(showing, steps[0].line_id, card_id),
            )
        else:
            st.button(
                _("Put this step into the plan"),
                key=showing.key("finding", card_id, "take_up"),
                on_click=_take_up,
                args=(showing, one.sign.protect, card_id),
            )
        st.button(
            _("Open the card"),
            key=showing.key("finding", card_id, "card"),
            type="tertiary",
            on_click=go_to_belief,
            args=(showing, card_id),
        )


def _take_up(showing: Showing, what: str, card_id: str) -> None:
    """Write the step that protects, and open it in the plan: an owner and a date are still missing."""
    line = PlanLine(line_id=new_id(), assumption_id=card_id, purpose=Purpose.PROTECT, what=what)
    if showing.record(PlanLineWritten(line=line)):
        go_to_step(showing, line.line_id, card_id)
