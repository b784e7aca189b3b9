"""What changes of the plan and of what leaves the session do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from toolkit.domain.changes import (
    AssumptionChosen,
    ExportChecked,
    PassageKept,
    PlanLineDeleted,
    PlanLineWritten,
)
from toolkit.domain.evolve.base import evolve, renew_assumption, replace_where
from toolkit.domain.session import ExportCheck, KeptPassage, Session


@evolve.register
def _(change: AssumptionChosen, session: Session, at: datetime, session_id: str) -> Session:
    return renew_assumption(session, change.assumption_id, chosen=change.chosen)


@evolve.register
def _(change: PlanLineWritten, session: Session, at: datetime, session_id: str) -> Session:
    line = change.line
    if session.assumption(line.assumption_id) is None:
        return session
    if session.plan_line(line.line_id) is None:
        plan = (*session.plan, line)
    else:
        plan = replace_where(
            session.plan, lambda other: other.line_id == line.line_id, lambda _: line
        )
    return renew_assumption(replace(session, plan=plan), line.assumption_id, chosen=True)


@evolve.register
def _(change: PlanLineDeleted, session: Session, at: datetime, session_id: str) -> Session:
    plan = tuple(line for line in session.plan if line.line_id != change.line_id)
    return replace(session, plan=plan)


@evolve.register
def _(change: PassageKept, session: Session, at: datetime, session_id: str) -> Session:
    kept = KeptPassage(place_id=change.place_id, passage=change.passage)
    if kept in session.kept_passages:
        return session
    return replace(session, kept_passages=(*session.kept_passages, kept))


@evolve.register
def _(change: ExportChecked, session: Session, at: datetime, session_id: str) -> Session:
    check = ExportCheck(document=change.document, checked_at=at, reader=change.reader)
    return replace(session, export_checks=(*session.export_checks, check))
