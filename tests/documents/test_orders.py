"""Orders: what is asked of the printing process comes out of the bytes as it went in, and does what it says."""

from __future__ import annotations

from datetime import UTC, datetime

import page
import pytest

from tests.documents.paper import Printed
from toolkit.documents.orders import Enclosure, Order, read, written
from toolkit.documents.press import press

PAGE = (
    '<html lang="en"><head><title>t</title></head><body><h1>A page</h1>'
    '<form><input name="who" title="Who does it"></form></body></html>'
)
ENCLOSED = Enclosure(
    name="session.json",
    data=b"{}\n\x00\xff",
    about="Everything",
    created=datetime(2026, 11, 2, 9, 0, tzinfo=UTC),
    modified=datetime(2026, 11, 3, 9, 0, tzinfo=UTC),
)


@pytest.mark.parametrize(
    "order",
    [
        Order("<p>ខ្មែរ\n</p>"),
        Order("", forms=True),
        Order("one", archive=ENCLOSED),
        Order("one", more=("ទ", "", "three\n"), forms=True, archive=ENCLOSED),
    ],
)
def test_an_order_is_read_as_it_was_written(order):
    assert read(written(order)) == order


def test_inputs_can_be_filled_in_when_that_is_ordered_and_only_then():
    forms = press().print(Order(PAGE, forms=True))
    assert forms.warnings == ()
    printed = Printed(forms.pdf)
    (field,) = printed.opened.Root.AcroForm.Fields
    assert [str(field.T), str(field.TU), str(field.FT)] == ["who", "Who does it", "/Tx"]
    assert page.validate_pdf_bytes(forms.pdf, profile="ua1").failures == []
    plain = Printed(press().print(PAGE).pdf)
    assert "/AcroForm" not in plain.opened.Root
