"""Lines for what happened to the plan and to what leaves the session."""

from __future__ import annotations

from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.language.happened.base import assumption_words, describe, short
from toolkit.language.times import short_date
from toolkit.language.translate import _


@describe.register
def _chosen(change: c.AssumptionChosen, session: Session) -> str:
    text = assumption_words(session, change.assumption_id)
    if change.chosen:
        return _("Taken into the plan: {text}").format(text=text)
    return _("Taken out of the plan: {text}").format(text=text)


@describe.register
def _planned(change: c.PlanLineWritten, session: Session) -> str:
    what = short(change.line.what)
    if change.line.due is None:
        return _("Plan line written: {what}").format(what=what)
    return _("Plan line written, due {due}: {what}").format(
        due=short_date(change.line.due), what=what
    )


@describe.register
def _unplanned(change: c.PlanLineDeleted, session: Session) -> str:
    return _("A plan line was deleted")


@describe.register
def _kept(change: c.PassageKept, session: Session) -> str:
    return _("A passage that looks identifying was kept, after a look")


@describe.register
def _checked(change: c.ExportChecked, session: Session) -> str:
    return _("A document was read as a neighbour, a reporter and an exploiter would")
