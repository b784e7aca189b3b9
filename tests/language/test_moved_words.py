from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from toolkit.domain.session import (
    Assumption,
    Clearing,
    EvidenceItem,
    Look,
    PlanLine,
    Signpost,
    StepResult,
)
from toolkit.domain.vocabulary import (
    Decision,
    EvidenceLevel,
    LedgerState,
    Lens,
    Purpose,
    Side,
    Strip,
    Subject,
)
from toolkit.language.moved_words import (
    TITLES,
    closed_sentence,
    evidence_sentence,
    gone_sentence,
    moved_parts,
    moved_sentence,
    moved_title,
    new_sentence,
    tripped_sentence,
    why_words,
)
from toolkit.scoring.compare import CardThenAndNow, Comparison, Moved
from toolkit.scoring.evidence import Weight
from toolkit.scoring.standing import EvidenceFrom, RiskFrom, Standing

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
BELIEF = Assumption(
    assumption_id="a4", text="buyers will order again", lens=Lens.VIABILITY, written_at=NOW
)


def standing(risk: float | None = 0.8, evidence: float | None = 0.25, **fields) -> Standing:
    made = Standing(
        assumption=BELIEF,
        strip=Strip.NONE,
        risk=risk,
        risk_from=RiskFrom.RATINGS,
        evidence=evidence,
        evidence_from=EvidenceFrom.CLAIM,
        claim=0.25,
        weight=None,
        agreement=None,
        raters=1,
    )
    return replace(made, **fields)


def on_ledger(evidence: float, against: float = 0.0, risk: float = 0.8) -> Standing:
    weight = Weight(supporting=evidence, against=against, net=evidence, state=LedgerState.SUPPORTED)
    return standing(risk, evidence, evidence_from=EvidenceFrom.LEDGER, weight=weight)


def told(moved: Moved, before: Standing, after: Standing) -> str:
    return moved_sentence(CardThenAndNow(before=before, after=after, moved=moved), 4)


def test_every_way_to_move_has_a_title():
    assert set(TITLES) == set(Moved)
    assert moved_title(Moved.QUADRANT) == "To another part of the map"


def test_a_card_in_another_quarter_says_from_where_to_where_and_why():
    words = told(Moved.QUADRANT, on_ledger(0.25), on_ledger(0.55))
    assert words == "Card 4 moved from test now to watch: more evidence."


def test_both_causes_are_told_the_larger_first():
    words = told(Moved.QUADRANT, on_ledger(0.25, risk=0.8), on_ledger(0.35, risk=0.2))
    assert words == "Card 4 moved from test now to later: a lower risk, and more evidence."


def test_a_short_way_over_the_line_still_says_why():
    words = told(Moved.QUADRANT, on_ledger(0.49), on_ledger(0.51))
    assert words == "Card 4 moved from test now to watch: more evidence."


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (standing(evidence=0.25), on_ledger(0.5), "evidence is written down now"),
        (
            standing(evidence=0.75),
            on_ledger(0.1),
            "what is written down shows less than we said we knew",
        ),
        (on_ledger(0.5), on_ledger(0.375, against=0.25), "more speaks against it"),
        (on_ledger(0.5), on_ledger(0.25), "its evidence has grown old or was taken back"),
        (standing(evidence=0.5), standing(evidence=0.25), "less evidence"),
        (standing(risk=0.4), standing(risk=0.8), "a higher risk"),
        (standing(), standing(), ""),
    ],
)
def test_why_a_card_stands_elsewhere(before, after, why):
    assert why_words(before, after) == why


def test_the_strip_and_stop_and_review_are_told_before_any_place():
    calm, worried = standing(), standing(strip=Strip.WORRY_RAISED)
    critical = standing(strip=Strip.SAFETY_CRITICAL)
    assert told(Moved.INTO_STRIP, calm, worried) == (
        "Card 4 moved into the safety strip: somebody sees a danger."
    )
    assert told(Moved.INTO_STRIP, calm, critical) == (
        "Card 4 moved into the safety strip: people could be seriously harmed."
    )
    assert told(Moved.OUT_OF_STRIP, worried, calm) == (
        "Card 4 left the safety strip: the worry was talked about and judged."
    )
    assert told(Moved.OUT_OF_STRIP, critical, calm) == (
        "Card 4 left the safety strip: the danger was judged again, as smaller."
    )
    assert told(Moved.STOPPED, critical, critical) == (
        "Card 4: stop and review. Something new speaks against it."
    )
    assert told(Moved.STOPPED, calm, critical) == (
        "Card 4: stop and review. It is safety-critical now, and something speaks against it."
    )


def test_a_cleared_danger_says_whether_the_change_is_written_down():
    cleared = replace(
        BELIEF, clearings=(Clearing(at=NOW, what_changed="We stopped", answers=("e1",)),)
    )
    assert told(Moved.CLEARED, standing(), standing(assumption=cleared)) == (
        "Card 4 is no longer at stop and review: what was changed is written down."
    )
    assert told(Moved.CLEARED, standing(), standing()) == (
        "Card 4 is no longer at stop and review."
    )


def test_a_move_within_a_quarter_a_first_place_and_no_move():
    assert told(Moved.MORE_EVIDENCE, on_ledger(0.1), on_ledger(0.25)) == (
        "Card 4 moved within test now: more evidence."
    )
    assert told(Moved.PLACED, standing(None, None), standing()) == (
        "Card 4 has a place on the map now: test now."
    )
    assert told(Moved.STAYED, standing(None, None), standing(None, None)) == (
        "Card 4 stayed: not on the map yet."
    )


def test_new_and_gone_cards_say_where_they_stand():
    assert new_sentence(standing(), 4) == "Card 4 is new: test now."
    assert gone_sentence(standing(0.2, 0.2)) == "No longer on the table. It stood at: later."


def test_a_closed_step_says_what_was_decided_and_learned():
    result = StepResult(
        closed_at=NOW,
        observed="Two paid",
        learned="Price is not the problem",
        decision=Decision.KEEP_GOING,
    )
    line = PlanLine(
        line_id="p1", assumption_id="a4", purpose=Purpose.LEARN, what="Ask", result=result
    )
    assert closed_sentence(line) == "Decided: keep going. Learned: Price is not the problem"


def test_evidence_says_its_side_and_level():
    item = EvidenceItem(
        evidence_id="e1",
        assumption_id="a4",
        side=Side.AGAINST,
        level=EvidenceLevel.E2,
        text="Two buyers said no",
        seen=date(2026, 11, 1),
        subject=Subject.CUSTOMERS,
        source="",
    )
    assert evidence_sentence(item) == "Against it. People told us: Two buyers said no"


def test_a_tripped_signpost_says_the_sign_and_what_was_noted():
    look = Look(at=NOW, noted="Two orders were cancelled", tripped=True)
    post = Signpost(signpost_id="g1", assumption_id="a4", sign="A buyer cancels", looks=(look,))
    assert tripped_sentence(post) == "The sign is here: A buyer cancels · Two orders were cancelled"


def test_the_cards_are_grouped_by_the_way_they_moved_the_most_urgent_first():
    moves = (Moved.STAYED, Moved.QUADRANT, Moved.STOPPED, Moved.QUADRANT)
    cards = tuple(
        CardThenAndNow(before=standing(), after=standing(), moved=moved) for moved in moves
    )
    found = moved_parts(
        Comparison(cards=cards, new=(), gone=(), closed=(), evidence=(), tripped=())
    )
    assert [(part.moved, len(part.cards)) for part in found] == [
        (Moved.STOPPED, 1),
        (Moved.QUADRANT, 2),
        (Moved.STAYED, 1),
    ]
