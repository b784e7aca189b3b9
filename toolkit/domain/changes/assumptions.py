"""What happens to assumptions and their links."""

from __future__ import annotations

from toolkit.domain.vocabulary import Lens, record


@record
class AssumptionWritten:
    """An assumption was written, perhaps from a starter card, perhaps from a debrief card it holds up."""

    assumption_id: str
    text: str
    lens: Lens
    holds_up: tuple[str, ...] = ()
    starter_id: str | None = None
    touches_safety: bool = False


@record
class AssumptionEdited:
    """An assumption's words, lens or safety mark were changed."""

    assumption_id: str
    text: str
    lens: Lens
    touches_safety: bool


@record
class AssumptionLinked:
    """An assumption holds a card up, or no longer does."""

    assumption_id: str
    card_id: str
    linked: bool


@record
class AssumptionsMerged:
    """Two assumptions say the same: ``kept`` takes over the words, links, ratings, evidence and plan of ``merged``."""

    kept: str
    merged: str


@record
class AssumptionsToldApart:
    """A person looked at two similar assumptions and said that they are not the same."""

    first: str
    second: str


@record
class AssumptionParked:
    """An assumption was set aside for later, or taken up again."""

    assumption_id: str
    parked: bool


@record
class AssumptionDeleted:
    """An assumption was deleted, with its ratings, evidence and plan lines."""

    assumption_id: str


@record
class AssumptionKeptPrivate:
    """An assumption is kept off walls and documents, or no longer is."""

    assumption_id: str
    private: bool
