"""What changes of ratings, placements and ledgers must keep to."""

from __future__ import annotations

from toolkit.domain.changes import (
    EvidenceAdded,
    EvidenceTakenBack,
    PlacementAgreed,
    RiskJudged,
    WorryAnswered,
)
from toolkit.domain.checks import (
    check_evidence_item,
    check_id,
    check_impact,
    check_optional_text,
    check_text,
    check_within,
)
from toolkit.domain.errors import RuleBroken
from toolkit.domain.rules.base import check_change, known_assumption
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import SHORT_TEXT_MAX


@check_change.register
def _(change: WorryAnswered, session: Session) -> None:
    known_assumption(session, change.assumption_id)
    check_within(change.safety, 0, 4, "safety")
    check_text(change.said, "said")


@check_change.register
def _(change: RiskJudged, session: Session) -> None:
    known_assumption(session, change.assumption_id)
    check_within(change.vulnerability, 1, 3, "vulnerability")
    if change.impact is not None:
        check_impact(change.impact)


@check_change.register
def _(change: PlacementAgreed, session: Session) -> None:
    known_assumption(session, change.assumption_id)
    check_within(change.risk, 0.0, 1.0, "risk")
    check_within(change.evidence, 0.0, 1.0, "evidence")
    check_optional_text(change.who, "who", SHORT_TEXT_MAX)
    check_optional_text(change.why, "why")


@check_change.register
def _(change: EvidenceAdded, session: Session) -> None:
    known_assumption(session, change.item.assumption_id)
    check_id(change.item.evidence_id)
    check_evidence_item(change.item)
    if change.item.line_id is not None and session.plan_line(change.item.line_id) is None:
        raise RuleBroken("plan_line_unknown", line_id=change.item.line_id)
    if any(item.evidence_id == change.item.evidence_id for item in session.evidence):
        raise RuleBroken("id_taken", id=change.item.evidence_id)


@check_change.register
def _(change: EvidenceTakenBack, session: Session) -> None:
    if all(item.evidence_id != change.evidence_id for item in session.evidence):
        raise RuleBroken("evidence_unknown", evidence_id=change.evidence_id)
