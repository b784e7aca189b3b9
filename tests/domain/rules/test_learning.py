"""What the rules refuse between sittings; each refusal leaves no trace."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.journeys import Journey, assumption_written, begun, line, seen
from tests.makers import a_test, closed, hands, looked, signpost
from toolkit.domain import changes as c
from toolkit.domain.changes import Change
from toolkit.domain.errors import RuleBroken
from toolkit.domain.vocabulary import SHORT_TEXT_MAX, Answer, Purpose, Side

LONG = "x" * (SHORT_TEXT_MAX + 1)


def halfway() -> Journey:
    """A test without a threshold, one with, one that is closed; a signpost; items on both sides."""
    return begun().do(
        c.PlanLineWritten(line=line("bare", "a1")),
        a_test("ready", "a1"),
        a_test("running", "a1"),
        c.StepStarted(line_id="running"),
        a_test("done", "a1"),
        closed("done", seen("e1", "a1")),
        c.EvidenceAdded(item=seen("e2", "a1", 2, Side.AGAINST)),
        c.EvidenceAdded(item=seen("e3", "a2", 2, Side.AGAINST)),
        signpost("w1", "a1"),
    )


def found(**parts: object) -> Change:
    whole: dict[str, object] = {
        "assumption_id": "f1",
        "text": "papers are kept",
        "safety": 4,
        "said": "Seen",
        **parts,
    }
    finding = c.Finding(**whole)  # type: ignore[arg-type]
    return c.SignAnswered(sign_id="papers", answer=Answer.HERE, finding=finding)


def danger_answered(*answers: str, assumption_id: str = "a1", changed: str = "A key") -> Change:
    return c.DangerAnswered(assumption_id=assumption_id, what_changed=changed, answers=answers)


REFUSED: dict[str, tuple[Change, str]] = {
    "starting a test without a threshold": (c.StepStarted(line_id="bare"), "threshold_first"),
    "closing a test without a threshold": (closed("bare"), "threshold_first"),
    "starting a step twice": (c.StepStarted(line_id="running"), "step_already_started"),
    "starting a closed step": (c.StepStarted(line_id="done"), "step_is_closed"),
    "closing a closed step": (closed("done"), "step_is_closed"),
    "new words for a closed step": (
        c.PlanLineWritten(line=line("done", "a1", right_if="all order")),
        "step_is_closed",
    ),
    "a step under the id of another card's": (a_test("ready", "a2"), "id_taken"),
    "starting no step": (c.StepStarted(line_id="no"), "plan_line_unknown"),
    "closing no step": (closed("no"), "plan_line_unknown"),
    "closing a step in which nothing was observed": (
        replace(closed("ready"), observed=" "),
        "text_empty",
    ),
    "earning an item that is there already": (closed("ready", seen("e2", "a1")), "id_taken"),
    "earning one item twice": (closed("ready", seen("e9", "a1"), seen("e9", "a1")), "id_taken"),
    "earning an item that says nothing": (closed("ready", seen("e9", "a1", text="")), "text_empty"),
    "earning an item without an id": (closed("ready", seen("", "a1")), "id_empty"),
    "an item of a step that is not in the plan": (
        c.EvidenceAdded(item=seen("e9", "a1", line_id="no")),
        "plan_line_unknown",
    ),
    "a danger that nothing answers": (danger_answered(), "answers_nothing"),
    "a danger answered by nothing that was changed": (
        danger_answered("e2", changed=" "),
        "text_empty",
    ),
    "an answer to what speaks for the card": (danger_answered("e1"), "evidence_unknown"),
    "an answer to what speaks against another card": (danger_answered("e3"), "evidence_unknown"),
    "an answer for no card": (danger_answered("e2", assumption_id="no"), "assumption_unknown"),
    "a signpost for nothing": (signpost("w9", "no"), "assumption_unknown"),
    "a signpost that looks for nothing": (signpost("w9", "a1", sign=" "), "text_empty"),
    "a signpost without an id": (signpost("", "a1"), "id_empty"),
    "a signpost under the id of another card's": (signpost("w1", "a2"), "id_taken"),
    "a signpost of a long owner": (signpost("w9", "a1", owner=LONG), "text_too_long"),
    "a look at nothing": (looked("no"), "signpost_unknown"),
    "a look with NUL": (
        c.SignpostLookedAt(signpost_id="w1", noted="\x00", tripped=False),
        "text_has_nul",
    ),
    "deleting no signpost": (c.SignpostDeleted(signpost_id="no"), "signpost_unknown"),
    "closing no review": (c.ReviewClosed(), "review_not_open"),
    "an answer to no sign": (c.SignAnswered(sign_id=" ", answer=Answer.HERE), "id_empty"),
    "a finding that is mild": (found(safety=2), "out_of_range"),
    "a finding beyond four": (found(safety=5), "out_of_range"),
    "a finding that says nothing": (found(text=""), "text_empty"),
    "a finding about which nothing was said": (found(said=" "), "text_empty"),
    "a finding under a taken id": (found(assumption_id="a1"), "id_taken"),
    "a finding without an id": (found(assumption_id=""), "id_empty"),
    "a hint without an id": (c.HintTurnedOff(hint_id="", off=True), "id_empty"),
    "keeping nothing private": (
        c.AssumptionKeptPrivate(assumption_id="no", private=True),
        "assumption_unknown",
    ),
    "a card that leads to itself": (
        c.CardLinked(card_id="s1", leads_to="s1", linked=True),
        "card_leads_to_itself",
    ),
    "a card that leads to nowhere": (
        c.CardLinked(card_id="s1", leads_to="no", linked=True),
        "card_unknown",
    ),
    "hands for nothing": (hands("no"), "assumption_unknown"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_rules_refuse(what):
    change, code = REFUSED[what]
    journey = halfway()
    before = journey.history
    with pytest.raises(RuleBroken) as caught:
        journey.do(change)
    assert caught.value.code == code
    assert journey.history is before


def test_a_second_review_waits_until_the_first_is_closed():
    journey = begun().do(c.ReviewOpened())
    with pytest.raises(RuleBroken) as caught:
        journey.do(c.ReviewOpened())
    assert caught.value.code == "review_already_open"
    assert len(journey.do(c.ReviewClosed(), c.ReviewOpened()).session.reviews) == 2


def test_a_threshold_may_still_change_until_the_step_is_closed():
    journey = halfway()
    other = line("running", "a1", right_if="all three order")
    assert journey.do(c.PlanLineWritten(line=other)).session.plan[2].right_if == "all three order"


def test_a_step_that_protects_starts_without_a_threshold():
    step = replace(line("p9", "a1"), purpose=Purpose.PROTECT)
    journey = begun().do(c.PlanLineWritten(line=step), c.StepStarted(line_id="p9"))
    assert journey.session.plan[0].started_at is not None


def test_a_closed_step_can_still_be_deleted():
    journey = begun().do(a_test("p1", "a1"), closed("p1"), c.PlanLineDeleted(line_id="p1"))
    assert journey.session.plan == ()
    journey.do(assumption_written("a9"))
