"""What was worked out of a value, remembered with it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TypeVar, cast

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembering:
    """A frozen value that keeps what was worked out of it: a longer history is another value and starts afresh."""

    _computed: dict[Hashable, object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, key: Hashable, compute: Callable[[], T]) -> T:
        """What ``compute`` gives for this value, computed once.

        ``key`` names the result and everything besides the value that it depends on, such as the day.
        """
        if key not in self._computed:
            self._computed[key] = compute()
        return cast("T", self._computed[key])
