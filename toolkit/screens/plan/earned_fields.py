"""The fields for the evidence a test earned: proposed, to be changed, doubled, or said to be nothing."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from toolkit.domain.bank import BankTest
from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side, Strip
from toolkit.language import _, label, month_words
from toolkit.scoring.standing import Standing
from toolkit.screens.map.ledger_fields import months_back
from toolkit.screens.map.ledger_gates import Gate, gate_question, gates_that_matter
from toolkit.screens.plan.asking import Questions, ask_line, ask_one_of, yes_or_no
from toolkit.screens.plan.earning import (
    Earned,
    TurnedOut,
    earns_nothing,
    propose,
)
from toolkit.screens.text import as_html

LEVELS = tuple(level for level in EvidenceLevel if level is not EvidenceLevel.E0)
"""What counts as evidence; E0 is a belief."""

TWO = "two"


def draw_earned(
    questions: Questions, line: PlanLine, standing: Standing, test: BankTest | None
) -> None:
    """Draw the evidence part of the form."""
    with st.container(key="earned", gap="small"):
        st.html(
            f"<h3>{as_html(_('The evidence this earned'))}</h3>{_about_html(questions, line, test)}"
        )
        st.checkbox(
            _("It earned nothing"),
            value=earns_nothing(test),
            key=questions.key("nothing"),
            persist_state="session",
        )
        if questions.answer("nothing", earns_nothing(test)):
            return
        for number in _numbers(questions):
            _draw_item(questions, number, standing, test)
        _second_button(questions)


def _about_html(questions: Questions, line: PlanLine, test: BankTest | None) -> str:
    if line.bank_test_id and test is not None:
        about = _(
            "Proposed from the test: it can reach “{level}”. Change it where you know better."
        ).format(level=label(test.reach))
        if questions.answer("turned") is TurnedOut.PARTLY:
            about = _("{about} Partly counts one level less.").format(about=about)
    else:
        about = _("You wrote this test yourself, so say yourself how strong its result is.")
    return f'<p class="about">{as_html(about)}</p>'


def _numbers(questions: Questions) -> tuple[str, ...]:
    doubled = questions.showing.state.picked.get(questions.key(TWO)) == "yes"
    return ("1", "2") if doubled else ("1",)


def _second_button(questions: Questions) -> None:
    picked = questions.showing.state.picked
    doubled = len(_numbers(questions)) > 1
    st.button(
        _("Only one item") if doubled else _("Add a second item"),
        key=questions.key("second"),
        type="tertiary",
        on_click=picked.update,
        args=({questions.key(TWO): "" if doubled else "yes"},),
    )


def _draw_item(
    questions: Questions, number: str, standing: Standing, test: BankTest | None
) -> None:
    with st.container(key=f"earned_item_{number}", gap="small"):
        ask_line(
            questions,
            f"text{number}",
            _("In one line, as it will stand in the ledger")
            if number == "1"
            else _("The second item, in one line"),
            example=_("For example: 5 of 12 shops ordered again"),
        )
        side_of, level_of, month_of = st.columns([1, 1.6, 1])
        with side_of:
            ask_one_of(questions, f"side{number}", _("Which way does it point?"), list(Side), label)
        with level_of:
            _ask_level(questions, number)
        with month_of:
            st.selectbox(
                _("Month"),
                months_back(questions.showing.today),
                format_func=month_words,
                key=questions.key(f"month{number}"),
                persist_state="session",
            )
        _draw_gates(questions, number, standing.assumption.lens, test)
        _draw_stop(questions, number, standing)


def _ask_level(questions: Questions, number: str) -> None:
    st.selectbox(
        _("How strong is it?"),
        LEVELS,
        index=None,
        placeholder=_("Choose"),
        format_func=level_words,
        key=questions.key(f"level{number}"),
        persist_state="session",
    )


def level_words(level: EvidenceLevel) -> str:
    """A level with its sign: "E2 · People told us"."""
    return f"{level.name} · {label(level)}"


def _draw_gates(questions: Questions, number: str, lens: Lens, test: BankTest | None) -> None:
    """The same questions as beside the map, each only where it can matter."""
    for gate in _gates(questions, number, lens):
        known = test is not None and test.worker_voice and gate is Gate.WORKER_VOICE
        st.radio(
            gate_question(gate),
            [False, True],
            index=1 if known else None,
            format_func=yes_or_no,
            horizontal=True,
            key=questions.key(f"{gate}{number}"),
            persist_state="session",
        )


def _gates(questions: Questions, number: str, lens: Lens) -> tuple[Gate, ...]:
    return gates_that_matter(
        questions.answer(f"side{number}"),
        questions.answer(f"level{number}"),
        lens,
        told_to_power=questions.answer(f"{Gate.TOLD_TO_POWER}{number}") is True,
    )


def _draw_stop(questions: Questions, number: str, standing: Standing) -> None:
    if (
        standing.strip is Strip.SAFETY_CRITICAL
        and questions.answer(f"side{number}") is Side.AGAINST
    ):
        words = _(
            "This speaks against a safety-critical card. The card will say “stop and review” until you write down what"
            " you changed."
        )
        st.html(f'<div class="note" role="status">{as_html(words)}</div>')


def follow_turned(questions: Questions, test: BankTest | None) -> None:
    """Propose side and strength anew when the answer changes. For ``on_change``."""
    turned = questions.answer("turned")
    proposal = propose(TurnedOut(turned) if turned else None, test)
    questions.put("side1", proposal.side)
    if proposal.level is not None:
        questions.put("level1", proposal.level)
    follow_observed(questions)


def follow_observed(questions: Questions) -> None:
    """Put what was seen into the first item, until somebody words that one differently. For ``on_change``."""
    picked = questions.showing.state.picked
    line = " ".join(questions.text("observed").split())
    if questions.text("text1") in ("", picked.get(questions.key("followed"), "")):
        questions.put("text1", line)
        picked[questions.key("followed")] = line


def earned_in(questions: Questions, lens: Lens) -> tuple[Earned, ...]:
    """The items as they stand in the form; none when it earned nothing."""
    return () if questions.answer("nothing") else tuple(_earned(questions, lens))


def _earned(questions: Questions, lens: Lens) -> Iterator[Earned]:
    today = questions.showing.today
    for number in _numbers(questions):
        answers = {
            gate: questions.answer(f"{gate}{number}") for gate in _gates(questions, number, lens)
        }
        text = questions.text(f"text{number}")
        observed = " ".join(questions.text("observed").split()) if number == "1" else ""
        yield Earned(
            side=questions.answer(f"side{number}"),
            level=questions.answer(f"level{number}"),
            text=text or observed,
            month=questions.answer(f"month{number}", months_back(today)[0]),
            gates=frozenset(gate for gate, answer in answers.items() if answer),
            asked=None not in answers.values(),
        )
