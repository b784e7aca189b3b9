"""Words for steps, their course from guess to result, and for signposts. No text here is HTML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from toolkit.domain.session import PlanLine
from toolkit.domain.shortening import shortened
from toolkit.domain.vocabulary import Lens, StepStatus
from toolkit.language.labels import label
from toolkit.language.times import month_words, short_date
from toolkit.language.translate import N_, _


@dataclass(frozen=True, slots=True, kw_only=True)
class SignpostExample:
    """A signpost of a made-up business: the sign, what keeps the belief true, what is prepared."""

    sign: str
    shaping: str
    hedging: str


EXAMPLES = {
    Lens.DESIRABILITY: SignpostExample(
        sign=N_("fewer buyers come back, two months in a row"),
        shaping=N_("each month, ask three buyers what they would miss"),
        hedging=N_("a list of two other groups of buyers to try"),
    ),
    Lens.VIABILITY: SignpostExample(
        sign=N_("two shops in a row pay later than agreed"),
        shaping=N_("a written order with a pay day for every shop"),
        hedging=N_("one month of wages kept aside"),
    ),
    Lens.FEASIBILITY: SignpostExample(
        sign=N_("two training groups in a row need longer than planned"),
        shaping=N_("one skilled worker has time each week to teach"),
        hedging=N_("a simpler product that a new team can make"),
    ),
    Lens.WELLBEING: SignpostExample(
        sign=N_("the outside listener hears the same worry twice"),
        shaping=N_("paid time each month with the listener, and an answer to what was said"),
        hedging=N_("pay and a place outside the business for who wants to leave"),
    ),
    Lens.CONTEXT: SignpostExample(
        sign=N_("the district office asks for a new paper"),
        shaping=N_("a visit to the office twice a year"),
        hedging=N_("a second partner who agrees in writing to step in"),
    ),
}
"""An example for each lens, for who has not seen a signpost before."""

PARTS = {
    "sign": N_("the sign"),
    "owner": N_("who looks"),
    "check_on": N_("a day to look"),
    "shaping": N_("what keeps it true"),
    "hedging": N_("what you prepare for the day it is not"),
}
"""The parts of a signpost by the names scoring gives them."""


def signpost_example(lens: Lens) -> SignpostExample:
    """The example for a lens, in the language spoken here."""
    example = EXAMPLES[lens]
    return SignpostExample(
        sign=_(example.sign), shaping=_(example.shaping), hedging=_(example.hedging)
    )


def missing_words(parts: Iterable[str]) -> str:
    """What a signpost still lacks: "Still missing: who looks, a day to look"."""
    missing = list(parts)
    if "sign" in missing:
        return _("No signpost yet.")
    return _("Still missing: {parts}.").format(parts=", ".join(_(PARTS[part]) for part in missing))


def day_of(moment: datetime, zone: tzinfo) -> date:
    """The day of a moment, where the reader is."""
    return moment.astimezone(zone).date()


def status_words(line: PlanLine, zone: tzinfo) -> str:
    """How far a step has come: "Planned", "Under way since 9 Mar 2026", "Closed on 9 Apr 2026"."""
    if line.result is not None:
        closed = short_date(day_of(line.result.closed_at, zone))
        return _("Closed on {date}").format(date=closed)
    if line.started_at is not None:
        started = short_date(day_of(line.started_at, zone))
        return _("Under way since {date}").format(date=started)
    return label(StepStatus.PLANNED)


def threshold_words(line: PlanLine, zone: tzinfo) -> str:
    """The threshold and when it was set: "We are right if: one orders (set 3 Mar 2026)"; empty where there is none."""
    if not line.right_if.strip():
        return ""
    guess = _("We are right if: {right_if}").format(right_if=line.right_if.strip())
    when = threshold_set_words(line, zone)
    return _("{guess} ({when})").format(guess=guess, when=when) if when else guess


def threshold_set_words(line: PlanLine, zone: tzinfo) -> str:
    """When the threshold was set. A guess that was changed while the test ran says so."""
    if line.threshold_at is None:
        return ""
    day = short_date(day_of(line.threshold_at, zone))
    if line.started_at is not None and line.threshold_at > line.started_at:
        return _("set {date}, after the start").format(date=day)
    return _("set {date}").format(date=day)


def source_words(line: PlanLine, month: date, most: int = 120) -> str:
    """The source of what a step earned: the step and the month, so that a second run counts as another source."""
    short = shortened(" ".join(line.what.split()), most)
    return _("Our test, {month}: {what}").format(month=month_words(month), what=short)
