"""Who may see more than a participant: the facilitator's browser by its cookie, the wall by the key in its address."""

from __future__ import annotations

from starlette.requests import HTTPConnection
from starlette.responses import Response

from toolkit.desk.addresses import room_mode
from toolkit.desk.signing import (
    SIGNED_IN_SECONDS,
    facilitator_token,
    facilitator_token_fits,
    wall_key,
    wall_key_fits,
)

COOKIE = "facilitator"

LOOK_AGAIN_SECONDS = 2.0
"""So often whatever stays open looks whether its cookie still counts; a new passphrase ends it (house rule)."""

__all__ = ["facilitator_signed_in", "sign_in", "wall_key", "wall_key_fits"]


def facilitator_signed_in(request: HTTPConnection) -> bool:
    """Whether this is the facilitator's browser. Without a room nobody else can reach the app, so it always is.

    In a room the address it comes from proves nothing: a proxy or another account sits on this machine as well.
    """
    return not room_mode() or facilitator_token_fits(request.cookies.get(COOKIE, ""))


def sign_in(response: Response) -> None:
    """Let this browser be the facilitator's, for a day. No script can read the cookie, no other site can use it."""
    response.set_cookie(
        COOKIE,
        facilitator_token(),
        max_age=SIGNED_IN_SECONDS,
        path="/",
        httponly=True,
        samesite="strict",
    )
