"""Which assumptions this tab has pulled out to see what falls. It is a question, no change: nothing is recorded."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.screens.showing import Showing

BETWEEN_IDS = "\n"


def pulled_ids(showing: Showing) -> frozenset[str]:
    """The ids of the assumptions pulled out."""
    return frozenset(filter(None, showing.state.picked.get(_key(showing), "").split(BETWEEN_IDS)))


def pull(showing: Showing, assumption_ids: Iterable[str]) -> None:
    """Pull these out, and no others."""
    showing.state.picked[_key(showing)] = BETWEEN_IDS.join(assumption_ids)


def turn(showing: Showing, assumption_id: str) -> None:
    """Pull one more out, or put it back. Fit for ``on_click``."""
    pull(showing, pulled_ids(showing) ^ {assumption_id})


def put_all_back(showing: Showing) -> None:
    """Put all back. Fit for ``on_click``."""
    pull(showing, ())


def _key(showing: Showing) -> str:
    return showing.key("chain", "pulled")
