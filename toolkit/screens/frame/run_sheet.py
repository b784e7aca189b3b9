"""Where the session is on its run-sheet: a pure value, and its picture."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from toolkit.content import run_sheet_for
from toolkit.domain.bank import Bank, RunStep
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Mode, Stage
from toolkit.language import _
from toolkit.screens.frame.review_sheet import step_here
from toolkit.screens.showing import Showing


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSheetPlace:
    """The steps of the run-sheet and the one the room is at, with the minutes before it and in all.

    ``review`` says that it is the run-sheet of a review.
    """

    steps: tuple[RunStep, ...]
    at: int
    minutes_before: int
    minutes_here: int
    minutes_total: int
    review: bool = False


def place_here(showing: Showing) -> RunSheetPlace:
    """Where this tab is on the run-sheet of the session, or of the review that is under way."""
    if showing.session.reviewing:
        return place_in_review(showing.bank, step_here(showing))
    return place_on_run_sheet(showing.bank, showing.session)


def place_on_run_sheet(bank: Bank, session: Session) -> RunSheetPlace:
    """Where the session's stage lies on the run-sheet of its length, or of somebody working alone."""
    sheet = run_sheet_for(bank, session.minutes, alone=session.mode is Mode.ALONE)
    at = _step_of(sheet.steps, session.stage)
    here = sum(step.minutes for step in sheet.steps if step.stage is session.stage)
    return _place(sheet.steps, at, here)


def place_in_review(bank: Bank, at: int) -> RunSheetPlace:
    """The step of a review with that number, from 0."""
    steps = run_sheet_for(bank, 0, review=True).steps
    return _place(steps, at, steps[at].minutes, review=True)


def _place(
    steps: tuple[RunStep, ...], at: int, minutes_here: int, *, review: bool = False
) -> RunSheetPlace:
    return RunSheetPlace(
        steps=steps,
        at=at,
        minutes_before=sum(step.minutes for step in steps[:at]),
        minutes_here=minutes_here,
        minutes_total=sum(step.minutes for step in steps),
        review=review,
    )


def _step_of(steps: tuple[RunStep, ...], stage: Stage) -> int:
    return next((n for n, step in enumerate(steps) if step.stage is stage), 0)


def run_sheet_html(place: RunSheetPlace) -> str:
    """A thin bar, one piece a step as wide as its minutes, and the same in words."""
    pieces = "".join(
        f'<span class="{_class(n, place.at)}" style="--minutes:{step.minutes}" title="{escape(_piece(step))}"></span>'
        for n, step in enumerate(place.steps)
        if step.minutes
    )
    line = "run-line review" if place.review else "run-line"
    return (
        f'<div class="{line}">{escape(_words(place))}</div>'
        f'<div class="run-sheet" aria-hidden="true">{pieces}</div>'
    )


def _words(place: RunSheetPlace) -> str:
    """A review says what its step is for: its stages come in an order of their own."""
    words = (
        _("Review, step {step} of {steps}: {name} · minute {start} to {end} of {total}")
        if place.review
        else _("Step {step} of {steps} · minute {start} to {end} of {total}")
    )
    return words.format(
        step=place.at + 1,
        steps=len(place.steps),
        name=place.steps[place.at].name,
        start=place.minutes_before,
        end=place.minutes_before + place.minutes_here,
        total=place.minutes_total,
    )


def _class(n: int, at: int) -> str:
    return "now" if n == at else "done" if n < at else "coming"


def _piece(step: RunStep) -> str:
    return _("{name}: {minutes} min").format(name=step.name, minutes=step.minutes)
