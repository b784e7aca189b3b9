"""The way through a review: its steps are places and stages in an order of their own."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.content import run_sheet_for
from toolkit.domain.bank import Bank, RunStep
from toolkit.domain.vocabulary import Stage
from toolkit.screens.showing import Showing
from toolkit.screens.state import Place

PLACE_OF_STEP = {"due": Place.DUE, "then_and_now": Place.THEN_AND_NOW}
"""The steps of the review that have a screen beside the stages, by their id in the bank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewStep:
    """A step of the review, and where it happens: a place, or a stage of the session."""

    step: RunStep
    place: Place

    def is_at(self, place: Place, stage: Stage) -> bool:
        """Whether this step happens there."""
        if self.place is not Place.SESSION:
            return self.place is place
        return place is Place.SESSION and self.step.stage is stage


def review_steps(bank: Bank) -> tuple[ReviewStep, ...]:
    """The steps of a review, in their order."""
    sheet = run_sheet_for(bank, 0, review=True)
    return tuple(
        ReviewStep(step=step, place=PLACE_OF_STEP.get(step.step_id, Place.SESSION))
        for step in sheet.steps
    )


def nearest_step(steps: tuple[ReviewStep, ...], remembered: int, place: Place, stage: Stage) -> int:
    """The step somebody is at: the remembered one if it happens here, else the next one that does, else the first.

    Where none happens here, the remembered one: whoever looks something up elsewhere is still at that step.
    """
    here = [n for n, step in enumerate(steps) if step.is_at(place, stage)]
    return next((n for n in here if n >= remembered), here[0] if here else remembered)


def step_here(showing: Showing) -> int:
    """The number of the step this tab is at, from 0; it is remembered from here on."""
    steps = review_steps(showing.bank)
    names = [step.step.step_id for step in steps]
    name = showing.state.picked.get(_key(showing), "")
    remembered = names.index(name) if name in names else 0
    at = nearest_step(steps, remembered, showing.state.place, showing.session.stage)
    showing.state.picked[_key(showing)] = names[at]
    return at


def go_to_review_step(showing: Showing, number: int) -> None:
    """Turn to a step of the review, by its number from 0. Fit for ``on_click``."""
    wanted = review_steps(showing.bank)[number]
    showing.state.picked[_key(showing)] = wanted.step.step_id
    if wanted.place is Place.SESSION and wanted.step.stage is not None:
        showing.open_stage(wanted.step.stage)
    else:
        showing.go(wanted.place)


def forget_review_step(showing: Showing) -> None:
    """The next review begins at its first step."""
    showing.state.picked.pop(_key(showing), None)


def _key(showing: Showing) -> str:
    return showing.key("review", "step")
