"""A program for the tests to kill: it writes cards through the desk and says each one that was answered."""

from __future__ import annotations

import sys
from itertools import count

from toolkit.desk import Desk
from toolkit.domain.changes import CardsWritten, NewCard
from toolkit.domain.vocabulary import Stage
from toolkit.store import open_journal


def main(url: str, session_id: str) -> None:
    """Write until killed."""
    desk = Desk(open_journal(url))
    for number in count():
        card = NewCard(card_id=f"k{number}", text=f"Card {number}")
        desk.record(session_id, CardsWritten(stage=Stage.GOALS, cards=(card,)))
        print(card.card_id, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
