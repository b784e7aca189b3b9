"""The order of the stages, and what stands before and after each."""

from __future__ import annotations

from toolkit.domain.vocabulary import Stage

STAGES = tuple(Stage)


def stage_before(stage: Stage) -> Stage | None:
    """The stage before, None for the first."""
    at = STAGES.index(stage)
    return STAGES[at - 1] if at else None


def stage_after(stage: Stage) -> Stage | None:
    """The stage after, None for the last."""
    at = STAGES.index(stage)
    return STAGES[at + 1] if at + 1 < len(STAGES) else None
