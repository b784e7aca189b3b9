"""Which card of the map this tab has open, and the way through the cards that are not rated yet."""

from __future__ import annotations

from toolkit.language import _
from toolkit.screens.map.view import MapView, map_view
from toolkit.screens.showing import Showing


def chosen_card(showing: Showing) -> str | None:
    """The id of the open card, or None."""
    return showing.state.picked.get(_key(showing))


def choose(showing: Showing, assumption_id: str) -> None:
    """Open a card. Fit for ``on_click``."""
    showing.state.picked[_key(showing)] = assumption_id


def close(showing: Showing) -> None:
    """Go back to the list. Fit for ``on_click``."""
    showing.state.picked.pop(_key(showing), None)


def choose_next_unrated(showing: Showing) -> None:
    """Open the next card that the table has not rated, after the open one; say so when none is left."""
    view = _fresh_view(showing)
    following = next_after(view.unrated, chosen_card(showing), view.numbers)
    if following is None:
        close(showing)
        showing.say(_("Every card is rated."))
    else:
        choose(showing, following)


def choose_next_worry(showing: Showing) -> None:
    """Open the next card with a worry that the group has not judged."""
    view = _fresh_view(showing)
    following = next_after(view.worries, chosen_card(showing), view.numbers)
    if following is not None:
        choose(showing, following)


def next_after(ids: tuple[str, ...], current: str | None, numbers: dict[str, int]) -> str | None:
    """The id with the next higher number after the current one, from the start again at the end; None of none."""
    ordered = sorted((one for one in ids if one != current), key=lambda one: numbers[one])
    if not ordered:
        return None
    after = numbers.get(current, 0) if current else 0
    return next((one for one in ordered if numbers[one] > after), ordered[0])


def _fresh_view(showing: Showing) -> MapView:
    session = showing.desk.session(showing.session.session_id)
    return map_view(session, showing.today, with_private=not showing.projector)


def _key(showing: Showing) -> str:
    return showing.key("map", "card")
