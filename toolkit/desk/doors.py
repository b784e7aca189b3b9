"""The door of a gathering: its code, and the personal code by which somebody is known again afterwards."""

from __future__ import annotations

import hmac
from hashlib import sha256

from toolkit.desk.desk import Desk
from toolkit.desk.gatherings import GatheringDesk
from toolkit.desk.rooms import READ_AS, new_code, open_codes, plain_code
from toolkit.desk.secrets import signing_key
from toolkit.domain.errors import NotFound
from toolkit.domain.gathering.changes import DoorOpened
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.vocabulary import CODE_LETTERS, Shelf

PERSONAL_LENGTH = 12
"""A personal code has so many letters: 24 to the power of 12, so nobody finds one by trying (house rule)."""


def gathering_of_code(desk: GatheringDesk, code: str) -> str:
    """The id of the gathering whose newest door has that code, open or shut; small letters do not matter.

    A shut door still leads to what people may take back. Raises NotFound when no gathering has it.
    """
    wanted = plain_code(code)
    for listed in desk.gatherings():
        gathering = listed.gathering
        if (
            gathering.door is not None
            and gathering.door.code == wanted
            and gathering.shelf is not Shelf.DELETED
        ):
            return gathering.gathering_id
    raise NotFound("room_unknown", room_code=wanted)


def open_door(desk: GatheringDesk, rooms: Desk, gathering_id: str, *, moderated: bool) -> str:
    """Open the door under a code that no gathering and no open room has, and give the code.

    A gathering keeps its code from one opening to the next: personal links on people's phones go on to work.
    """
    gathering = desk.gathering(gathering_id)
    if gathering.door is not None and gathering.door.code not in open_codes(rooms):
        code = gathering.door.code
    else:
        taken = open_codes(rooms) | {
            listed.gathering.door.code
            for listed in desk.gatherings()
            if listed.gathering.door is not None
        }
        code = new_code(taken)
    desk.record(gathering_id, DoorOpened(code=code, moderated=moderated))
    return code


def personal_code(gathering_id: str, participant: str) -> str:
    """The letters by which one person is known again; nobody makes them without this machine's key."""
    told = f"{gathering_id}\n{participant}".encode()
    digest = int.from_bytes(hmac.new(signing_key().encode(), told, sha256).digest())
    letters = []
    for _place in range(PERSONAL_LENGTH):
        digest, letter = divmod(digest, len(CODE_LETTERS))
        letters.append(CODE_LETTERS[letter])
    return "".join(letters)


def person_of_code(gathering: Gathering, code: str) -> str | None:
    """Who has that personal code, among those who are part of a commitment or came in; None when nobody has it."""
    wanted = "".join(letter for letter in code.upper() if letter.isalnum())
    wanted = wanted.translate(READ_AS)
    people = {one.participant for one in gathering.attendees}
    for commitment in gathering.commitments:
        people |= {commitment.first, commitment.second}
    for one in sorted(people):
        if hmac.compare_digest(personal_code(gathering.gathering_id, one), wanted):
            return one
    return None
