"""A step of the plan in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import tzinfo

from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import Purpose
from toolkit.language import _, label, short_date
from toolkit.language.step_words import status_words, threshold_words
from toolkit.screens.text import shortened

FIELD_AT_MOST = 120


def line_words(line: PlanLine, zone: tzinfo) -> str:
    """Everything a step says besides what is done, in one line; what is still missing is said in words."""
    learns = line.purpose is Purpose.LEARN
    parts = [label(line.purpose), status_words(line, zone), _when_and_who(line)]
    if line.measure:
        parts.append(_("look at: {measure}").format(measure=_short(line.measure)))
    if learns:
        short = replace(line, right_if=_short(line.right_if))
        parts.append(threshold_words(short, zone) or _("not said yet what would prove us right"))
    if line.cost:
        parts.append(_("cost: {cost}").format(cost=_short(line.cost)))
    if learns and not line.caution_read:
        parts.append(_("caution not ticked yet"))
    return " · ".join(parts)


def _when_and_who(line: PlanLine) -> str:
    when = (
        _("by {date}").format(date=short_date(line.due))
        if line.due is not None
        else _("no date yet")
    )
    who = _short(line.owner) if line.owner else _("no owner yet")
    return f"{who}, {when}"


def _short(text: str) -> str:
    return shortened(text, FIELD_AT_MOST)
