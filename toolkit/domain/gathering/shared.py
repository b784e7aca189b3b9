"""What a table shows to the other tables: a snapshot, made from its copy for strangers and from nothing else."""

from __future__ import annotations

from datetime import date, datetime

from toolkit.domain.vocabulary import (
    EvidenceLevel,
    LedgerState,
    Lens,
    Quadrant,
    Side,
    Strip,
    record,
)


@record
class SharedEvidence:
    """One evidence item as a table shows it; ``text`` is empty unless the table chose to show what was seen."""

    side: Side
    level: EvidenceLevel
    seen: date
    text: str = ""


@record
class SharedCard:
    """An assumption as a table shows it, and where it stood that day.

    ``number`` is the card's number in its session. ``risk`` and ``evidence`` lie in 0 to 1 (scoring.md); ``risk`` is
    None where nobody rated. ``starter_id`` names the starter card of the bank that it came from.
    """

    assumption_id: str
    number: int
    text: str
    lens: Lens
    state: LedgerState
    quadrant: Quadrant
    strip: Strip = Strip.NONE
    risk: float | None = None
    evidence: float = 0.0
    items: tuple[SharedEvidence, ...] = ()
    starter_id: str | None = None


@record
class SharedTable:
    """What one table shows: its five bridge cards in the order of the bank, and the cards it chose.

    ``seq`` is the number of the newest change of the session it was made from: a higher one of the same session is
    newer.
    """

    team: str
    track_id: str
    country: str
    day: date
    made_at: datetime
    seq: int
    summary: tuple[str, ...]
    cards: tuple[SharedCard, ...] = ()

    def card(self, assumption_id: str) -> SharedCard | None:
        """The card with that id, or None."""
        return next((one for one in self.cards if one.assumption_id == assumption_id), None)


BRIDGE_CARDS = 5
"""So many bridge cards a summary has; one that was not written is an empty text."""
