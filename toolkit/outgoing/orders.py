"""What is ordered of the making process: the name of an entry, and the wish for it."""

from __future__ import annotations

import pickle
from dataclasses import replace

from toolkit.domain.history import History
from toolkit.outgoing.wish import Wish


def written(name: str, wish: Wish) -> bytes:
    """A wish for the entry of this full name, as the bytes that are sent. What was worked out along the way stays."""
    brought = wish.brought
    if isinstance(brought, History):
        wish = replace(wish, brought=replace(brought))
    return pickle.dumps((name, wish), pickle.HIGHEST_PROTOCOL)


def read(order: bytes) -> tuple[str, Wish]:
    """The name and the wish in those bytes, which only our own program sends."""
    name, wish = pickle.loads(order)  # noqa: S301 (from the program that started us, through its own pipe)
    return name, wish
