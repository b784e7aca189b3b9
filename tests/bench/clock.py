"""Timing a piece of work: the median of several runs after a warm-up. The machine is noisy; ratios are what counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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
    return _median(work, runs, warm_up, perf_counter)


def cpu_seconds_for(work: Callable[[], object], runs: int = 5, warm_up: int = 1) -> float:
    """The median seconds of one run in which this program had the processor, for work that waits for nothing.

    On a shared machine a long run is interrupted more often than a short one; that is no growth.
    """
    return _median(work, runs, warm_up, process_time)


def _median(
    work: Callable[[], object], runs: int, warm_up: int, clock: Callable[[], float]
) -> float:
    for _ in range(warm_up):
        work()
    return median(_once(work, clock) for _ in range(runs))


def _once(work: Callable[[], object], clock: Callable[[], float]) -> float:
    began = clock()
    work()
    return clock() - began
