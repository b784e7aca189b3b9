"""What holds up what: cards nothing holds up, assumptions that hold nothing up, and load-bearing ones (after RAND)."""

from __future__ import annotations

from collections import Counter

from toolkit.domain.session import Assumption, Card, Session
from toolkit.domain.vocabulary import Stage

LOAD_BEARING_CARDS = 3
"""An assumption that holds up this many cards is load-bearing (house rule)."""


def cards_nothing_holds_up(session: Session) -> tuple[Card, ...]:
    """The cards, not parked, that no assumption on the table holds up."""
    held = {card_id for a in session.live_assumptions() for card_id in a.holds_up}
    return tuple(card for card in session.cards if not card.parked and card.card_id not in held)


def assumptions_holding_nothing(session: Session) -> tuple[Assumption, ...]:
    """The assumptions, not parked, that hold no card up."""
    cards = {card.card_id for card in session.cards if not card.parked}
    return tuple(a for a in session.live_assumptions() if not cards.intersection(a.holds_up))


def load_bearing(session: Session) -> frozenset[str]:
    """Ids of the assumptions without which a goal or outcome loses all support, or that hold up three or more cards."""
    live = {card.card_id: card for card in session.cards if not card.parked}
    supports = Counter(card_id for a in session.live_assumptions() for card_id in set(a.holds_up))
    return frozenset(
        a.assumption_id
        for a in session.live_assumptions()
        if _bears_load([live[i] for i in set(a.holds_up) if i in live], supports)
    )


def _bears_load(held: list[Card], supports: Counter[str]) -> bool:
    if len(held) >= LOAD_BEARING_CARDS:
        return True
    return any(
        card.stage in (Stage.GOALS, Stage.OUTCOMES) and supports[card.card_id] == 1 for card in held
    )
