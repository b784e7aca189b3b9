from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from tests.drawing.made import mark, quick_picture
from toolkit.domain.vocabulary import Lens, Quadrant, Strip
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture
from toolkit.drawing.sheet import Style
from toolkit.language import label, map_words

SVG = "{http://www.w3.org/2000/svg}"
NASTY = "<script>alert('1')</script> & \"two\" \x00\x1b \u202e reversed"


def drawn(*marks, style: Style = Style.IMAGE, **options) -> str:
    picture = options.pop("picture", MapPicture(marks=marks))
    return draw_matrix(picture, map_words(), width=860, height=600, style=style, **options)


def tree(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 (our own drawing)


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in tree(svg).iter(f"{SVG}text")]


def mark_groups(svg: str) -> list[ET.Element]:
    return [one for one in tree(svg).iter(f"{SVG}g") if one.get("class") == "mark"]


@pytest.mark.parametrize("style", list(Style))
def test_both_ends_of_both_axes_and_all_four_quarters_are_named(style):
    words = map_words()
    said = " ".join(texts(drawn(mark(), style=style)))
    assert [label(quadrant) for quadrant in Quadrant if label(quadrant) not in said] == []
    ends = (words.risk_low, words.risk_high, words.evidence_have, words.evidence_none)
    assert [end for end in ends if end not in said] == []


def test_the_title_is_the_first_child_and_says_what_was_asked():
    root = tree(drawn(mark(), title="Our map", desc="Eight cards"))
    assert [(child.tag, child.text) for child in list(root)[:2]] == [
        (f"{SVG}title", "Our map"),
        (f"{SVG}desc", "Eight cards"),
    ]


def test_text_of_people_is_escaped_and_stripped_of_what_no_xml_may_hold():
    svg = drawn(mark(text=NASTY), style=Style.SCREEN)
    assert "<script" not in svg
    assert list(tree(svg).iter(f"{SVG}script")) == []
    assert not re.search("[\x00\x1b\u202e]", svg)


def test_an_id_cannot_break_out_of_its_attribute():
    bad = replace(mark(), assumption_id='"><script>')
    (group,) = mark_groups(drawn(bad, style=Style.SCREEN))
    assert group.get("data-id") == '"><script>'


@pytest.mark.parametrize("style", list(Style))
def test_nothing_is_used_that_paper_cannot_draw_or_that_comes_from_outside(style):
    svg = drawn(picture=quick_picture(30), style=style)
    allowed = {"svg", "title", "desc", "rect", "g", "path", "line", "text", "circle", "polygon"}
    assert {one.tag.removeprefix(SVG) for one in tree(svg).iter()} <= allowed
    attributes = {name for one in tree(svg).iter() for name in one.attrib}
    assert attributes & {"opacity", "fill-opacity", "href", "style", "filter", "clip-path"} == set()
    assert "url(" not in svg


def test_only_a_drawing_for_hands_carries_ids():
    assert len(mark_groups(drawn(mark(), style=Style.SCREEN))) == 1
    assert len(mark_groups(drawn(mark(), style=Style.WALL))) == 1
    assert "data-" not in drawn(mark(), style=Style.PRINT)
    assert "data-" not in drawn(mark(), style=Style.IMAGE)


def without_colour(element: ET.Element) -> tuple:
    """The shape of a mark and what stands on it, as a grey photocopy keeps it."""
    kept = {name: value for name, value in element.attrib.items() if name not in ("fill", "stroke")}
    return (element.tag, tuple(sorted(kept.items())), element.text)


def test_without_colour_every_lens_still_looks_different_solid_or_hollow():
    looks = set()
    for lens in Lens:
        (group,) = mark_groups(drawn(mark(lens=lens), style=Style.SCREEN))
        looks.add(without_colour(group[0]))
    assert len(looks) == len(Lens)


def test_a_ledger_fills_the_mark_and_a_claim_leaves_it_open():
    fills = []
    for solid in (True, False):
        (group,) = mark_groups(drawn(mark(solid=solid), style=Style.SCREEN))
        fills.append(group[0].get("fill"))
    assert fills == ["#0072B2", "#FFFFFF"]


def test_a_card_of_the_strip_has_a_shield_and_a_heavier_outline():
    plain, shielded = (
        mark_groups(drawn(mark(strip=strip), style=Style.SCREEN))[0]
        for strip in (Strip.NONE, Strip.WORRY_RAISED)
    )
    assert [one.text for one in plain.iter(f"{SVG}text")] == ["D1"]
    assert [one.text for one in shielded.iter(f"{SVG}text")] == ["D1", "!"]
    assert float(shielded[0].get("stroke-width", "0")) > float(plain[0].get("stroke-width", "0"))


def test_the_number_and_letter_stand_on_the_mark():
    assert "W12" in texts(drawn(mark(12, lens=Lens.WELLBEING)))


def test_only_test_now_is_hatched():
    quarters = {
        one.get("data-quadrant"): len(list(one.iter(f"{SVG}path")))
        for one in tree(drawn(mark(), style=Style.SCREEN)).iter(f"{SVG}g")
        if one.get("data-quadrant")
    }
    assert quarters == {"test_now": 1, "watch": 0, "later": 0, "carry_on": 0}


def test_an_empty_map_says_what_belongs_on_it():
    said = " ".join(texts(drawn()))
    assert map_words().empty in said


def test_the_same_map_is_drawn_the_same_twice():
    assert drawn(picture=quick_picture(40)) == drawn(picture=quick_picture(40))


def test_a_thousand_cards_are_drawn_with_a_mark_each():
    svg = drawn(picture=quick_picture(1000), style=Style.SCREEN)
    assert len(mark_groups(svg)) == 1000
