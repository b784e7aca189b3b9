"""What a table prepares for the plenary: its bridge cards, and what of its map it shows to other tables."""

from __future__ import annotations

from toolkit.domain.vocabulary import BridgeKind, record


@record
class BridgeCardWritten:
    """A bridge card was written or written anew; an empty text takes it away."""

    kind: BridgeKind
    text: str


@record
class SharingChosen:
    """The assumptions that other tables may see were chosen, and whether the words of their evidence go along."""

    assumption_ids: tuple[str, ...]
    with_sources: bool
