"""What one browser tab is looking at: ids and drafts only, under one key; the rest is read from the desk.

The place, the session and projector mode also stand in the address, so that a reload comes back to the same screen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

import streamlit as st

STATE_KEY = "screen"


class Place(StrEnum):
    """A screen that is not a stage, or the stages of the open session."""

    HOME = "home"
    SESSION = "session"
    HAPPENED = "happened"
    GUIDE = "guide"
    DUE = "due"
    ROUND = "round"
    CHAIN = "chain"
    THEN_AND_NOW = "then_and_now"
    OWN_CHECK = "own_check"
    ROOM = "room"
    GATHERING = "gathering"


@dataclass(slots=True)
class Notice:
    """A sentence to show once on the next run; ``draft`` is typed text that could not be saved."""

    text: str
    error: bool = False
    draft: str = ""


@dataclass(slots=True)
class ScreenState:
    """Where the tab is. ``picked`` remembers choices of a screen, such as the chosen card, by name.

    ``notice_shown`` is what the last run said: it stays when the page only catches up with the phones.
    """

    place: Place = Place.HOME
    session_id: str | None = None
    gathering_id: str | None = None
    projector: bool = False
    notice: Notice | None = None
    notice_shown: Notice | None = None
    picked: dict[str, str] = field(default_factory=dict)

    def go(self, place: Place, session_id: str | None = None) -> None:
        """Turn to a place, and to a session where one is named; written to the address too."""
        self.place = place
        self.session_id = session_id or self.session_id
        if place is Place.HOME:
            self.session_id, self.gathering_id, self.projector = None, None, False
        self.write_address()

    def open_gathering(self, gathering_id: str) -> None:
        """Turn to a gathering."""
        self.place, self.session_id, self.gathering_id = Place.GATHERING, None, gathering_id
        self.projector = False
        self.write_address()

    def set_projector(self, on: bool) -> None:
        """Turn projector mode on or off."""
        self.projector = on
        self.write_address()

    def write_address(self) -> None:
        """Put the place into the address of the page."""
        wanted = {"place": self.place.value}
        if self.session_id:
            wanted["session"] = self.session_id
        if self.gathering_id:
            wanted["gathering"] = self.gathering_id
        if self.projector:
            wanted["projector"] = "1"
        st.query_params.from_dict(wanted)


def screen_state() -> ScreenState:
    """The state of this tab; a new tab or a reload starts from what the address says."""
    if STATE_KEY not in st.session_state:
        st.session_state[STATE_KEY] = _from_address()
    state: ScreenState = st.session_state[STATE_KEY]
    return state


def _from_address() -> ScreenState:
    asked = st.query_params.get("place", Place.HOME.value)
    place = Place(asked) if asked in {p.value for p in Place} else Place.HOME
    session_id = st.query_params.get("session") or None
    gathering_id = st.query_params.get("gathering") or None
    opened = gathering_id if place is Place.GATHERING else session_id
    if place not in (Place.HOME, Place.GUIDE) and opened is None:
        place = Place.HOME
    return ScreenState(
        place=place,
        session_id=session_id,
        gathering_id=gathering_id,
        projector=st.query_params.get("projector") == "1",
    )
