"""The map of all tables: the cards that they show, in one picture, numbered through from table to table."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.shared import SharedCard
from toolkit.domain.vocabulary import LedgerState, Strip
from toolkit.drawing.picture import MapPicture, Mark

MARKS_AT_MOST = 60
"""So many marks can be told apart on a wall; of more the riskiest and least proven are drawn (house rule)."""


def place_of(ref: CardRef) -> str:
    """The id of a card's mark: cards of two tables may have the same id."""
    return f"{ref.table_id}:{ref.assumption_id}"


def shared_picture(
    cards: Sequence[tuple[CardRef, SharedCard]], at_most: int = MARKS_AT_MOST
) -> MapPicture:
    """The map of these cards: first those of the safety strip, then the riskiest with the least evidence.

    Cards that nobody rated have no place. The marks are numbered from 1 in the order of the list beside the map.
    """
    placed = [(ref, card) for ref, card in cards if card.risk is not None]
    ranked = sorted(placed, key=_urgency)
    return MapPicture(
        marks=tuple(
            Mark(
                assumption_id=place_of(ref),
                number=number,
                text=card.text,
                lens=card.lens,
                risk=card.risk or 0.0,
                evidence=card.evidence,
                quadrant=card.quadrant,
                solid=bool(card.items) or card.state is LedgerState.SUPPORTED,
                strip=card.strip,
            )
            for number, (ref, card) in enumerate(ranked[:at_most], start=1)
        )
    )


def _urgency(found: tuple[CardRef, SharedCard]) -> tuple[bool, float, str, str]:
    ref, card = found
    score = (card.risk or 0.0) * (1 - card.evidence)
    return card.strip is Strip.NONE, -score, ref.table_id, ref.assumption_id
