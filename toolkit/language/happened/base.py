"""The dispatch that the lines register with, and how cards are named in them."""

from __future__ import annotations

from functools import singledispatch

from toolkit.domain.session import Session
from toolkit.domain.shortening import shortened
from toolkit.language.translate import _

SHOWN_AT_MOST = 80
"""Letters of a text that a line repeats (house rule)."""


def short(text: str) -> str:
    """The text on one line, cut where it is longer than SHOWN_AT_MOST."""
    return shortened(" ".join(text.split()), SHOWN_AT_MOST)


def card_words(session: Session, card_id: str) -> str:
    """The first words of a card, or that it is gone."""
    card = session.card(card_id)
    return short(card.text) if card else _("a card that is gone")


def assumption_words(session: Session, assumption_id: str) -> str:
    """The first words of an assumption, or that it is gone."""
    found = session.assumption(assumption_id)
    return short(found.text) if found else _("an assumption that is gone")


@singledispatch
def describe(change: object, session: Session) -> str:
    """The line for one kind of change. Every kind has its own; a test keeps it so."""
    raise TypeError(f"no words for {type(change).__name__}")
