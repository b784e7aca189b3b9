"""A page of a pack is drawn once, and every file it stands in is as if it had been drawn for it."""

from __future__ import annotations

import base64
import io

import pytest
import weasyprint.document
from PIL import Image

from tests.documents.standards import faults_of
from toolkit.documents import printer as printer_module
from toolkit.documents.orders import Order
from toolkit.documents.printer import Printer

pytestmark = pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
"""WeasyPrint opens its colour profile and leaves closing it to the garbage collector."""

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="6" height="6"/></svg>'
SIGN = f"data:image/svg+xml;base64,{base64.b64encode(SQUARE).decode()}"
ONE = f'<p style="background: url({SIGN}) no-repeat">One sign</p>'
MANY = f'<p style="background: url({SIGN})">Many signs</p>'
KHMER = '<p style="font-family: Workshop Khmer">ផលិតផល</p>'
DRAWING = '<svg width="9" height="9"><title>A box</title><rect width="9" height="9"/></svg>'
SHADED = '<p style="background: linear-gradient(#FFFFFF, #D9D4CB)">Shaded</p>'


def photograph() -> str:
    """A small picture of dots."""
    file = io.BytesIO()
    Image.new("RGB", (4, 4), "green").save(file, "PNG")
    return (
        f'<img alt="dots" src="data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}">'
    )


def page_of(body: str, name: str) -> str:
    """A document of one page."""
    return f"""<html lang="en"><head><title>{name}</title></head>
        <body style="font-family: Workshop Sans"><h1>{name}</h1>{body}</body></html>"""


def drawn_by(printer: Printer, order: Order, monkeypatch: pytest.MonkeyPatch) -> tuple[bytes, int]:
    """The file, and how many pages were drawn for it."""
    drawn = []
    draw = weasyprint.document.draw_page

    def draw_and_count(page: object, stream: object) -> None:
        drawn.append(page)
        draw(page, stream)

    with monkeypatch.context() as counted:
        counted.setattr(weasyprint.document, "draw_page", draw_and_count)
        answer = printer.print(order)
    assert answer.warnings == ()
    return answer.pdf, len(drawn)


@pytest.mark.parametrize(
    ("bodies", "drawn_again"),
    [
        pytest.param((ONE + DRAWING, ONE + KHMER, DRAWING), 0, id="signs and letters"),
        pytest.param((MANY, ONE + MANY, KHMER + MANY), 0, id="patterns"),
        pytest.param((ONE, photograph(), SHADED), 2, id="photographs and shadings are not kept"),
    ],
)
def test_a_page_drawn_before_is_repeated_as_it_would_be_drawn(bodies, drawn_again, monkeypatch):
    first, *more = (page_of(body, f"team {n}") for n, body in enumerate(bodies))
    order = Order(first, more=tuple(more))
    shifted = Order(more[0], more=(first, *more[1:]))
    printer = Printer()
    pack, drawn = drawn_by(printer, order, monkeypatch)
    assert (faults_of(pack), drawn) == ([], len(bodies) + drawn_again)
    assert drawn_by(printer, order, monkeypatch) == (pack, drawn_again)
    moved, _ = drawn_by(printer, shifted, monkeypatch)
    monkeypatch.setattr(printer_module, "draw_once", lambda page: None)
    fresh = Printer()
    assert drawn_by(fresh, order, monkeypatch) == (pack, len(bodies))
    assert drawn_by(fresh, shifted, monkeypatch) == (moved, len(bodies))
