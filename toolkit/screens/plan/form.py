"""The form of one step: what it is for, the tests that fit, the fields, the caution, the warnings."""

from __future__ import annotations

import streamlit as st

from toolkit.documents.ranked import Ranked
from toolkit.domain.changes import PlanLineDeleted, PlanLineWritten
from toolkit.domain.vocabulary import Purpose, StepStatus
from toolkit.language import _
from toolkit.scoring.standing import Standing
from toolkit.screens.plan.drafting import (
    Draft,
    copy_of,
    draft_of,
    first_purpose,
    line_of,
    nothing_protects,
)
from toolkit.screens.plan.fields import (
    Form,
    draw_caution_tick,
    draw_purpose,
    draw_what,
    draw_who_and_when,
)
from toolkit.screens.plan.opening import close_step, copied_from, step_is_written
from toolkit.screens.plan.suggesting import render_suggestions
from toolkit.screens.plan.warning import may_be_a_name, name_html, never_run, never_run_html
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_form(showing: Showing, ranked: Ranked, standing: Standing, line_id: str) -> None:
    """Draw the form of a step that is in the plan, or of one that is not written yet."""
    form = Form(showing=showing, line_id=line_id, begin=_begin(showing, ranked, standing, line_id))
    with st.container(key="open_step", gap="small"):
        purpose = draw_purpose(form)
        if purpose is Purpose.PROTECT and standing.in_strip:
            words = _("First protect: what keeps people safe while you do not know? Then learn.")
            st.html(f'<p class="about">{as_html(words)}</p>')
        if purpose is Purpose.LEARN:
            if standing.in_strip and nothing_protects(ranked.lines_of(standing.assumption)):
                st.html(_protect_first_html())
            render_suggestions(showing, ranked, standing, form)
        draw_what(form, purpose)
        if purpose is Purpose.LEARN and _is_under_way(ranked, line_id):
            st.html(f'<p class="about">{as_html(_under_way_words())}</p>')
        draw_who_and_when(form)
        if purpose is Purpose.LEARN:
            st.html(_caution_html(showing, form.typed()))
            draw_caution_tick(form)
        _buttons(showing, form, standing.assumption.assumption_id)
        _warnings(showing, form.typed())


def _begin(showing: Showing, ranked: Ranked, standing: Standing, line_id: str) -> Draft:
    line = ranked.session.plan_line(line_id)
    if line is not None:
        return draft_of(line)
    source = ranked.session.plan_line(copied_from(showing, line_id) or "")
    if source is not None:
        return copy_of(source)
    return Draft(purpose=first_purpose(standing.in_strip, ranked.lines_of(standing.assumption)))


def _is_under_way(ranked: Ranked, line_id: str) -> bool:
    line = ranked.session.plan_line(line_id)
    return line is not None and line.status is StepStatus.RUNNING


def _under_way_words() -> str:
    return _(
        "This test is under way. If you change “We are right if” now, the plan says that it was set after the start."
    )


def _protect_first_html() -> str:
    words = _(
        "Nothing protects people here yet. You can write this test now; write a step that protects too, and begin with"
        " that one."
    )
    return f'<div class="note" role="status">{as_html(words)}</div>'


def _caution_html(showing: Showing, draft: Draft) -> str:
    """The caution of the bank's test, or the one that holds for every test written by hand."""
    test = showing.bank.test(draft.bank_test_id) if draft.bank_test_id else None
    caution = (
        test.caution
        if test
        else _(
            "Anyone may say no and lose nothing. Ask only what you need. Write totals, never persons"
        )
    )
    return (
        f'<div class="caution"><b>{as_html(_("Caution"))}</b> {as_html(caution.rstrip("."))}.</div>'
    )


def _buttons(showing: Showing, form: Form, assumption_id: str) -> None:
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Save this step"),
            key=showing.key("step", "save"),
            on_click=save,
            args=(form, assumption_id),
        )
        st.button(
            _("Close"),
            key=showing.key("step", "close"),
            type="tertiary",
            on_click=close_step,
            args=(showing,),
        )
        if showing.session.plan_line(form.line_id):
            st.button(
                _("Delete"),
                key=showing.key("step", "delete"),
                type="tertiary",
                on_click=_delete,
                args=(showing, form.line_id),
            )


def save(form: Form, assumption_id: str) -> None:
    """Write the step into the plan. On refusal the form stays as it is, with what was typed. Fit for ``on_click``."""
    draft = form.typed()
    line = line_of(draft, form.line_id, assumption_id)
    if form.showing.record(PlanLineWritten(line=line), draft.what):
        # After an undo the form begins with the old words again, not with what was typed over them.
        form.fill(form.begin)
        step_is_written(form.showing, form.line_id, assumption_id)


def _delete(showing: Showing, line_id: str) -> None:
    if showing.record(PlanLineDeleted(line_id=line_id)):
        close_step(showing)


def _warnings(showing: Showing, draft: Draft) -> None:
    """Below the buttons: a warning that comes while somebody presses Save must not push Save away."""
    if rules := never_run(showing.bank, draft.what, draft.measure, draft.right_if):
        st.html(never_run_html(rules))
    if draft.owner.strip() and may_be_a_name(showing.bank, draft.owner):
        st.html(name_html(draft.owner))
