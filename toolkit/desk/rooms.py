"""Finding the session of a room by the code that people type."""

from __future__ import annotations

import secrets

from toolkit.desk.desk import Desk
from toolkit.domain.changes import RoomOpened
from toolkit.domain.errors import NotFound
from toolkit.domain.vocabulary import CODE_LENGTH, CODE_LETTERS, Shelf

READ_AS = str.maketrans({"0": "Q", "1": "L", "I": "L", "O": "Q"})
"""Letters and numbers that are no part of a code, read as the ones they are taken for."""


def session_of_code(desk: Desk, code: str) -> str:
    """The id of the session whose open room has that code; small letters and spaces do not matter.

    Raises NotFound when no open room has it.
    """
    wanted = plain_code(code)
    for listed in desk.sessions():
        room = listed.session.room
        on_the_table = listed.session.shelf is Shelf.OPEN
        if room is not None and room.open and room.code == wanted and on_the_table:
            return listed.session.session_id
    raise NotFound("room_unknown", room_code=wanted)


def plain_code(code: str) -> str:
    """The code as it was given out."""
    letters = "".join(letter for letter in code.upper() if letter.isalnum())
    return letters.translate(READ_AS)[: CODE_LENGTH + 1]


def open_room(desk: Desk, session_id: str) -> str:
    """Open a room for a session under a code that no other open room has, and give the code."""
    code = new_code(open_codes(desk))
    desk.record(session_id, RoomOpened(code=code))
    return code


def open_codes(desk: Desk) -> set[str]:
    """The codes of all open rooms."""
    return {
        listed.session.room.code
        for listed in desk.sessions()
        if listed.session.room is not None and listed.session.room.open
    }


def new_code(taken: set[str]) -> str:
    """A random code that is not among those taken."""
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        if code not in taken:
            return code
