"""The chain as SVG, and what falls when every assumption is pulled out, for a small and a large session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from tests.bench.clock import Row, seconds_for
from tests.bench.made import TODAY, session_of
from toolkit.domain.session import Session
from toolkit.drawing.chain import chain_picture, draw_chain
from toolkit.language import chain_words
from toolkit.scoring.falls import Falls, what_falls
from toolkit.scoring.order import rank_assumptions

CARDS = (20, 200)
GROWTH_AIM = 25.0
"""Ten times the cards may cost at most this many times the seconds; many cards try shorter texts first."""


def rows() -> Iterator[Row]:
    """Measure the drawing from the session on, and the fall of the whole chain."""
    small, large = (linked_session(cards) for cards in CARDS)
    works: tuple[tuple[str, Callable[[Session], object]], ...] = (
        ("chain as SVG", _draw),
        ("what falls", _pull_all),
    )
    for what, work in works:
        first = seconds_for(partial(work, small))
        yield Row(what=f"{what}, {CARDS[0]} cards", seconds=first)
        seconds = seconds_for(partial(work, large))
        yield Row(
            what=f"{what}, {CARDS[1]} cards",
            seconds=seconds,
            against=f"{CARDS[0]} cards",
            ratio=seconds / first,
            aim=GROWTH_AIM,
        )


def linked_session(cards: int) -> Session:
    """A session of so many cards and twice as many assumptions, each card leading to the next stage's."""
    session = session_of(2 * cards)
    ids = [card.card_id for card in session.cards]
    led = tuple(
        replace(card, leads_to=(ids[place + 1],) if place % 4 < 3 else ())
        for place, card in enumerate(session.cards[:-1])
    )
    return replace(session, cards=(*led, session.cards[-1]))


def _pull_all(session: Session) -> Falls:
    return what_falls(session, [a.assumption_id for a in session.assumptions])


def _draw(session: Session) -> str:
    picture = chain_picture(session, rank_assumptions(session, TODAY))
    return draw_chain(picture, chain_words(), width=940, height=100_000)
