"""The slips with the way into a room."""

from __future__ import annotations

import pytest

from tests.documents.cut_lines import ink_above_cuts, lines_in_the_middle
from tests.documents.paper import Printed
from toolkit.documents.press import press
from toolkit.documents.slips import SLIPS_A_PAGE, render_slips, slips_html
from toolkit.drawing.qr import qr_svg

CODE = "MVHXE"
ADDRESS = f"http://192.168.137.1:8501/p/{CODE}"


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_eight_slips_stand_on_one_page_with_address_and_code(paper):
    answer = press().print(slips_html(CODE, ADDRESS, paper=paper))
    assert answer.warnings == ()
    printed = Printed(answer.pdf)
    assert printed.page_count == 1
    assert printed.text().count(f"192.168.137.1:8501/p and type the code {CODE}") == SLIPS_A_PAGE
    assert printed.text().count("Wi-Fi and its password:") == SLIPS_A_PAGE


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_slips_are_as_large_as_cards_and_one_cut_parts_two_of_them(paper):
    (picture,) = Printed(render_slips(CODE, ADDRESS, paper=paper)).pictures
    assert lines_in_the_middle(picture) == 1
    assert max(ink_above_cuts(picture, paper)) < 0.03


def test_the_address_stands_in_the_type_of_numbers_in_every_language():
    assert set(Printed(render_slips(CODE, ADDRESS, language="ur")).font_names()) == set(
        Printed(render_slips(CODE, ADDRESS)).font_names()
    )


def test_every_slip_has_the_qr_code_of_the_whole_address():
    assert slips_html(CODE, ADDRESS).count(qr_svg(ADDRESS)) == SLIPS_A_PAGE


def test_the_same_room_prints_the_same_bytes():
    assert render_slips(CODE, ADDRESS) == render_slips(CODE, ADDRESS)
