"""What happens to the plan and to what leaves the session."""

from __future__ import annotations

from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import record


@record
class AssumptionChosen:
    """An assumption goes into the plan, or no longer does."""

    assumption_id: str
    chosen: bool


@record
class PlanLineWritten:
    """A plan line was written, or written anew under the same id."""

    line: PlanLine


@record
class PlanLineDeleted:
    """A plan line was deleted."""

    line_id: str


@record
class PassageKept:
    """A person decided to keep a passage that looks identifying."""

    place_id: str
    passage: str


@record
class ExportChecked:
    """A person read a document as a neighbour, a reporter and an exploiter would, before it was handed out."""

    document: str
    reader: str
