from __future__ import annotations

from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from toolkit.drawing.colours import INK, PAPER
from toolkit.drawing.distribution import (
    Distribution,
    claim_distribution,
    distribution_image,
    distribution_svg,
    impact_distribution,
    share_image,
)

SVG = "{http://www.w3.org/2000/svg}"


def drawn(shown: Distribution, *, solid: bool = True) -> ET.Element:
    return ET.fromstring(distribution_svg(shown, solid=solid))  # noqa: S314 (our own drawing)


def columns(picture: ET.Element) -> list[float]:
    return [
        float(one.get("height", "0")) for one in picture.iter(f"{SVG}rect") if one.get("stroke")
    ]


def test_each_answer_has_its_letters_and_each_answer_given_its_count():
    texts = [one.text for one in drawn(impact_distribution((0, 3, 0, 12, 1))).iter(f"{SVG}text")]
    assert texts == ["0", "3", "1", "2", "12", "3", "1", "4"]
    feet = [one.text for one in drawn(claim_distribution((0,) * 6)).iter(f"{SVG}text")]
    assert feet == ["E0", "E1", "E2", "E3", "E4", "E5"]


def test_a_column_is_as_high_as_its_share_of_the_highest():
    low, high = columns(drawn(impact_distribution((0, 2, 0, 8, 0))))
    assert high == 4 * low


def test_an_earlier_round_is_hollow_so_that_no_colour_is_needed():
    def fills(*, solid: bool) -> set[str | None]:
        picture = drawn(impact_distribution((1, 2, 3, 4, 5)), solid=solid)
        return {one.get("fill") for one in picture.iter(f"{SVG}rect")}

    assert fills(solid=True) == {INK}
    assert fills(solid=False) == {PAPER}


def test_nobody_answering_is_drawn_without_a_column():
    assert columns(drawn(impact_distribution((0, 0, 0, 0, 0)))) == []


def test_the_picture_says_its_words_and_nothing_in_them_is_markup():
    image = distribution_image(impact_distribution((1, 0, 0, 0, 0)), '"><script>')
    assert 'alt="&quot;&gt;&lt;script&gt;"' in image
    svg = unquote(image.split("data:image/svg+xml,")[1].removesuffix('">'))
    assert ET.fromstring(svg).get("aria-hidden") == "true"  # noqa: S314 (our own drawing)


@pytest.mark.parametrize(
    ("share", "filled"),
    [(0.0, 0), (0.01, 1), (0.24, 2), (0.5, 5), (0.96, 9), (0.999, 9), (1.0, 10)],
)
def test_a_share_fills_so_many_of_ten_squares_and_all_or_none_only_when_it_is_so(share, filled):
    svg = unquote(share_image(share).split("data:image/svg+xml,")[1].removesuffix('">'))
    squares = list(ET.fromstring(svg).iter(f"{SVG}rect"))  # noqa: S314 (our own drawing)
    assert [one.get("fill") for one in squares] == [INK] * filled + [PAPER] * (10 - filled)
