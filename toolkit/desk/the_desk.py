"""The two desks of this process. Not a Streamlit cache: any browser may clear those for everybody."""

from __future__ import annotations

from functools import cache

from toolkit.desk.desk import Desk
from toolkit.desk.gatherings import GatheringDesk
from toolkit.store import journal_url, open_journal


def the_desk() -> Desk:
    """The desk on the journal that the environment names. Raises StoreUnavailable."""
    return _desk_at(journal_url())


def the_gathering_desk() -> GatheringDesk:
    """The desk of the gatherings in the same journal. Raises StoreUnavailable."""
    return _gathering_desk_at(journal_url())


@cache
def _gathering_desk_at(url: str) -> GatheringDesk:
    return GatheringDesk(_desk_at(url).journal.gatherings)


@cache
def _desk_at(url: str) -> Desk:
    return Desk(open_journal(url))
