"""The words of the drafts for the plenary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.journeys import begun, line, seen
from tests.makers import a_test, closed
from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import BridgeKind, LedgerState, Side
from toolkit.language.bridge_words import QUOTED_AT_MOST, draft_words, quoted, unwritten_words
from toolkit.scoring.bridging import Draft, SurpriseFrom


def session() -> Session:
    return (
        begun()
        .do(
            a_test("p1", "a1"),
            closed("p1", seen("e1", "a1", side=Side.AGAINST)),
            c.PlanLineWritten(line=replace(line("p2", "a1", right_if="two order"))),
            c.PlanLineWritten(line=line("p3", "a1", "Ask again.")),
        )
        .session
    )


WORDS = {
    Draft(kind=BridgeKind.DOUBTED, assumption_id="a1", evidence_ids=("e1", "e2")): (
        "We held this firmly: “belief a1”. Now we have signs on both sides."
        " 2 things we saw or heard speak against it."
    ),
    Draft(kind=BridgeKind.HARM, assumption_id="a1"): (
        "This could hurt somebody if it is wrong: “belief a1”."
    ),
    Draft(kind=BridgeKind.HARM, assumption_id="a1", line_id="p2"): (
        "This could hurt somebody if it is wrong: “belief a1”. First we do this: Ask a buyer."
    ),
    Draft(kind=BridgeKind.TEST, assumption_id="a1", line_id="p2"): (
        "Within a month we do this: Ask a buyer. It tests this belief: “belief a1”."
        " We are right if: two order."
    ),
    Draft(kind=BridgeKind.TEST, assumption_id="a1", line_id="p3"): (
        "Within a month we do this: Ask again. It tests this belief: “belief a1”."
    ),
    Draft(kind=BridgeKind.ASK, assumption_id="a1"): (
        "We do not know yet whether this is true: “belief a1”. What have you seen?"
    ),
    Draft(
        kind=BridgeKind.SURPRISE,
        assumption_id="a1",
        line_id="p1",
        surprise=SurpriseFrom.RESULT,
    ): "We believed: “belief a1”. A test of it did not come out so. We learned: Bags sell.",
    Draft(kind=BridgeKind.SURPRISE, assumption_id="a1", surprise=SurpriseFrom.MOVED): (
        "Our answers about this moved most between two rounds: “belief a1”."
    ),
    Draft(kind=BridgeKind.SURPRISE, assumption_id="a1", surprise=SurpriseFrom.SPLIT): (
        "We lie furthest apart about this: “belief a1”."
    ),
}


@pytest.mark.parametrize("draft", WORDS, ids=lambda draft: f"{draft.kind}-{draft.line_id}")
def test_a_draft_is_told_in_plain_words(draft):
    assert draft_words(draft, session(), LedgerState.CONTESTED) == WORDS[draft]


@pytest.mark.parametrize(
    ("state", "end"),
    [
        (LedgerState.STOP_AND_REVIEW, "Now we stop and review it."),
        (LedgerState.PROBABLY_WRONG, "Now it is probably wrong."),
    ],
)
def test_a_doubted_belief_says_how_its_ledger_stands(state, end):
    draft = Draft(kind=BridgeKind.DOUBTED, assumption_id="a1")
    assert draft_words(draft, session(), state) == f"We held this firmly: “belief a1”. {end}"


def test_a_draft_about_a_card_that_is_gone_has_no_words():
    gone = Draft(kind=BridgeKind.ASK, assumption_id="gone")
    assert draft_words(gone, session(), LedgerState.UNKNOWN) == ""


def test_a_long_text_is_told_on_one_line_and_cut():
    assert quoted("so\nlong  a text") == "so long a text"
    assert quoted("x" * (QUOTED_AT_MOST + 1)) == "x" * (QUOTED_AT_MOST - 1) + "…"
    assert quoted("pictures of the team", 15) == "pictures of…"


def test_others_read_of_a_card_that_is_not_written_that_it_is_not():
    assert unwritten_words("") == "(not written yet: say it or write it here)"
    assert unwritten_words("Bags sell.") == "(a draft, not written yet) Bags sell."
