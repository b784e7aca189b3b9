from __future__ import annotations

import pytest
from PIL import Image, ImageOps

from tests.documents.casts import SCRIPTS
from tests.documents.paper import Printed
from toolkit.documents.faces import family_stack
from toolkit.documents.press import press

PAGE = """<html lang="en"><head><title>Text</title><style>
@page {{ size: 300mm 60mm; margin: 10mm }} body {{ margin: 0; font: 30px/1 {family} }}
h1 {{ margin: 0; font-size: 1px; color: white }} p {{ margin: 0; white-space: nowrap }}
</style></head><body><h1>Text</h1>{body}</body></html>"""


def ink(body: str) -> tuple[int, int]:
    """The width and height of what is printed, in dots."""
    answer = press().print(PAGE.format(family=family_stack(), body=body))
    (picture,) = Printed(answer.pdf).pictures
    left, top, right, bottom = _box(picture)
    return right - left, bottom - top


def _box(picture: Image.Image) -> tuple[int, int, int, int]:
    box = ImageOps.invert(picture).point(lambda level: 255 if level > 60 else 0).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize("name", sorted(SCRIPTS))
def test_a_text_in_a_drawing_is_shaped_as_in_a_paragraph(name):
    text = SCRIPTS[name][:40]
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="120"'
        f" font-family='{family_stack()}'><title>Text</title>"
        f'<text x="10" y="60" font-size="30">{text}</text></svg>'
    )
    in_drawing, in_paragraph = ink(drawn), ink(f"<p>{text}</p>")
    assert in_drawing == pytest.approx(in_paragraph, abs=2)
