"""Which step or signpost a tab has opened, for which card, and what is done with it.

What is new has its id from the start, so that its draft stays. Other screens come here through :func:`go_to_result`
and :func:`go_to_signpost`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.desk import new_id
from toolkit.domain.vocabulary import Stage
from toolkit.screens.plan.views import NAME, View
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import pick_tab


class Doing(StrEnum):
    """What is done with what is open: write it, or say what came of it."""

    WRITE = "write"
    RESULT = "result"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The step or signpost that is open, the card it belongs to, and what is done with it."""

    line_id: str
    assumption_id: str
    doing: Doing = Doing.WRITE


def opened_step(showing: Showing) -> Opened | None:
    """The open step, or None."""
    return _opened(showing, "step")


def opened_signpost(showing: Showing) -> Opened | None:
    """The open signpost, or None; its id stands in ``line_id``."""
    return _opened(showing, "signpost")


def turn_step(showing: Showing, line_id: str, assumption_id: str) -> None:
    """Open a step of the plan, or close it when it is open. Fit for ``on_click``."""
    wanted = Opened(line_id=line_id, assumption_id=assumption_id)
    if opened_step(showing) == wanted:
        close_step(showing)
    else:
        _open(showing, "step", wanted)


def new_step(showing: Showing, assumption_id: str) -> None:
    """Open a step that is not written yet; one begun before for that card is taken up again. Fit for ``on_click``."""
    _open(showing, "step", _begun(showing, "step", assumption_id))


def copy_step(showing: Showing, line_id: str, assumption_id: str) -> None:
    """Open a step that is not written yet and begins with the words of another one. Fit for ``on_click``."""
    picked = showing.state.picked
    copy_id = picked.setdefault(_key(showing, "copy_of", line_id), new_id())
    picked[_key(showing, "copied", copy_id)] = line_id
    _open(showing, "step", Opened(line_id=copy_id, assumption_id=assumption_id))


def copied_from(showing: Showing, line_id: str) -> str | None:
    """The id of the step whose words a new step begins with, or None."""
    return showing.state.picked.get(_key(showing, "copied", line_id))


def open_result(showing: Showing, line_id: str, assumption_id: str) -> None:
    """Open a step to say what came of it. Fit for ``on_click``."""
    _open(showing, "step", _result_of(line_id, assumption_id))


def close_step(showing: Showing) -> None:
    """Close the open step; what was typed waits until it is opened again. Fit for ``on_click``."""
    _close(showing, "step")


def step_is_written(showing: Showing, line_id: str, assumption_id: str) -> None:
    """The step is in the plan now: the next one begun for its card starts empty."""
    _is_written(showing, "step", line_id, assumption_id)


def new_signpost(showing: Showing, assumption_id: str) -> None:
    """Open a signpost that is not written yet. Fit for ``on_click``."""
    _open(showing, "signpost", _begun(showing, "signpost", assumption_id))


def open_signpost(
    showing: Showing, signpost_id: str, assumption_id: str, doing: Doing = Doing.WRITE
) -> None:
    """Open a signpost to write it, or to say what was seen. Fit for ``on_click``."""
    opened = Opened(line_id=signpost_id, assumption_id=assumption_id, doing=doing)
    _open(showing, "signpost", opened)


def close_signpost(showing: Showing) -> None:
    """Close the open signpost; what was typed waits. Fit for ``on_click``."""
    _close(showing, "signpost")


def signpost_is_written(showing: Showing, signpost_id: str, assumption_id: str) -> None:
    """The signpost is written now: the next one begun for its card starts empty."""
    _is_written(showing, "signpost", signpost_id, assumption_id)


def go_to_result(showing: Showing, line_id: str, assumption_id: str) -> None:
    """Turn to the plan, with the form for what came of a step. Fit for ``on_click`` on any screen."""
    _arrive(showing, View.STEPS, "step", _result_of(line_id, assumption_id))


def go_to_step(showing: Showing, line_id: str, assumption_id: str) -> None:
    """Turn to the plan, with a step open to be written. Fit for ``on_click`` on any screen."""
    _arrive(showing, View.STEPS, "step", Opened(line_id=line_id, assumption_id=assumption_id))


def go_to_signpost(
    showing: Showing,
    assumption_id: str,
    signpost_id: str | None = None,
    doing: Doing = Doing.RESULT,
) -> None:
    """Turn to the signposts: say what was seen at one, or write one for a card. Fit for ``on_click`` on any screen."""
    if signpost_id is None:
        opened = _begun(showing, "signpost", assumption_id)
    else:
        opened = Opened(line_id=signpost_id, assumption_id=assumption_id, doing=doing)
    _arrive(showing, View.SIGNPOSTS, "signpost", opened)


def came_for(showing: Showing) -> str | None:
    """The id of the card another screen sent the tab here for, which stands first while it is open; or None."""
    return showing.state.picked.get(_key(showing, "came_for"))


def _result_of(line_id: str, assumption_id: str) -> Opened:
    return Opened(line_id=line_id, assumption_id=assumption_id, doing=Doing.RESULT)


def _begun(showing: Showing, kind: str, assumption_id: str) -> Opened:
    key = _key(showing, kind, "begun", assumption_id)
    return Opened(
        line_id=showing.state.picked.setdefault(key, new_id()), assumption_id=assumption_id
    )


def _is_written(showing: Showing, kind: str, one_id: str, assumption_id: str) -> None:
    begun = _key(showing, kind, "begun", assumption_id)
    if showing.state.picked.get(begun) == one_id:
        del showing.state.picked[begun]
    _close(showing, kind)


def _arrive(showing: Showing, view: View, kind: str, opened: Opened) -> None:
    pick_tab(showing, NAME, view)
    _open(showing, kind, opened)
    showing.state.picked[_key(showing, "came_for")] = opened.assumption_id
    showing.open_stage(Stage.PLAN)


def _opened(showing: Showing, kind: str) -> Opened | None:
    picked = showing.state.picked
    line_id, card, doing = (
        picked.get(_key(showing, kind, part)) for part in ("line", "for", "doing")
    )
    if not line_id or not card:
        return None
    return Opened(line_id=line_id, assumption_id=card, doing=Doing(doing or Doing.WRITE))


def _open(showing: Showing, kind: str, opened: Opened) -> None:
    if came_for(showing) != opened.assumption_id:
        showing.state.picked.pop(_key(showing, "came_for"), None)
    showing.state.picked[_key(showing, kind, "line")] = opened.line_id
    showing.state.picked[_key(showing, kind, "for")] = opened.assumption_id
    showing.state.picked[_key(showing, kind, "doing")] = opened.doing


def _close(showing: Showing, kind: str) -> None:
    for part in ("line", "for", "doing"):
        showing.state.picked.pop(_key(showing, kind, part), None)
    showing.state.picked.pop(_key(showing, "came_for"), None)


def _key(showing: Showing, *parts: str) -> str:
    return showing.key("plan", *parts)
