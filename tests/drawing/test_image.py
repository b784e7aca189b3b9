from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.drawing.made import mark, quick_picture
from toolkit.drawing.image import png_from_svg
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture
from toolkit.drawing.sheet import Style
from toolkit.language import map_words


def svg(picture: MapPicture) -> str:
    return draw_matrix(picture, map_words(), width=600, height=500, style=Style.IMAGE)


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


def test_the_image_is_a_png_of_the_asked_size_on_white():
    image = opened(png_from_svg(svg(quick_picture(8)), scale=2))
    assert (image.format, image.size) == ("PNG", (1200, 1000))
    assert image.convert("RGB").getpixel((2, 2)) == (255, 255, 255)


def ink_of(text: str) -> int:
    """How many dark pixels the label of one card adds to the map."""
    image = opened(png_from_svg(svg(MapPicture(marks=(mark(text=text),))), scale=1)).convert("L")
    return sum(image.histogram()[:128])


@pytest.mark.parametrize("text", ["again next season", "ព្រោះការងារល្អ", "งานดี", "नौकरी अच्छी है"])
def test_letters_are_drawn_from_our_own_fonts_alone(text):
    assert ink_of(text) > ink_of("\u200b") + 20


@pytest.mark.parametrize("scale", [0, -1, 6.5])
def test_a_scale_that_makes_no_sense_is_refused(scale):
    with pytest.raises(ValueError, match="scale"):
        png_from_svg(svg(quick_picture(1)), scale=scale)


def test_what_is_no_drawing_is_refused():
    with pytest.raises(ValueError, match=r"\w"):
        png_from_svg("no drawing")
