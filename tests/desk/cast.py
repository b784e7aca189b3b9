"""Cards for the tests of the desk."""

from __future__ import annotations

from toolkit.domain.changes import CardsWritten, NewCard
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Stage


def card(card_id: str, text: str = "x") -> CardsWritten:
    return CardsWritten(stage=Stage.GOALS, cards=(NewCard(card_id=card_id, text=text),))


def card_ids(session: Session) -> list[str]:
    return [one.card_id for one in session.cards]
