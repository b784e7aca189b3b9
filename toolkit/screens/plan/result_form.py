"""What came of a step: what was seen and learned, what is decided, and the evidence it earned."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import streamlit as st

from toolkit.desk import new_id
from toolkit.documents.ranked import Ranked
from toolkit.domain.bank import Bank, BankTest
from toolkit.domain.changes import StepClosed
from toolkit.domain.session import EvidenceItem, PlanLine
from toolkit.domain.vocabulary import Decision, LedgerState, Lens, Purpose
from toolkit.language import _, label, ngettext
from toolkit.language.ledger_words import state_words
from toolkit.language.step_words import status_words, threshold_words
from toolkit.scoring.standing import Standing, stand
from toolkit.screens.plan.asking import Questions, ask_one_of, ask_text
from toolkit.screens.plan.earned_fields import (
    draw_earned,
    earned_in,
    follow_observed,
    follow_turned,
)
from toolkit.screens.plan.earning import TurnedOut, item_of
from toolkit.screens.plan.opening import close_step
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html
from toolkit.screens.zone import zone_of_reader

PROTECT_DECISIONS = (Decision.KEEP_GOING, Decision.CHANGE, Decision.STOP)
"""A step that protects tests nothing, so it is not tested on."""


def questions_about(showing: Showing, line_id: str) -> Questions:
    """The fields of the form for a step's result."""
    return Questions(showing=showing, name=("result", line_id))


def test_of(bank: Bank, line: PlanLine) -> BankTest | None:
    """The test of the bank a step was taken from, while the bank has it."""
    return bank.test(line.bank_test_id) if line.bank_test_id else None


def render_result_form(
    showing: Showing, ranked: Ranked, standing: Standing, line: PlanLine
) -> None:
    """Draw the form. A test shows its threshold first: it was set before there was a result."""
    questions = questions_about(showing, line.line_id)
    learns = line.purpose is Purpose.LEARN
    with st.container(key="open_step", gap="small"):
        if learns:
            st.html(_course_html(line))
        _ask_what_came(questions, line, test_of(showing.bank, line))
        if learns:
            draw_earned(questions, line, standing, test_of(showing.bank, line))
        _ask_decision(questions, learns=learns)
        _buttons(questions, ranked.numbers[line.assumption_id], line, standing)
        questions.draw_objection()


def _course_html(line: PlanLine) -> str:
    zone = zone_of_reader()
    parts = [f"<b>{as_html(threshold_words(line, zone))}</b>"]
    if line.started_at is not None:
        parts.append(as_html(status_words(line, zone)))
    items = "".join(f"<li>{part}</li>" for part in parts)
    return f'<ol class="course">{items}</ol>'


def _ask_what_came(questions: Questions, line: PlanLine, test: BankTest | None) -> None:
    learns = line.purpose is Purpose.LEARN
    ask_text(
        questions,
        "observed",
        _("What did you see? Counts and facts, no names") if learns else _("What was done?"),
        example=_("For example: 5 of 12 shops ordered again")
        if learns
        else _("For example: the logo is off both vans"),
        on_change=partial(follow_observed, questions),
    )
    if learns:
        ask_one_of(
            questions,
            "turned",
            _("Did it turn out as we said?"),
            list(TurnedOut),
            turned_words,
            on_change=partial(follow_turned, questions, test),
        )
    ask_text(
        questions,
        "learned",
        _("What did you learn?"),
        example=_("For example: shops near the market come back, those further off do not"),
    )


def turned_words(turned: TurnedOut) -> str:
    """An answer to "did it turn out as we said?"."""
    words = {TurnedOut.YES: _("Yes"), TurnedOut.PARTLY: _("Partly"), TurnedOut.NO: _("No")}
    return words[turned]


def _ask_decision(questions: Questions, *, learns: bool) -> None:
    decisions = tuple(Decision) if learns else PROTECT_DECISIONS
    ask_one_of(questions, "decision", _("What do you decide?"), decisions, label)


def _buttons(questions: Questions, number: int, line: PlanLine, standing: Standing) -> None:
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Close this step with its result"),
            key=questions.key("save"),
            on_click=save_result,
            args=(questions, line, standing, number),
        )
        st.button(
            _("Later"),
            key=questions.key("later"),
            type="tertiary",
            on_click=close_step,
            args=(questions.showing,),
        )


def save_result(questions: Questions, line: PlanLine, standing: Standing, number: int) -> None:
    """Close the step, or say what is still wanted; what was typed stays. Fit for ``on_click``."""
    learns = line.purpose is Purpose.LEARN
    lens = standing.assumption.lens
    objection = next(_objections(questions, lens, learns=learns), "")
    if objection:
        questions.object_to(objection)
        return
    earned = _items(questions, line, lens) if learns else ()
    closed = StepClosed(
        line_id=line.line_id,
        observed=questions.text("observed"),
        learned=questions.text("learned"),
        decision=Decision(questions.answer("decision")),
        earned=earned,
    )
    showing = questions.showing
    if showing.record(closed, f"{closed.observed}\n{closed.learned}".strip()):
        close_step(showing)
        showing.say(_closed_words(showing, line, number, len(earned)))


def _objections(questions: Questions, lens: Lens, *, learns: bool) -> Iterator[str]:
    """What is still wanted, the first thing first."""
    if not questions.text("observed"):
        yield _("Write first what you saw. What you chose is still here.")
    earned = earned_in(questions, lens) if learns else ()
    if learns and questions.answer("turned") is None:
        yield _("Say whether it turned out as you said. What you wrote is still here.")
    if not all(one.whole for one in earned):
        yield _(
            "Say of each evidence item which way it points and how strong it is, and answer its questions; or tick that"
            " it earned nothing. What you wrote is still here."
        )
    if questions.answer("decision") is None:
        yield _("Choose what you decide. What you wrote is still here.")


def _items(questions: Questions, line: PlanLine, lens: Lens) -> tuple[EvidenceItem, ...]:
    return tuple(item_of(one, new_id(), line, lens) for one in earned_in(questions, lens))


def _closed_words(showing: Showing, line: PlanLine, number: int, earned: int) -> str:
    """What closing the step did, in words; the ledger's state where it asks for something."""
    if not earned:
        return _("The step is closed. No evidence item was written.")
    words = ngettext(
        "The step is closed. {count} evidence item is in the ledger of card {number}; its mark on the map is solid.",
        "The step is closed. {count} evidence items are in the ledger of card {number}; its mark on the map is solid.",
        earned,
    ).format(count=earned, number=number)
    session = showing.newest()
    assumption = session.assumption(line.assumption_id)
    weight = stand(session, assumption, showing.today).weight if assumption else None
    loud = (LedgerState.STOP_AND_REVIEW, LedgerState.PROBABLY_WRONG)
    if weight is None or weight.state not in loud:
        return words
    return _("{words} The ledger says: {state}.").format(words=words, state=state_words(weight))
