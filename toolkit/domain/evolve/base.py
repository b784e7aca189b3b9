"""The dispatch that the small functions register with, and the three moves on tuples that they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import singledispatch
from typing import TypeVar

from toolkit.domain.session import Assumption, Card, Session

T = TypeVar("T")


@singledispatch
def evolve(change: object, session: Session, at: datetime, session_id: str) -> Session:
    """The session after ``change``, made at ``at``. Kinds without a function of their own leave it as it is."""
    return session


def replace_where(
    items: tuple[T, ...], matches: Callable[[T], bool], renew: Callable[[T], T]
) -> tuple[T, ...]:
    """The items in their order, with the first that matches renewed."""
    for index, item in enumerate(items):
        if matches(item):
            return (*items[:index], renew(item), *items[index + 1 :])
    return items


def renew_card(session: Session, card_id: str, **fields: object) -> Session:
    """The session with fields of one card changed."""
    cards = replace_where(
        session.cards,
        lambda card: card.card_id == card_id,
        lambda card: replace_card(card, fields),
    )
    return replace(session, cards=cards)


def replace_card(card: Card, fields: dict[str, object]) -> Card:
    """The card with the named fields changed."""
    return replace(card, **fields)  # type: ignore[arg-type]


def renew_assumption(session: Session, assumption_id: str, **fields: object) -> Session:
    """The session with fields of one assumption changed."""
    assumptions = replace_where(
        session.assumptions,
        lambda a: a.assumption_id == assumption_id,
        lambda a: replace_assumption(a, fields),
    )
    return replace(session, assumptions=assumptions)


def replace_assumption(assumption: Assumption, fields: dict[str, object]) -> Assumption:
    """The assumption with the named fields changed."""
    return replace(assumption, **fields)  # type: ignore[arg-type]


def renew_room(session: Session, **fields: object) -> Session:
    """The session with fields of its room changed; nothing where there is no room."""
    if session.room is None:
        return session
    return replace(session, room=replace(session.room, **fields))  # type: ignore[arg-type]
