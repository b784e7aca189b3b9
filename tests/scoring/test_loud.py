from __future__ import annotations

from tests.journeys import begun, rated, seen
from tests.strategies import TODAY
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import LedgerState, Lens, Side
from toolkit.scoring.loud import in_state, loud_first
from toolkit.scoring.order import rank_assumptions


def judged(assumption_id: str, safety: int) -> c.WorryAnswered:
    return c.WorryAnswered(assumption_id=assumption_id, safety=safety, said="seen")


def against(evidence_id: str, assumption_id: str, level: int) -> c.EvidenceAdded:
    return c.EvidenceAdded(item=seen(evidence_id, assumption_id, level, Side.AGAINST))


def ids(found) -> list[str]:
    return [one.assumption.assumption_id for one in found]


def test_stop_and_review_comes_first_then_the_strip_then_what_is_probably_wrong():
    session = (
        begun()
        .do(
            c.AssumptionWritten(assumption_id="a4", text="d", lens=Lens.DESIRABILITY),
            judged("a1", 4),
            judged("a2", 3),
            against("e1", "a2", 1),
            rated("a3", "team", 1, claim=0),
            against("e2", "a3", 3),
            rated("a4", "team", 4, claim=0),
        )
        .session
    )
    ranked = rank_assumptions(session, TODAY)
    assert ids(ranked) == ["a1", "a2", "a4", "a3"]
    assert ids(loud_first(ranked)) == ["a2", "a1", "a3", "a4"]
    assert ids(in_state(ranked, LedgerState.PROBABLY_WRONG)) == ["a3"]
