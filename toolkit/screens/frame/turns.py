"""Where Back and Next lead: along the stages, or through the steps of a review that is under way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from toolkit.domain.vocabulary import Stage
from toolkit.language import _, label
from toolkit.screens.frame.order import stage_after, stage_before
from toolkit.screens.frame.review_sheet import go_to_review_step, review_steps, step_here
from toolkit.screens.showing import Showing


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A way on: what the place there is called, and what goes there."""

    name: str
    go: Callable[[], None]


def turn_back(showing: Showing) -> Turn | None:
    """The way back, None at the beginning."""
    if showing.session.reviewing:
        return _review_turn(showing, step_here(showing) - 1)
    return _stage_turn(showing, stage_before(showing.session.stage))


def turn_on(showing: Showing) -> Turn | None:
    """The way on, None at the end."""
    if showing.session.reviewing:
        return _review_turn(showing, step_here(showing) + 1)
    return _stage_turn(showing, stage_after(showing.session.stage))


def back_words(turn: Turn | None) -> str:
    """What the button back says."""
    return _("Back: {stage}").format(stage=turn.name) if turn else _("Back")


def _stage_turn(showing: Showing, stage: Stage | None) -> Turn | None:
    return Turn(name=label(stage), go=partial(showing.open_stage, stage)) if stage else None


def _review_turn(showing: Showing, number: int) -> Turn | None:
    steps = review_steps(showing.bank)
    if not 0 <= number < len(steps):
        return None
    return Turn(name=steps[number].step.name, go=partial(go_to_review_step, showing, number))
