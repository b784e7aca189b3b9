"""What is due as groups, each under a title that says what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from toolkit.domain.session import Session
from toolkit.language import _
from toolkit.scoring.due import SOON_DAYS, Due, DueKind, due_list
from toolkit.scoring.standing import Standing

YEARS_AHEAD_DAYS = 3_660
"""How far ahead the next date is looked for: ten years, longer than any plan (house rule)."""

URGENT = (DueKind.STOP_AND_REVIEW,)
STEPS = (DueKind.STEP_OVERDUE, DueKind.STEP_SOON)
CHECKS = (DueKind.CHECK_OVERDUE, DueKind.CHECK_SOON, DueKind.SIGNPOST_TRIPPED)
REVIEWS = (DueKind.REVIEW_OVERDUE, DueKind.REVIEW_SOON)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueGroup:
    """Things that are due for one reason: the title, what to do about them, and the things.

    ``name`` is the group's own, for keys. An ``urgent`` group touches people's safety: it is never cut.
    """

    name: str
    title: str
    about: str
    due: tuple[Due, ...]
    urgent: bool = False


def due_groups(found: Iterable[Due]) -> tuple[DueGroup, ...]:
    """The groups that hold something, the most urgent first; within one the oldest date first."""
    listed = tuple(found)
    return tuple(
        DueGroup(
            name=kinds[0].value,
            title=title,
            about=about,
            due=tuple(
                sorted(
                    (one for one in listed if one.kind in kinds),
                    key=lambda one: one.on or date.min,
                )
            ),
            urgent=kinds == URGENT,
        )
        for kinds, title, about in _groups()
        if any(one.kind in kinds for one in listed)
    )


def _groups() -> tuple[tuple[tuple[DueKind, ...], str, str], ...]:
    return (
        (
            URGENT,
            _("Stop and review"),
            _(
                "Something speaks against a belief on which people's safety rests. Talk about it before anything else."
            ),
        ),
        (
            (DueKind.PROBABLY_WRONG,),
            _("Probably wrong, change the plan"),
            _("What is known speaks against these beliefs. Say what you change."),
        ),
        (
            (DueKind.SIGNPOST_TRIPPED,),
            _("A sign has appeared"),
            _("Do now what you prepared for this day, and look at the evidence again."),
        ),
        (
            (DueKind.STEP_OVERDUE, DueKind.CHECK_OVERDUE, DueKind.REVIEW_OVERDUE),
            _("The date has passed"),
            _("Write down what came of it, or agree on a new date."),
        ),
        (
            (DueKind.STEP_SOON, DueKind.CHECK_SOON, DueKind.REVIEW_SOON),
            _("In the next {days} days").format(days=SOON_DAYS),
            _("Ask each owner whether the date still fits."),
        ),
        (
            (DueKind.STALE_EVIDENCE,),
            _("Evidence that has grown old"),
            _("It counts for less now, and the card moves. One new look brings it back."),
        ),
    )


def next_due(session: Session, today: date, ranked: tuple[Standing, ...]) -> Due | None:
    """The next thing with a date that still lies ahead, beyond what is due now; None when nothing has a date."""
    ahead = due_list(session, today, ranked, within=YEARS_AHEAD_DAYS)
    dated = [one for one in ahead if one.on is not None and one.on >= today]
    return min(dated, key=lambda one: one.on or date.max, default=None)
