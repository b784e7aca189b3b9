"""What changes of the plan and of what leaves the session must keep to."""

from __future__ import annotations

from toolkit.domain.changes import ExportChecked, PassageKept, PlanLineDeleted, PlanLineWritten
from toolkit.domain.checks import check_id, check_optional_text, check_plan_line, check_text
from toolkit.domain.errors import RuleBroken
from toolkit.domain.rules.base import check_change, known_assumption
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import SHORT_TEXT_MAX


@check_change.register
def _(change: PlanLineWritten, session: Session) -> None:
    known_assumption(session, change.line.assumption_id)
    check_id(change.line.line_id)
    check_plan_line(change.line)
    before = session.plan_line(change.line.line_id)
    if before is not None and before.assumption_id != change.line.assumption_id:
        raise RuleBroken("id_taken", id=change.line.line_id)
    if before is not None and before.result is not None:
        # what was learned was learned against this threshold; a new guess needs a new test
        raise RuleBroken("step_is_closed")


@check_change.register
def _(change: PlanLineDeleted, session: Session) -> None:
    if session.plan_line(change.line_id) is None:
        raise RuleBroken("plan_line_unknown", line_id=change.line_id)


@check_change.register
def _(change: PassageKept, session: Session) -> None:
    check_id(change.place_id)
    check_text(change.passage, "passage")


@check_change.register
def _(change: ExportChecked, session: Session) -> None:
    check_id(change.document)
    check_optional_text(change.reader, "reader", SHORT_TEXT_MAX)
