"""Reading what a phone sends: one small form, and nothing else is looked at."""

from __future__ import annotations

import hashlib
from urllib.parse import parse_qsl

from starlette.requests import Request

from toolkit.domain.errors import NotAllowed, RuleBroken
from toolkit.phone.actions import Form
from toolkit.phone.limits import BODY_AT_MOST, from_this_site

FORM_TYPE = "application/x-www-form-urlencoded"
FIELDS_AT_MOST = 64
PICK = "pick"
"""The one field that may stand several times: the things that get a dot."""


async def read_form(request: Request) -> dict[str, str]:
    """The form of the request. Raises NotAllowed for one of another site, RuleBroken for one of no use."""
    if not from_this_site(request):
        raise NotAllowed("form_from_elsewhere")
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM_TYPE:
        raise RuleBroken("form_unfit")
    return _fields(await _body(request))


async def _body(request: Request) -> bytes:
    """The body, as long as it is small: what is too long is not kept in memory."""
    said = request.headers.get("content-length", "0")
    if not said.isdigit() or int(said) > BODY_AT_MOST:
        raise RuleBroken("form_too_large")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > BODY_AT_MOST:
            raise RuleBroken("form_too_large")
    return bytes(body)


def _fields(body: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=FIELDS_AT_MOST,
        )
    except ValueError as unfit:
        raise RuleBroken("form_unfit") from unfit
    form = dict(pairs)
    form["chosen"] = ",".join(value for name, value in pairs if name == PICK)
    for name, value in form.items():
        form[name] = value.replace("\r\n", "\n")
    return form


def bound(form: Form, participant: str) -> dict[str, str]:
    """The form with a change id that is this participant's own and stands for just these words.

    The same form sent again has the same id, so it stands once; the same id under other words, or from another phone,
    is another change. What only sets a state (a rating, dots) needs no id: said twice it is the same.
    """
    given = form.get("change_id", "")
    if not given:
        return dict(form)
    told = "\x1f".join(f"{name}\x1e{form[name]}" for name in sorted(form))
    digest = hashlib.blake2b(f"{participant}\x1f{told}".encode(), digest_size=16)
    return {**form, "change_id": digest.hexdigest()}
