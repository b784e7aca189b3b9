"""Who a phone is: a random id of one room, kept in a cookie of that room's pages and nowhere else."""

from __future__ import annotations

import hashlib
import re
import secrets
from base64 import urlsafe_b64encode

from starlette.requests import Request
from starlette.responses import Response

ROOMS = "p"
"""How the addresses of rooms begin; those of gatherings begin otherwise."""

ID_BYTES = 16
TOKEN_LENGTH = 32
ID_SHAPE = re.compile(r"[A-Za-z0-9_-]{22}")
DAY_SECONDS = 24 * 60 * 60
"""A room lasts hours; after a day the phone forgets who it was (house rule)."""


def participant_of(request: Request, code: str) -> str | None:
    """The participant's id that this phone carries for the room, or None."""
    found = request.cookies.get(_name(code), "")
    return found if ID_SHAPE.fullmatch(found) else None


def new_participant() -> str:
    """A random id that nobody can guess."""
    return secrets.token_urlsafe(ID_BYTES)


def participant_from(token: str) -> str:
    """The id that belongs to the token of the form to come in. The same form sent twice is the same person."""
    if len(token) != TOKEN_LENGTH:
        return new_participant()
    digest = hashlib.sha256(token.encode()).digest()[:ID_BYTES]
    return urlsafe_b64encode(digest).decode("ascii").rstrip("=")


def remember(response: Response, code: str, participant: str, place: str = ROOMS) -> None:
    """Let the phone carry the id to the pages of this room or gathering only; no script can read it."""
    response.set_cookie(
        _name(code),
        participant,
        max_age=DAY_SECONDS,
        path=f"/{place}/{code}",
        httponly=True,
        samesite="lax",
    )


def forget(response: Response, code: str, place: str = ROOMS) -> None:
    """Let the phone forget who it was."""
    response.delete_cookie(_name(code), path=f"/{place}/{code}")


def _name(code: str) -> str:
    return f"room_{code}"
