"""Which step a tab has opened to write, and for which card.

A new step has its id from the start, so that its draft stays.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.desk import new_id
from toolkit.screens.showing import Showing


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The step that is open, and the card it belongs to."""

    line_id: str
    assumption_id: str


def opened_step(showing: Showing) -> Opened | None:
    """The open step, or None."""
    picked = showing.state.picked
    line_id, card = picked.get(_key(showing, "line")), picked.get(_key(showing, "for"))
    return Opened(line_id=line_id, assumption_id=card) if line_id and card else None


def turn_step(showing: Showing, line_id: str, assumption_id: str) -> None:
    """Open a step of the plan, or close it when it is open. Fit for ``on_click``."""
    if opened_step(showing) == Opened(line_id=line_id, assumption_id=assumption_id):
        close_step(showing)
    else:
        _open(showing, line_id, assumption_id)


def new_step(showing: Showing, assumption_id: str) -> None:
    """Open a step that is not written yet; one begun before for that card is taken up again. Fit for ``on_click``."""
    line_id = showing.state.picked.setdefault(_key(showing, "begun", assumption_id), new_id())
    _open(showing, line_id, assumption_id)


def close_step(showing: Showing) -> None:
    """Close the open step; what was typed waits until it is opened again. Fit for ``on_click``."""
    for part in ("line", "for"):
        showing.state.picked.pop(_key(showing, part), None)


def step_is_written(showing: Showing, assumption_id: str) -> None:
    """The step begun for a card is in the plan now: the next one starts empty."""
    showing.state.picked.pop(_key(showing, "begun", assumption_id), None)
    close_step(showing)


def _open(showing: Showing, line_id: str, assumption_id: str) -> None:
    showing.state.picked[_key(showing, "line")] = line_id
    showing.state.picked[_key(showing, "for")] = assumption_id


def _key(showing: Showing, *parts: str) -> str:
    return showing.key("step", *parts)
