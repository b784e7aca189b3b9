"""From what a phone shows to HTML: hand-written templates, one style sheet and one script, all in the one page."""

from __future__ import annotations

import hashlib
import secrets
from base64 import b64encode
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from toolkit.domain.bank import Bank
from toolkit.domain.vocabulary import PHONE_TEXT_MAX, Lens
from toolkit.language import _, current_language, direction_in, label, long_date, ngettext


class PhonePage(Protocol):
    """What the frame of a page needs, whether it is a room's or a gathering's. Both are dataclasses."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def kind(self) -> StrEnum:
        """The face; ``faces`` and it name the template."""

    @property
    def faces(self) -> str:
        """How the templates of its faces begin."""

    @property
    def code(self) -> str: ...

    @property
    def path(self) -> str:
        """Where the page and its forms live."""

    @property
    def mark(self) -> str: ...

    @property
    def problem(self) -> str: ...

    @property
    def typed(self) -> Mapping[str, str]: ...

    @property
    def inside(self) -> bool: ...


TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "phone"

PRIVATE = {
    "Cache-Control": "no-store",
    # Not "no-referrer": with that, browsers hide the origin of a form sent to our own page.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Headers of everything a phone gets: nobody keeps it, nobody frames it."""


def page(now: PhonePage, bank: Bank, status: int = 200) -> HTMLResponse:
    """The whole page, with all it needs in it."""
    html = _environment().get_template("phone.html.j2").render(_values(now, bank))
    return HTMLResponse(html, status, {**PRIVATE, "Content-Security-Policy": _policy()})


def fragment(now: PhonePage, bank: Bank, status: int = 200) -> HTMLResponse:
    """The part of the page that changes, for the script to swap in."""
    html = _environment().get_template("phone_now.html.j2").render(_values(now, bank))
    return HTMLResponse(html, status, {**PRIVATE, "Content-Security-Policy": "default-src 'none'"})


def _values(now: PhonePage, bank: Bank) -> dict[str, object]:
    language = current_language()
    return {
        "now": now,
        "bank": bank,
        "language": language,
        "direction": direction_in(language),
        "style": Markup(_text("phone.css")),  # noqa: S704 (our own sheet)
        "script": Markup(_text("phone.js")),  # noqa: S704 (our own script)
    }


def fresh_token() -> str:
    """A token for a form, so that the same form sent twice stands once."""
    return secrets.token_hex(16)


def plain_lens(lens: Lens) -> str:
    """What an assumption is about, in words that need no explanation."""
    return {
        Lens.DESIRABILITY: _("Customers and buyers"),
        Lens.VIABILITY: _("Money"),
        Lens.FEASIBILITY: _("Whether we can do it"),
        Lens.WELLBEING: _("How people in the work are"),
        Lens.CONTEXT: _("Partners, law and the town"),
    }[lens]


@cache
def _text(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


@cache
def _policy() -> str:
    """Only this sheet and this script run, and nothing comes from or goes to anywhere else."""
    return (
        f"default-src 'none'; style-src {_hash('phone.css')}; script-src {_hash('phone.js')};"
        " connect-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none';"
        " base-uri 'none'"
    )


def _hash(name: str) -> str:
    digest = hashlib.sha256(_text(name).encode("utf-8")).digest()
    return f"'sha256-{b64encode(digest).decode('ascii')}'"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        _=_,
        ngettext=ngettext,
        label=label,
        day=long_date,
        lenses=tuple(Lens),
        plain_lens=plain_lens,
        text_max=PHONE_TEXT_MAX,
        fresh_token=fresh_token,
    )
    return environment
