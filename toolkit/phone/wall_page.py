"""The wall's templates: its page with headers that let it load nothing from elsewhere, and its single pieces."""

from __future__ import annotations

import secrets
from functools import cache
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from toolkit.language import _, current_language, direction_in

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "phone"


def draw(macro: str, view: object) -> str:
    """One piece of the wall as HTML; everything that comes from a person is escaped, drawings are ours."""
    return str(getattr(_pieces(), macro)(view)).strip()


def wall_page(template: str, status: int = 200, **fields: object) -> HTMLResponse:
    """A page of the wall as an answer."""
    nonce = secrets.token_urlsafe(16)
    language = current_language()
    html = (
        _environment()
        .get_template(template)
        .render(
            nonce=nonce,
            language=language,
            direction=direction_in(language),
            **fields,
        )
    )
    return HTMLResponse(html, status, _headers(nonce))


def _headers(nonce: str) -> dict[str, str]:
    policy = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self';"
        " img-src 'self' data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    return {
        "Content-Security-Policy": policy,
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
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
    environment.filters["own"] = _own
    environment.filters["drawing"] = Markup
    return environment


@cache
def _pieces() -> object:
    return _environment().get_template("wall_pieces.html.j2").module


def _own(text: str) -> Markup:
    """Words of a person: escaped, in their own direction, line ends kept."""
    lines = "<br>".join(escape(line) for line in text.splitlines())
    return Markup(f'<bdi dir="auto">{lines}</bdi>')  # noqa: S704 - escaped just above
