"""Which sign a tab has opened, and which of those without a finding has the form for one."""

from __future__ import annotations

from toolkit.screens.own_check.view import Checked, next_open
from toolkit.screens.showing import Showing

CLOSED = "-"
"""What is remembered when somebody closed the open sign."""


def opened_sign(showing: Showing, view: tuple[Checked, ...]) -> str | None:
    """The id of the opened sign; until somebody chose, the first that waits for an answer."""
    return showing.state.picked.get(_key(showing), next_open(view, ""))


def open_sign(showing: Showing, sign_id: str | None) -> None:
    """Open a sign, or none. Fit for ``on_click``."""
    showing.state.picked[_key(showing)] = sign_id or CLOSED


def turn_sign(showing: Showing, view: tuple[Checked, ...], sign_id: str) -> None:
    """Open a sign, or close it when it is open. Fit for ``on_click``."""
    open_sign(showing, None if opened_sign(showing, view) == sign_id else sign_id)


def form_wanted(showing: Showing, sign_id: str) -> bool:
    """Whether somebody who is not sure wants to write a card all the same."""
    return showing.state.picked.get(showing.key("own_check", "form", sign_id)) == "yes"


def want_form(showing: Showing, sign_id: str) -> None:
    """Show the form for a card. Fit for ``on_click``."""
    showing.state.picked[showing.key("own_check", "form", sign_id)] = "yes"


def _key(showing: Showing) -> str:
    return showing.key("own_check", "open")
