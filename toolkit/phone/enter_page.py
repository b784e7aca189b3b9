"""The passphrase page as HTML: one small page, no script, nothing from elsewhere."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from toolkit.language import _, current_language

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enter:
    """What the page says: a sentence about the last try, and which page of the screens was asked for."""

    said: str = ""
    to: str = ""


def enter_page(page: Enter, status: int = 200) -> HTMLResponse:
    """The page as an answer, with headers that let it load nothing and stand in no frame."""
    nonce = secrets.token_urlsafe(16)
    html = (
        _environment()
        .get_template("enter.html.j2")
        .render(page=page, nonce=nonce, language=current_language())
    )
    return HTMLResponse(html, status, _headers(nonce))


def _headers(nonce: str) -> dict[str, str]:
    policy = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; form-action 'self';"
        " frame-ancestors 'none'; base-uri 'none'"
    )
    return {
        "Content-Security-Policy": policy,
        "Cache-Control": "no-store",
        # Not "no-referrer": with that, browsers hide the origin of the form, and outside https nothing else tells it.
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_=_)
    return environment
