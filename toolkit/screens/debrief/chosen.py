"""What a tab has picked on the debrief screens: the opened card, and how prompts are shown."""

from __future__ import annotations

from enum import StrEnum

from toolkit.screens.showing import Showing


class Part(StrEnum):
    """The part of an opened card that was asked for: its text, or what must be true for it."""

    TEXT = "text"
    BENEATH = "beneath"


def opened_card(showing: Showing) -> str | None:
    """The id of the opened card, or None."""
    return showing.state.picked.get(showing.key("card"))


def opened_part(showing: Showing) -> Part:
    """The part of the opened card that was asked for."""
    return Part(showing.state.picked.get(showing.key("card_part"), Part.TEXT))


def open_card(showing: Showing, card_id: str, part: Part = Part.TEXT) -> None:
    """Open a card in its place."""
    showing.state.picked[showing.key("card")] = card_id
    showing.state.picked[showing.key("card_part")] = part


def close_card(showing: Showing) -> None:
    """Close the opened card. Fit for ``on_click``."""
    showing.state.picked.pop(showing.key("card"), None)


def full_set(showing: Showing) -> bool:
    """Whether all prompts are shown, not only the short set."""
    return showing.state.picked.get(showing.key("prompts")) == "full"


def set_full(showing: Showing, *, full: bool) -> None:
    """Show all prompts, or the short set."""
    showing.state.picked[showing.key("prompts")] = "full" if full else "short"


def all_wanted(showing: Showing) -> bool:
    """Whether somebody asked to see the prompts of this stage together."""
    return showing.state.picked.get(_all_key(showing)) == "yes"


def want_all(showing: Showing, *, wanted: bool) -> None:
    """Show the prompts of this stage together, or one at a time."""
    showing.state.picked[_all_key(showing)] = "yes" if wanted else "no"


def _all_key(showing: Showing) -> str:
    return showing.key("all_prompts", showing.session.stage)


def notes_open(showing: Showing) -> bool:
    """Whether the facilitator's notes are unfolded."""
    return _notes_key(showing) in showing.state.picked


def turn_notes(showing: Showing) -> None:
    """Unfold the notes, or fold them. Fit for ``on_click``."""
    if notes_open(showing):
        del showing.state.picked[_notes_key(showing)]
    else:
        showing.state.picked[_notes_key(showing)] = "open"


def _notes_key(showing: Showing) -> str:
    return showing.key("notes")
