"""What the numbers cost: ledger, ranking, due list, comparison and robustness, per card, as a session grows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from tests.bench.clock import Row, cpu_seconds_side_by_side
from tests.bench.made import TODAY, weighed_session
from toolkit.domain.session import Session
from toolkit.scoring.compare import compare
from toolkit.scoring.due import due_list
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.robustness import robustness
from toolkit.scoring.standing import standings

SIZES = (50, 200, 800)
RATERS = 50
RUNS = 9
ITEMS = 10
"""Evidence items for each assumption: 2,000 for 200."""

GROWTH_AIM = 1.5
"""A card among 200, and among 800, may cost at most this many times what it costs among 50: linear, with some noise."""


def rows() -> Iterator[Row]:
    """Measure with 50, 200 and 800 assumptions, 50 raters and ten evidence items for each."""
    made = {size: weighed_session(size, raters=RATERS, items=ITEMS) for size in SIZES}
    works: dict[str, Callable[[Session], object]] = {
        "ledger and place": partial(standings, today=TODAY),
        "ledger and ranking": partial(rank_assumptions, today=TODAY),
        "due list": partial(due_list, today=TODAY),
        "then and now": _compared,
        "robustness, 2,000 draws": partial(robustness, today=TODAY),
    }
    for what, work in works.items():
        yield from _rows_of(what, work, made)


def _compared(session: Session) -> object:
    return compare(session, TODAY, session, TODAY)


def _rows_of(
    what: str, work: Callable[[Session], object], made: dict[int, Session]
) -> Iterator[Row]:
    taken = cpu_seconds_side_by_side([partial(work, one) for one in made.values()], runs=RUNS)
    per_card = [seconds / size for seconds, size in zip(taken, SIZES, strict=True)]
    for size, seconds in zip(SIZES, per_card, strict=True):
        grown = size != SIZES[0]
        yield Row(
            what=f"{what}, per card of {size}",
            seconds=seconds,
            against=f"per card of {SIZES[0]}" if grown else "",
            ratio=seconds / per_card[0] if grown else None,
            aim=GROWTH_AIM if grown else None,
        )
