"""The QR code: the picture that is drawn has the modules that segno worked out, in black on white with a quiet zone."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree

import resvg_py
import segno
from PIL import Image

from toolkit.drawing.qr import QUIET_ZONE, qr_svg

ADDRESS = "http://192.168.137.1:8501/p/BCDFG"


def modules_of(svg: str) -> list[list[bool]]:
    """What a camera sees: one pixel for each module."""
    side = int(ElementTree.fromstring(svg).attrib["viewBox"].split()[2])  # noqa: S314 (our own drawing)
    picture = Image.open(BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=side))))
    grey = picture.convert("L")
    assert set(grey.tobytes()) == {0, 255}
    return [[grey.getpixel((x, y)) == 0 for x in range(side)] for y in range(side)]


def test_the_picture_is_the_code_with_four_light_modules_around_it():
    code = segno.make_qr(ADDRESS, error="m")
    border = [[module == 1 for module in row] for row in code.matrix_iter(border=QUIET_ZONE)]
    assert modules_of(qr_svg(ADDRESS)) == border


def test_a_screen_reader_says_the_label_and_skips_a_code_without_one():
    assert 'role="img" aria-label="Address of the &quot;room&quot;"' in qr_svg(
        ADDRESS, label='Address of the "room"'
    )
    assert 'aria-hidden="true"' in qr_svg(ADDRESS)


def test_the_address_of_a_room_is_a_small_code_that_a_bad_camera_reads():
    assert 'viewBox="0 0 37 37"' in qr_svg(ADDRESS)
