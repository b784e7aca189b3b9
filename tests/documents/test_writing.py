"""What we changed in how a file is written leaves what is in it as it was."""

from __future__ import annotations

import zlib
from io import BytesIO
from itertools import count

import pikepdf
import pydyf

from toolkit.documents.writing import TIGHT, write_once

write_once()


def unpacked(data: bytes) -> bytes:
    """What a written stream holds."""
    head, _, rest = data.partition(b"\nstream\n")
    content = rest.removesuffix(b"\nendstream")
    assert f"/Length {len(content)}".encode() in head
    return zlib.decompress(content) if b"/Filter" in head else content


def ends_badly() -> bytes:
    """A content that ends with a carriage return when it is packed."""
    texts = (f"0 0 m {n} {n * n} l S".encode() for n in count())
    return next(text for text in texts if zlib.compress(text, TIGHT).endswith(b"\r"))


def test_a_stream_never_ends_with_a_carriage_return_and_holds_the_same():
    content = ends_badly()
    stream = pydyf.Stream([content], compress=True)
    assert unpacked(stream.data) == content
    assert not stream.data.removesuffix(b"\nendstream").endswith(b"\r")


def test_a_stream_is_packed_once():
    stream = pydyf.Stream([b"q", "Q", 3, 0.5], compress=True)
    assert unpacked(stream.data) == b"q\nQ\n3\n0.5"
    assert stream.data is stream.data


def test_the_pages_of_a_file_are_listed_anew_when_one_is_added():
    pdf = pydyf.PDF()
    assert pdf.page_references == ()
    for number in (1, 2):
        pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
        assert len(pdf.page_references) == number
    assert pdf.page_references is pdf.page_references


def test_every_object_of_a_file_is_spelled_out_once_and_as_it_was():
    pdf = pydyf.PDF()
    page = pydyf.Dictionary({"Type": "/Page", "MediaBox": pydyf.Array([0, 0, 9.5, 90])})
    page["About"] = pydyf.Dictionary({"Zeichen": pydyf.String("Ü"), "Count": -1, "Half": 0.25})
    pdf.add_page(page)
    file = BytesIO()

    pdf.write(file, identifier=True, compress=True)

    assert page.data is page.data
    with pikepdf.open(file) as opened:
        (found,) = opened.pages
        assert [float(number) for number in found.MediaBox] == [0, 0, 9.5, 90]
        assert {name: str(value) for name, value in found.obj.About.items()} == {
            "/Zeichen": "Ü",
            "/Count": "-1",
            "/Half": "0.25",
        }
