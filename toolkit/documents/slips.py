"""Slips of paper with the way into a room: address, code and QR code, eight on a page, to cut and put on the tables."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.documents.pages import Paper, fill
from toolkit.documents.press import press
from toolkit.documents.prose import Prose
from toolkit.drawing.qr import qr_svg
from toolkit.language import in_language

TEMPLATE = "slips.html.j2"
SLIPS_A_PAGE = 8
"""So many slips fit on A4 and Letter, large enough for a camera (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What stands on a slip: the room's code, and its address as people type it."""

    code: str
    address: str
    count: int = SLIPS_A_PAGE


def way_in(code: str, address: str) -> Slip:
    """The slip for a room, from its code and its whole address as the QR code has it."""
    return Slip(code=code, address=address.removeprefix("http://").removesuffix(f"/{code}"))


def render_slips(code: str, address: str, *, paper: Paper = "a4", language: str = "en") -> bytes:
    """A page of slips as a tagged PDF. ``address`` is the room's whole address, with its code, as the QR code has it.

    Raises DocumentFailed when printing is not possible.
    """
    return press().print(slips_html(code, address, paper=paper, language=language)).pdf


def slips_html(code: str, address: str, *, paper: Paper = "a4", language: str = "en") -> str:
    """The same page as HTML, which a browser can print too."""

    def written() -> str:
        report = way_in(code, address)
        prose = Prose.for_text(report.address)
        return fill(TEMPLATE, report, prose=prose, paper=paper, qr_drawing=qr_svg(address))

    return in_language(language, written)
