"""Pages as pictures: how many, how large, and what a file that is no document does to the app."""

from __future__ import annotations

import io
from contextlib import suppress

import pikepdf
import pytest
from PIL import Image, ImageStat

from toolkit.documents.page_pictures import (
    LARGE_BOX,
    SMALL_AT_MOST,
    SMALL_BOX,
    large_picture,
    page_count,
    pictures_press,
    small_pictures,
)
from toolkit.documents.press import Press, press
from toolkit.domain.errors import DocumentFailed

TWO_PAGES = """<html lang="en"><head><title>t</title><style>
@page { size: A4; margin: 0 } h1 { font-size: 200pt; margin: 0 } </style></head>
<body><h1>MMMM</h1><h1 style="break-before: page">i</h1></body></html>"""


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def ink(png: bytes) -> float:
    return 255 - ImageStat.Stat(opened(png).convert("L")).mean[0]


def blank(pages: int, size: tuple[float, float] = (595, 842)) -> bytes:
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=size)
    file = io.BytesIO()
    pdf.save(file)
    return file.getvalue()


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return press().print(TWO_PAGES).pdf


def test_every_page_is_pictured_small_in_its_order_and_again_the_same(pdf):
    small = small_pictures(pdf)
    assert (small.pages, len(small.pictures), page_count(pdf)) == (2, 2, 2)
    assert ink(small.pictures[0]) > 3 * ink(small.pictures[1]) > 0
    assert {opened(one).size[0] for one in small.pictures} == {SMALL_BOX[0]}
    assert small_pictures(pdf) == small


def test_one_page_is_pictured_large_enough_to_read(pdf):
    first, second = large_picture(pdf, 0), large_picture(pdf, 1)
    assert opened(first).size == opened(second).size
    width, height = opened(first).size
    assert width == LARGE_BOX[0]
    assert height == pytest.approx(LARGE_BOX[0] * 842 / 595, abs=2)
    assert ink(first) > 3 * ink(second)


def test_a_page_that_is_not_there_is_told_and_the_next_one_is_made(pdf):
    with pytest.raises(DocumentFailed):
        large_picture(pdf, 7)
    assert large_picture(pdf, 1)


def test_a_long_document_says_how_long_it_is_and_shows_its_beginning():
    small = small_pictures(blank(SMALL_AT_MOST + 5))
    assert (small.pages, len(small.pictures)) == (SMALL_AT_MOST + 5, SMALL_AT_MOST)


@pytest.mark.parametrize("size", [(14_400, 3), (3, 14_400), (14_400, 14_400)])
def test_a_page_of_any_size_fits_its_box(size):
    width, height = opened(small_pictures(blank(1, size)).pictures[0]).size
    assert 0 < width <= SMALL_BOX[0]
    assert 0 < height <= SMALL_BOX[1]


@pytest.mark.parametrize("broken", [b"", b"%PDF-1.7\nnothing", b"\x00" * 5000])
def test_what_is_no_document_gives_no_picture_and_stops_nothing(broken, pdf):
    with pytest.raises(DocumentFailed):
        small_pictures(broken)
    assert small_pictures(pdf).pages == 2


def test_a_document_that_needs_more_memory_than_allowed_ends_in_a_failure_or_a_picture(pdf):
    bomb = pikepdf.open(io.BytesIO(blank(1)))
    image = pikepdf.Stream(bomb, b"\x00" * 1000)
    image.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=60_000,
        Height=60_000,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
    )
    bomb.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=image))
    bomb.pages[0].Contents = pikepdf.Stream(bomb, b"595 0 0 842 0 0 cm /X Do")
    file = io.BytesIO()
    bomb.save(file)
    with suppress(DocumentFailed):
        assert small_pictures(file.getvalue()).pages == 1
    assert small_pictures(pdf).pages == 2


def test_pictures_are_made_in_another_process_than_documents(pdf):
    small_pictures(pdf)
    assert isinstance(pictures_press(), Press)
    assert pictures_press().command != press().command
