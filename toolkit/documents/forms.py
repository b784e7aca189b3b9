"""Worksheets to fill in on a screen, as a PDF form: all but the slips and the map, which need paper."""

from __future__ import annotations

from toolkit.documents.occasion import Occasion
from toolkit.documents.orders import Order
from toolkit.documents.pages import Paper
from toolkit.documents.press import press
from toolkit.documents.worksheets import worksheets_html
from toolkit.domain.bank import Bank


def render_forms(
    occasion: Occasion, *, bank: Bank, paper: Paper = "a4", language: str = "en"
) -> bytes:
    """The sheets as a tagged PDF with fields. Raises DocumentFailed when printing is not possible."""
    return (
        press()
        .print(Order(forms_html(occasion, bank=bank, paper=paper, language=language), forms=True))
        .pdf
    )


def forms_html(occasion: Occasion, *, bank: Bank, paper: Paper = "a4", language: str = "en") -> str:
    """The same sheets as HTML, whose fields a browser can fill in too."""
    return worksheets_html(occasion, bank=bank, paper=paper, language=language, fillable=True)
