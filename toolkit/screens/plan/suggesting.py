"""Tests of the bank that fit a card, each with its caution, to take over with a click."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import streamlit as st

from toolkit.content import never_run_warnings
from toolkit.documents.ranked import Ranked
from toolkit.domain.bank import Bank, BankTest, Starter
from toolkit.domain.session import PlanLine
from toolkit.language import _, label, month_words
from toolkit.scoring.standing import Standing
from toolkit.scoring.suggest import Suggestion, level_of, suggest_tests
from toolkit.screens.plan.drafting import with_test
from toolkit.screens.plan.fields import Form
from toolkit.screens.rows import Row, render_row
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

SHOWN_AT_FIRST = 3


def starter_of(bank: Bank, standing: Standing) -> Starter | None:
    """The starter card an assumption came from, while the bank has it."""
    starter_id = standing.assumption.starter_id
    return bank.starter(starter_id) if starter_id else None


def suggestions_for(bank: Bank, ranked: Ranked, standing: Standing) -> tuple[Suggestion, ...]:
    """The tests that fit, the most worthwhile first; none that a never-run rule speaks against."""
    return suggest_tests(
        standing,
        bank.tests,
        starter=starter_of(bank, standing),
        ledger=ranked.session.ledger(standing.assumption.assumption_id),
        never_run=never_run_tests(bank),
    )


@lru_cache(maxsize=8)
def never_run_tests(bank: Bank) -> frozenset[str]:
    """Ids of the tests of a bank that its never-run rules speak against, in any of their words."""
    return frozenset(
        test.test_id
        for test in bank.tests
        if never_run_warnings(bank, test.what) or never_run_warnings(bank, test.tells)
    )


def suggestion_row(suggestion: Suggestion, *, picked: bool, run_in: str = "") -> Row:
    """The row of a suggestion: what it tells, what it costs, how far it reaches, and its caution.

    ``run_in`` is the month in which the test was run for this card before, if it was.
    """
    test = suggestion.test
    parts = [
        _("Tells you: {tells}.").format(tells=test.tells),
        f"{effort_words(test)}, {_reach_words(suggestion)}.",
    ]
    if not suggestion.score_gained:
        parts.append(_("It moves this card only once a safe worker voice is in the ledger."))
    if run_in:
        parts.append(_("You ran it for this card in {month}.").format(month=run_in))
    parts.append(_("Caution: {caution}.").format(caution=test.caution.rstrip(".")))
    return Row(
        row_id=test.test_id,
        text=test.what,
        below=" ".join(parts),
        does=_("Taken over") if picked else _("Use this test"),
        picked=picked,
    )


def _reach_words(suggestion: Suggestion) -> str:
    reach = _("can reach {level}: {words}").format(
        level=suggestion.reach.name, words=label(suggestion.reach)
    )
    if not suggestion.condition:
        return reach
    return _("{reach}, if {condition}").format(reach=reach, condition=suggestion.condition)


def order_words(standing: Standing) -> str:
    """Why the tests stand in this order. The risk is the same for all of them: it says how much the card matters."""
    known = level_of(standing.evidence)
    return _(
        "You are at “{level}”. First comes the test that takes you furthest beyond that for the least work; the riskier"
        " the card, the more it is worth."
    ).format(level=label(known))


def runs_before(lines: Iterable[PlanLine]) -> dict[str, str]:
    """From the id of a test of the bank to the month in which it was last closed on these lines."""
    return {
        line.bank_test_id: month_words(line.result.closed_at.date())
        for line in lines
        if line.bank_test_id and line.result
    }


def effort_words(test: BankTest) -> str:
    """The effort in words, both ends where it is a range."""
    if test.effort_up_to is None:
        return label(test.effort)
    return _("{least} to {most}").format(
        least=label(test.effort), most=label(test.effort_up_to).casefold()
    )


def render_suggestions(showing: Showing, ranked: Ranked, standing: Standing, form: Form) -> None:
    """Draw the tests that fit. A card that is only for protecting gets a plain no instead."""
    starter = starter_of(showing.bank, standing)
    if starter and starter.protect_only:
        words = _(
            "Do not test this card: a test could lead somebody to a person. Protect instead, with a specialist."
        )
        st.html(f'<div class="never" role="alert"><b>{as_html(words)}</b></div>')
        return
    found = suggestions_for(showing.bank, ranked, standing)
    if not found:
        words = _("No test of the bank reaches further than what you know. Write your own below.")
        st.html(f'<p class="about">{as_html(words)}</p>')
        return
    st.html(
        f"<h3>{as_html(_('Tests that fit this card'))}</h3>"
        f'<p class="about">{as_html(order_words(standing))}</p>'
    )
    ran = runs_before(ranked.lines_of(standing.assumption))
    taken = form.typed().bank_test_id
    everything = showing.state.picked.get(_all_key(showing, form)) == "yes"
    with st.container(key="step_suggestions", gap="xsmall"):
        for suggestion in found if everything else found[:SHOWN_AT_FIRST]:
            test_id = suggestion.test.test_id
            row = suggestion_row(suggestion, picked=test_id == taken, run_in=ran.get(test_id, ""))
            render_row(showing, "tests", row, _take_over, form, suggestion.test)
    if not everything and len(found) > SHOWN_AT_FIRST:
        st.button(
            _("Show all {count}").format(count=len(found)),
            key=showing.key("step", "tests", "all"),
            type="tertiary",
            on_click=showing.state.picked.update,
            args=({_all_key(showing, form): "yes"},),
        )


def _all_key(showing: Showing, form: Form) -> str:
    return showing.key("step", "tests", form.line_id)


def _take_over(form: Form, test: BankTest) -> None:
    form.fill(with_test(form.typed(), test))
