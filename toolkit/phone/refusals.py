"""What a phone is answered: saved, or why not; for a script in JSON, for a browser as a page."""

from __future__ import annotations

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from toolkit.domain.bank import Bank
from toolkit.domain.errors import (
    DocumentFailed,
    NotAllowed,
    NotFound,
    RoomClosed,
    RuleBroken,
    StoreUnavailable,
    ToolkitError,
)
from toolkit.language import sentence
from toolkit.phone.actions import Form
from toolkit.phone.pages import PRIVATE, PhonePage, fragment, page
from toolkit.phone.participants import ROOMS

STATUS: dict[type[ToolkitError], int] = {
    RuleBroken: 422,
    NotAllowed: 403,
    RoomClosed: 409,
    NotFound: 404,
    StoreUnavailable: 503,
    DocumentFailed: 503,
}
"""The status of each family of errors."""

STATUS_OF_CODE = {"form_too_large": 413, "too_much_at_once": 429, "form_unfit": 400}

REFUSALS = tuple(STATUS)
"""Every error that a phone is told about in a sentence."""


def status_of(refused: ToolkitError) -> int:
    """The HTTP status of an error: 429 and 503 mean "again later", every other one "not like this"."""
    found = STATUS_OF_CODE.get(refused.code)
    if found is not None:
        return found
    return next(status for family, status in STATUS.items() if isinstance(refused, family))


def wants_json(request: Request) -> bool:
    """Whether our script asks, and not a browser's own form."""
    return "application/json" in request.headers.get("accept", "")


def saved(request: Request, code: str, form: Form, place: str = ROOMS) -> Response:
    """The change is on the disk: a word to the script, or back to the page for a browser."""
    if wants_json(request):
        return JSONResponse({"saved": True}, headers=PRIVATE)
    back = {"join": "?in=1", "count": "?counts=1", "worry": "?told=1"}.get(form.get("do", ""), "")
    return RedirectResponse(f"/{place}/{code}{back}", 303, PRIVATE)


def refused_page(
    request: Request, refused: ToolkitError, now: PhonePage, bank: Bank, *, part: bool = False
) -> Response:
    """Why not, in a sentence; ``now`` is the page it stands on, ``part`` for the script to swap in."""
    status, why = status_of(refused), sentence(refused)
    if wants_json(request):
        return JSONResponse({"saved": False, "why": why}, status, headers=PRIVATE)
    told = replace(now, problem=why)
    return fragment(told, bank, status) if part else page(told, bank, status)
