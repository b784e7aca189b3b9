"""The dispatch that the rules register with, and the look-ups that they share."""

from __future__ import annotations

from functools import singledispatch

from toolkit.domain.errors import RuleBroken
from toolkit.domain.session import Session


@singledispatch
def check_change(change: object, session: Session | None) -> None:
    """Raise RuleBroken when the change breaks a rule. Kinds without a rule of their own may always be recorded."""


def known_assumption(session: Session, assumption_id: str) -> None:
    """Raise RuleBroken when no assumption has this id."""
    if session.assumption(assumption_id) is None:
        raise RuleBroken("assumption_unknown", assumption_id=assumption_id)


def known_card(session: Session, card_id: str) -> None:
    """Raise RuleBroken when no card has this id."""
    if session.card(card_id) is None:
        raise RuleBroken("card_unknown", card_id=card_id)
