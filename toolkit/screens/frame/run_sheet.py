"""Where the session is on its run-sheet: a pure value, and its picture."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from toolkit.content import run_sheet_for
from toolkit.domain.bank import Bank, RunStep
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Mode, Stage
from toolkit.language import _


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSheetPlace:
    """The steps of the session's run-sheet and the one the room is at, with the minutes before it and in all."""

    steps: tuple[RunStep, ...]
    at: int
    minutes_before: int
    minutes_here: int
    minutes_total: int


def place_on_run_sheet(bank: Bank, session: Session) -> RunSheetPlace:
    """Where the session's stage lies on the run-sheet of its length, of somebody working alone, or of a review."""
    alone = session.mode is Mode.ALONE
    sheet = run_sheet_for(bank, session.minutes, alone=alone, review=session.reviewing)
    at = _step_of(sheet.steps, session.stage)
    here = sum(step.minutes for step in sheet.steps if step.stage is session.stage)
    return RunSheetPlace(
        steps=sheet.steps,
        at=at,
        minutes_before=sum(step.minutes for step in sheet.steps[:at]),
        minutes_here=here,
        minutes_total=sum(step.minutes for step in sheet.steps),
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
    words = _("Step {step} of {steps} · minute {start} to {end} of {total}").format(
        step=place.at + 1,
        steps=len(place.steps),
        start=place.minutes_before,
        end=place.minutes_before + place.minutes_here,
        total=place.minutes_total,
    )
    return f'<div class="run-line">{escape(words)}</div><div class="run-sheet" aria-hidden="true">{pieces}</div>'


def _class(n: int, at: int) -> str:
    return "now" if n == at else "done" if n < at else "coming"


def _piece(step: RunStep) -> str:
    return _("{name}: {minutes} min").format(name=step.name, minutes=step.minutes)
