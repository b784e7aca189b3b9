from __future__ import annotations

from xml.etree import ElementTree as ET

from toolkit.domain.vocabulary import Lens
from toolkit.drawing.icon import icon_image, mark_icon

SVG = "{http://www.w3.org/2000/svg}"


def texts(icon: str) -> list[str | None]:
    return [one.text for one in ET.fromstring(icon).iter(f"{SVG}text")]  # noqa: S314


def test_an_icon_shows_its_words_and_a_shield_where_asked():
    assert texts(mark_icon(Lens.WELLBEING, "W7")) == ["W7"]
    assert texts(mark_icon(Lens.WELLBEING, "W7", shielded=True)) == ["W7", "!"]


def test_an_icon_says_nothing_to_a_screen_reader():
    assert ET.fromstring(mark_icon(Lens.CONTEXT, "C")).get("aria-hidden") == "true"  # noqa: S314
    assert icon_image("<svg/>", "2rem").startswith('<img alt=""')


def test_an_icon_as_an_image_carries_no_markup_of_its_own():
    assert icon_image('<svg title="x">', "2rem") == (
        '<img alt="" style="height:2rem" src="data:image/svg+xml,%3Csvg%20title%3D%22x%22%3E">'
    )
