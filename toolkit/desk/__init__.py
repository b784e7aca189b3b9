"""The one way in: check a change against the newest session, append it, commit, then tell."""

from __future__ import annotations

from toolkit.desk.bringing import join, joining, kin_of
from toolkit.desk.desk import Desk, Listed, Ticket
from toolkit.desk.gatherings import GatheringDesk, GatheringTicket, ListedGathering
from toolkit.desk.ids import new_id, now, today
from toolkit.desk.rooms import open_room, session_of_code
from toolkit.desk.the_desk import the_desk, the_gathering_desk

__all__ = [
    "Desk",
    "GatheringDesk",
    "GatheringTicket",
    "Listed",
    "ListedGathering",
    "Ticket",
    "join",
    "joining",
    "kin_of",
    "new_id",
    "now",
    "open_room",
    "session_of_code",
    "the_desk",
    "the_gathering_desk",
    "today",
]
