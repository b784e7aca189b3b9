"""A test of the bank in the plan, and its result, for the tests of the plan."""

from __future__ import annotations

from tests.screens.beliefs import planned
from toolkit.domain.changes import PlanLineWritten, RiskJudged, StageOpened, StepClosed
from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import Decision, Stage

HERE = StageOpened(stage=Stage.PLAN)
DANGER = RiskJudged(
    assumption_id="a", impact=Impact(safety=4, mission=0, business=0, law=0), vulnerability=2
)


def a_test(line_id: str = "l") -> PlanLineWritten:
    """A test of the bank that can reach E2, with its threshold set."""
    return planned(line_id, "a", "Ask buyers", right_if="2 of 5 order", bank_test_id="T5")


def closed(decision: Decision) -> StepClosed:
    """The result of the test ``l``."""
    return StepClosed(line_id="l", observed="3 of 5 ordered", learned="", decision=decision)
