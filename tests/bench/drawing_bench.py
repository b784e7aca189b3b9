"""The map as SVG, for a small, a large and an absurd session; then the chain."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.bench import chain_bench
from tests.bench.clock import Row, seconds_for
from tests.bench.made import TODAY, session_of
from toolkit.domain.session import Session
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import map_picture
from toolkit.language import map_words

SIZES = (20, 200, 1_000)
GROWTH_AIM = 60.0
"""Fifty times the cards may cost at most this many times the seconds."""


def rows() -> Iterator[Row]:
    """Measure, from the session to the finished drawings."""
    first = 0.0
    for size in SIZES:
        session = session_of(size)
        seconds = seconds_for(partial(_draw, session))
        first = first or seconds
        yield _row(size, seconds, first)
    yield from chain_bench.rows()


def _draw(session: Session) -> str:
    return draw_matrix(map_picture(session, TODAY), map_words(), width=900, height=700)


def _row(size: int, seconds: float, first: float) -> Row:
    what = f"map as SVG, {size:,} assumptions"
    if size == SIZES[0]:
        return Row(what=what, seconds=seconds)
    aim = GROWTH_AIM if size == SIZES[-1] else None
    return Row(
        what=what,
        seconds=seconds,
        against=f"{SIZES[0]} assumptions",
        ratio=seconds / first,
        aim=aim,
    )
