"""Changes for tests, made short: what is not named takes an ordinary value."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from toolkit.domain import changes as c
from toolkit.domain.changes import Change, NewCard
from toolkit.domain.session import EvidenceItem, HandCount, PlanLine, Signpost
from toolkit.domain.vocabulary import (
    Decision,
    EvidenceLevel,
    Lens,
    Mode,
    Purpose,
    Side,
    Stage,
    Subject,
)

BEGAN = datetime(2026, 10, 6, 9, 0, tzinfo=UTC)

START = c.SessionStarted(
    team="Blue Door",
    business="A salon that trains beginners",
    country="Nowhere",
    track_id="freedom_business",
    mode=Mode.FACILITATED,
    minutes=90,
)

DESCRIBED = c.SessionDescribed(
    team="Blue Door",
    business="A salon and a bakery",
    country="Elsewhere",
    track_id="prevention",
    mode=Mode.ALONE,
    minutes=60,
)


def cards_written(stage: Stage, *card_ids: str) -> c.CardsWritten:
    return c.CardsWritten(
        stage=stage, cards=tuple(NewCard(card_id=i, text=f"Card {i}") for i in card_ids)
    )


def assumption_written(assumption_id: str, *holds_up: str, lens: Lens = Lens.VIABILITY) -> Change:
    return c.AssumptionWritten(
        assumption_id=assumption_id,
        text=f"belief {assumption_id}",
        lens=lens,
        holds_up=tuple(holds_up),
    )


def rated(
    assumption_id: str,
    rater: str = "team",
    impact: int = 2,
    *,
    worry: bool = False,
    claim: int = 1,
    round_number: int = 1,
) -> c.AssumptionRated:
    return c.AssumptionRated(
        assumption_id=assumption_id,
        rater=rater,
        round_number=round_number,
        impact=impact,
        touches_safety=worry,
        claim=EvidenceLevel(claim),
    )


def seen(
    evidence_id: str, assumption_id: str, level: int = 3, side: Side = Side.FOR, **gates: object
) -> EvidenceItem:
    fields: dict[str, object] = {
        "text": "Seen in the books",
        "seen": date(2026, 9, 1),
        "subject": Subject.CUSTOMERS,
        "source": "",
        **gates,
    }
    return EvidenceItem(
        evidence_id=evidence_id,
        assumption_id=assumption_id,
        side=side,
        level=EvidenceLevel(level),
        **fields,  # type: ignore[arg-type]
    )


def line(
    line_id: str, assumption_id: str, what: str = "Ask a buyer", right_if: str = ""
) -> PlanLine:
    return PlanLine(
        line_id=line_id,
        assumption_id=assumption_id,
        purpose=Purpose.LEARN,
        what=what,
        right_if=right_if,
    )


def a_test(line_id: str, assumption_id: str) -> c.PlanLineWritten:
    """A test that says when it is right."""
    return c.PlanLineWritten(line=line(line_id, assumption_id, right_if="two of three order"))


def closed(
    line_id: str, *earned: EvidenceItem, decision: Decision = Decision.KEEP_GOING
) -> c.StepClosed:
    return c.StepClosed(
        line_id=line_id,
        observed="Two of three ordered",
        learned="Bags sell",
        decision=decision,
        earned=earned,
    )


def round_opened(number: int, *assumption_ids: str) -> c.RoundOpened:
    return c.RoundOpened(round_number=number, assumption_ids=assumption_ids)


def hands(
    assumption_id: str,
    impact: tuple[int, int, int, int, int] = (0, 0, 3, 0, 0),
    claim: tuple[int, int, int, int, int, int] = (0, 3, 0, 0, 0, 0),
    *,
    table: str = "t1",
    worries: int = 0,
    round_number: int = 1,
) -> c.HandsCounted:
    count = HandCount(
        assumption_id=assumption_id,
        table=table,
        round_number=round_number,
        impact=impact,
        claim=claim,
        worries=worries,
    )
    return c.HandsCounted(count=count)


def signpost(signpost_id: str, assumption_id: str, **parts: object) -> c.SignpostWritten:
    post = Signpost(
        signpost_id=signpost_id, assumption_id=assumption_id, sign="Fewer orders in a month"
    )
    return c.SignpostWritten(signpost=replace(post, **parts))  # type: ignore[arg-type]


def looked(signpost_id: str, next_check: date | None = None, *, tripped: bool = False) -> Change:
    return c.SignpostLookedAt(
        signpost_id=signpost_id, noted="Counted orders", tripped=tripped, next_check=next_check
    )
