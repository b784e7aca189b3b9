"""Sessions with a past, for the tests of coming back: what was written weeks ago, then something since."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

from toolkit.desk import Desk, now, today
from toolkit.domain.changes import Change, EvidenceAdded, StepClosed
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import Decision, EvidenceLevel, Side, Subject


def days_ago(days: int) -> date:
    """The day so many days before today."""
    return today() - timedelta(days=days)


@contextmanager
def some_days_ago(desk: Desk, days: int) -> Iterator[Desk]:
    """The desk as it stood so many days ago: what is recorded inside carries that day, at noon."""
    moment = datetime.combine(days_ago(days), datetime.min.time(), tzinfo=UTC)
    desk.clock = lambda: moment + timedelta(hours=12)
    yield desk
    desk.clock = now


def record_days_ago(desk: Desk, session_id: str, days: int, *changes: Change) -> None:
    """Record changes as if it were so many days ago."""
    with some_days_ago(desk, days):
        for change in changes:
            desk.record(session_id, change)


def observed(
    evidence_id: str,
    assumption_id: str,
    level: EvidenceLevel = EvidenceLevel.E3,
    side: Side = Side.FOR,
    days: int = 0,
    text: str = "Two shops paid a deposit",
) -> EvidenceAdded:
    """An evidence item, seen so many days ago."""
    item = EvidenceItem(
        evidence_id=evidence_id,
        assumption_id=assumption_id,
        side=side,
        level=level,
        text=text,
        seen=days_ago(days).replace(day=1),
        subject=Subject.CUSTOMERS,
        source="",
    )
    return EvidenceAdded(item=item)


def closed(line_id: str, learned: str = "Price is not the problem") -> StepClosed:
    """A step that came to its end."""
    return StepClosed(
        line_id=line_id, observed="Two paid", learned=learned, decision=Decision.KEEP_GOING
    )
