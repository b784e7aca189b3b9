"""What a table brings to the plenary: the five bridge cards that say what others can learn from it."""

from __future__ import annotations

from toolkit.domain.vocabulary import BridgeKind, record


@record
class BridgeCard:
    """What the table says to one of the five; a card that was not written does not stand in the session."""

    kind: BridgeKind
    text: str
