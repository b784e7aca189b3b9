"""The fields of the form, filled in as a program does that somebody types into."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from toolkit.documents.fields import SEVERAL_LINES
from toolkit.documents.forms import render_forms
from toolkit.documents.occasion import Occasion

SENTENCE = "We sell soap to hotels and to shops in the market, and we pay by the month. "
LONG = SENTENCE * 3
CARDS = 11
"""The page with the test cards."""


@pytest.fixture(scope="module")
def form(bank) -> bytes:
    return render_forms(Occasion(), bank=bank)


def filled(form: bytes, words: str, *, ticked: bool = False) -> Image.Image:
    """The page of the test cards with the same words in every box of several lines."""
    with pikepdf.open(BytesIO(form)) as file:
        for field in file.Root.AcroForm.Fields:
            if field.FT == "/Btn" and ticked:
                field.V = field.AS = pikepdf.Name("/on")
            elif int(field.get("/Ff", 0)) & SEVERAL_LINES:
                field.V = pikepdf.String(words)
        written = BytesIO()
        file.save(written)
    opened = pypdfium2.PdfDocument(written.getvalue())
    opened.init_forms()
    drawn: Image.Image = opened[CARDS - 1].render(scale=1.5, may_draw_forms=True).to_pil()
    return drawn.convert("L")


def test_the_end_of_a_long_answer_is_seen_in_its_box(form):
    """In type of one size only what fits is drawn: then the last word would make no difference."""
    without, with_it = filled(form, LONG + "Then"), filled(form, LONG + "Then stop")
    assert ImageChops.difference(without, with_it).getbbox() is not None


def test_a_short_answer_is_written_in_type_that_is_easy_to_read(form):
    """A capital of 11 pt is about 8 pt high: 12 points of the picture."""
    drawn = ImageChops.difference(filled(form, ""), filled(form, "H"))
    box = drawn.getbbox()
    assert box is not None
    first = drawn.crop((*box[:2], box[0] + 30, box[1] + 30)).getbbox()
    assert first is not None
    assert first[3] - first[1] >= 11


def test_a_tick_is_drawn_and_every_program_is_told_with_which_letters(form):
    assert ImageChops.difference(filled(form, ""), filled(form, "", ticked=True)).getbbox()
    with pikepdf.open(BytesIO(form)) as file:
        fonts = {str(name) for name in file.Root.AcroForm.DR.Font}
        written = [str(field.DA).split() for field in file.Root.AcroForm.Fields]
    assert {each[each.index("Tf") - 2] for each in written} <= fonts
    assert "/ZaDb" in fonts


def test_fields_come_in_the_order_they_are_read(form):
    """From the top down; of two side by side the left one first, a card whole before the next."""
    with pikepdf.open(BytesIO(form)) as file:
        assert {str(page.Tabs) for page in file.pages} == {"/S"}
        names = [str(field.T) for field in file.pages[CARDS - 1].Annots]
    cards = [name.split(":")[0] for name in names]
    assert cards == [f"Test card {place}" for place in range(1, 5) for _ in range(7)]
    assert names[:7] == [
        "Test card 1: Belief number",
        "Test card 1: We believe that",
        "Test card 1: To find out, we",
        "Test card 1: We measure",
        "Test card 1: We are right if",
        "Test card 1: Who (role), by when",
        "Test card 1: It is none of the tests never to run, and it names nobody.",
    ]
