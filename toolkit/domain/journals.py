"""What every journal has in common, whether it is a session's or a gathering's."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol, TypeVar


class AnyEntry(Protocol):
    """A change as it stands in a journal. ``seq`` counts from 1; ``change_id`` makes a retry harmless."""

    @property
    def seq(self) -> int: ...

    @property
    def change_id(self) -> str: ...

    @property
    def at(self) -> datetime: ...

    @property
    def actor(self) -> str: ...

    @property
    def change(self) -> object: ...


E_co = TypeVar("E_co", bound=AnyEntry, covariant=True)


class AnyHistory(Protocol[E_co]):
    """What a journal makes, with the journal it came from."""

    @property
    def journal_id(self) -> str:
        """The id of the session or gathering."""

    @property
    def seq(self) -> int:
        """The number of the newest entry."""

    @property
    def entries(self) -> tuple[E_co, ...]: ...
