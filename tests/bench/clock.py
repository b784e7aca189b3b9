"""Timing a piece of work: the median of several runs after a warm-up. The machine is noisy; ratios are what counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from os import cpu_count, getloadavg
from statistics import median
from time import perf_counter, process_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table: what was measured, how long it took, and the ratio against its aim."""

    what: str
    seconds: float
    against: str = ""
    ratio: float | None = None
    aim: float | None = None

    @property
    def verdict(self) -> str:
        """In words: whether the ratio keeps to its aim."""
        if self.ratio is None or self.aim is None:
            return ""
        return "kept" if self.ratio <= self.aim else "MISSED"


def seconds_for(work: Callable[[], object], runs: int = 5, warm_up: int = 1) -> float:
    """The median seconds of one run."""
    for _ in range(warm_up):
        work()
    return median(_once(work, perf_counter) for _ in range(runs))


def seconds_side_by_side(works: Sequence[Callable[[], object]], runs: int = 5) -> list[float]:
    """For each work the median seconds of one run, after a warm-up. They take turns: a disturbance meets all."""
    for work in works:
        work()
    taken = [[_once(work, perf_counter) for work in works] for _ in range(runs)]
    return [median(of_one) for of_one in zip(*taken, strict=True)]


def load_in_words() -> str:
    """How busy the machine is with everything on it; what waits for a processor counts as slow."""
    minute, five, _ = getloadavg()
    return f"load of the machine: {minute:.1f} in the last minute, {five:.1f} in five, on {cpu_count()} processors"


def cpu_seconds_side_by_side(works: Sequence[Callable[[], object]], runs: int = 5) -> list[float]:
    """For each work the seconds of its fastest run in which this program had the processor; for work that waits for
    nothing.

    The works take turns: on a shared machine a disturbance only ever adds, and so it adds to all of them.
    """
    for work in works:
        work()
    taken = [[_once(work, process_time) for work in works] for _ in range(runs)]
    return [min(of_one) for of_one in zip(*taken, strict=True)]


def _once(work: Callable[[], object], clock: Callable[[], float]) -> float:
    began = clock()
    work()
    return clock() - began
