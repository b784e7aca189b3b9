"""What is ordered of the making process: the name of an entry, and the wish for it."""

from __future__ import annotations

import pickle
from dataclasses import replace

from toolkit.domain.history import History
from toolkit.outgoing.gathering.wish import GatheringWish
from toolkit.outgoing.wish import Wish

AnyWish = Wish | GatheringWish
"""A wish for something of a session, or of a gathering."""


def written(name: str, wish: AnyWish) -> bytes:
    """A wish for the entry of this full name, as the bytes that are sent. What was worked out along the way stays."""
    if isinstance(wish, GatheringWish):
        plain = None if wish.history is None else replace(wish.history)
        return pickle.dumps((name, replace(wish, history=plain)), pickle.HIGHEST_PROTOCOL)
    brought = wish.brought
    if isinstance(brought, History):
        wish = replace(wish, brought=replace(brought))
    return pickle.dumps((name, wish), pickle.HIGHEST_PROTOCOL)


def read(order: bytes) -> tuple[str, AnyWish]:
    """The name and the wish in those bytes, which only our own program sends."""
    name, wish = pickle.loads(order)  # noqa: S301 (from the program that started us, through its own pipe)
    return name, wish
