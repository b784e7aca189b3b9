"""Keys of the home screen: no session is open there, so no Showing makes them."""

from __future__ import annotations

from enum import StrEnum

VIEW = "home:view"
ROW = "home:row"
ROW_DOES = "home:row_does"
JUST_SHELVED = "home:just_shelved"
SHOWN = "home:shown"
READ = "home:bring:read"


class View(StrEnum):
    """What the home screen shows: all sessions, or the form for a new one."""

    ALL = "all"
    START = "start"
    GATHERING = "gathering"


class RowDoes(StrEnum):
    """What can be done with one session of the list."""

    CHANGE = "change"
    DUPLICATE = "duplicate"
    ARCHIVE = "archive"
    DELETE = "delete"
    CONFIRM_ERASE = "confirm_erase"


def home_key(*parts: str) -> str:
    """The widget key for something of the home screen."""
    return ":".join(("home", *parts))
