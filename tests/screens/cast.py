"""Short ways to write cards and to read a page, for the tests of the screens."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from toolkit.domain.changes import CardsWritten, NewCard
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Stage


def cards_under(stage: Stage, *texts: str) -> CardsWritten:
    """The change that writes these cards, with ids c1, c2, ... of that stage."""
    cards = tuple(
        NewCard(card_id=f"{stage}{n}", text=text) for n, text in enumerate(texts, start=1)
    )
    return CardsWritten(stage=stage, cards=cards)


def texts_at(session: Session, stage: Stage) -> list[str]:
    """The texts of a stage's cards, in their order."""
    return [card.text for card in session.cards_of(stage)]


def said(test: AppTest) -> str:
    """All HTML on the page in one text, to look for words in."""
    return "\n".join(str(element.proto.body) for element in test.get("html"))
