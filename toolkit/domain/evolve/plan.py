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
from toolkit.domain.links import evidence_of_lines
from toolkit.domain.session import ExportCheck, KeptPassage, PlanLine, Session
from toolkit.domain.vocabulary import StepStatus


@evolve.register
def _(change: AssumptionChosen, session: Session, at: datetime, session_id: str) -> Session:
    return renew_assumption(session, change.assumption_id, chosen=change.chosen)


@evolve.register
def _(change: PlanLineWritten, session: Session, at: datetime, session_id: str) -> Session:
    line = change.line
    if session.assumption(line.assumption_id) is None:
        return session
    before = session.plan_line(line.line_id)
    if before is not None and before.status is StepStatus.CLOSED:
        return session
    written = _as_written(line, before, at)
    if before is None:
        plan = (*session.plan, written)
    else:
        plan = replace_where(
            session.plan, lambda other: other.line_id == line.line_id, lambda _: written
        )
    return renew_assumption(replace(session, plan=plan), written.assumption_id, chosen=True)


def _as_written(line: PlanLine, before: PlanLine | None, at: datetime) -> PlanLine:
    """The line with what only the journal can know: when its threshold was set, and how far it has come.

    It stays with its card.
    """
    if before is None:
        set_at = at if line.right_if.strip() else None
        return replace(line, threshold_at=set_at, started_at=None, result=None)
    kept = line.right_if == before.right_if
    threshold_at = before.threshold_at if kept else (at if line.right_if.strip() else None)
    return replace(
        line,
        assumption_id=before.assumption_id,
        threshold_at=threshold_at,
        started_at=before.started_at,
        result=before.result,
    )


@evolve.register
def _(change: PlanLineDeleted, session: Session, at: datetime, session_id: str) -> Session:
    plan = tuple(line for line in session.plan if line.line_id != change.line_id)
    return replace(session, plan=plan, evidence=evidence_of_lines(session.evidence, plan))


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
