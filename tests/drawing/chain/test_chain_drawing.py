from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from tests.drawing.chain.made import belief, card, chain_of, large_chain
from tests.drawing.made import TEXTS
from toolkit.domain.vocabulary import Lens, Strip
from toolkit.drawing.chain import ChainPicture, Firmness, draw_chain
from toolkit.drawing.sheet import Style
from toolkit.language import chain_words

SVG = "{http://www.w3.org/2000/svg}"
NASTY = "<script>alert('1')</script> & \"two\" \x00\x1b \u202e reversed"
WIDTHS = {Style.SCREEN: 940, Style.WALL: 1200, Style.PRINT: 680, Style.IMAGE: 1000}


def drawn(picture: ChainPicture, style: Style = Style.SCREEN) -> str:
    return draw_chain(picture, chain_words(), width=WIDTHS[style], height=2000, style=style)


def tree(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 (our own drawing)


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in tree(svg).iter(f"{SVG}text")]


def mark_groups(svg: str) -> list[ET.Element]:
    return [one for one in tree(svg).iter(f"{SVG}g") if one.get("class") == "mark"]


def without_colour(element: ET.Element) -> tuple:
    """An element as a grey photocopy keeps it."""
    kept = {name: value for name, value in element.attrib.items() if name not in ("fill", "stroke")}
    return (element.tag, tuple(sorted(kept.items())), tuple(without_colour(one) for one in element))


@pytest.mark.parametrize("style", list(Style))
def test_nothing_is_used_that_paper_cannot_draw_or_that_comes_from_outside(style):
    svg = drawn(large_chain(30, 30), style)
    allowed = {"svg", "title", "desc", "rect", "g", "path", "line", "text", "circle", "polygon"}
    assert {one.tag.removeprefix(SVG) for one in tree(svg).iter()} <= allowed
    attributes = {name for one in tree(svg).iter() for name in one.attrib}
    assert attributes & {"opacity", "href", "style", "filter", "clip-path", "marker-end"} == set()
    assert "url(" not in svg


@pytest.mark.parametrize("style", list(Style))
def test_the_four_bands_are_named(style):
    names = ("Strategy", "Roles", "Goals", "Outcomes")
    said = texts(drawn(chain_of([card("s1")]), style))
    assert [text for text in said if text in names] == list(names)


def test_title_and_description_tell_the_picture_in_words():
    marks = (belief(1, bears_load=True), belief(2))
    root = tree(drawn(chain_of([card("s1", *marks)], [card("r1", marks[0])])))
    assert [(child.tag, child.text) for child in list(root)[:2]] == [
        (f"{SVG}title", "The chain from strategy to outcomes, and what it rests on"),
        (
            f"{SVG}desc",
            "2 cards in four bands. 2 assumptions hold them up. 1 of these is load-bearing.",
        ),
    ]


def test_text_of_people_is_escaped_and_stripped_of_what_no_xml_may_hold():
    svg = drawn(chain_of([card("s1", belief(1, text=NASTY), text=NASTY)]))
    assert "<script" not in svg
    assert list(tree(svg).iter(f"{SVG}script")) == []
    assert not re.search("[\x00\x1b\u202e]", svg)


def test_an_id_cannot_break_out_of_its_attribute():
    (group,) = mark_groups(drawn(chain_of([card("s1", belief(1, assumption_id='"><script>'))])))
    assert group.get("data-id") == '"><script>'


def test_only_a_drawing_for_hands_carries_ids_and_whole_texts():
    picture = chain_of([card("s1", belief(1), text="A long text " * 40)])
    for style in (Style.SCREEN, Style.WALL):
        assert len(mark_groups(drawn(picture, style))) == 1
        titles = [one.text or "" for one in tree(drawn(picture, style)).iter(f"{SVG}title")]
        assert titles[1] == ("A long text " * 40)[:400].strip()
    for style in (Style.PRINT, Style.IMAGE):
        assert "data-" not in drawn(picture, style)
        assert drawn(picture, style).count("<title>") == 1


def test_an_assumption_under_two_cards_stands_under_both():
    shared = belief(7)
    svg = drawn(chain_of([card("s1", shared)], [card("r1", shared)]))
    assert [group.get("data-id") for group in mark_groups(svg)] == ["a7", "a7"]


def test_a_post_and_an_arrow_differ_without_colour():
    """What holds up is a thick line without a head; what leads on is a thin one with a head."""
    svg = drawn(chain_of([card("s1", belief(1))], [card("r1")], leads=(("s1", "r1"),)))
    posts = list(tree(svg).iter(f"{SVG}line"))
    (link,) = [
        one for one in tree(svg) if one.tag == f"{SVG}path" and one.get("stroke-width") == "1.4"
    ]
    heads = [one for one in tree(svg) if one.tag == f"{SVG}polygon"]
    assert len(posts) == len(heads) == 1
    assert float(posts[0].get("stroke-width", "0")) > float(link.get("stroke-width", "0"))


def test_a_load_bearing_mark_has_another_shape_not_only_another_colour():
    looks = {
        without_colour(mark_groups(drawn(chain_of([card("s1", belief(1, bears_load=bears))])))[0])
        for bears in (False, True)
    }
    assert len(looks) == 2


def test_without_colour_every_lens_still_looks_different():
    looks = set()
    for lens in Lens:
        (group,) = mark_groups(drawn(chain_of([card("s1", belief(1, lens=lens))])))
        looks.add(without_colour(group[1]))
    assert len(looks) == len(Lens)


def test_a_card_of_the_strip_has_its_shield():
    (group,) = mark_groups(drawn(chain_of([card("s1", belief(3, strip=Strip.WORRY_RAISED))])))
    assert [one.text for one in group.iter(f"{SVG}text")] == ["W3", "!"]


@pytest.mark.parametrize("style", list(Style))
def test_what_fell_and_what_is_shaken_say_so_and_look_different_without_colour(style):
    looks = {}
    for firmness in Firmness:
        svg = drawn(chain_of([card("s1", firmness=firmness)]), style)
        looks[firmness] = without_colour(tree(svg))
        said = [word for word in texts(svg) if word in ("Falls", "Shaken")]
        expected = {Firmness.FALLEN: ["Falls"], Firmness.SHAKEN: ["Shaken"], Firmness.STANDS: []}
        assert said == expected[firmness]
    assert len(set(looks.values())) == len(Firmness)


def test_a_pulled_mark_is_crossed_out_keeps_its_number_and_holds_nothing():
    pulled = belief(5, pulled=True, solid=True, bears_load=True)
    svg = drawn(chain_of([card("s1", pulled, firmness=Firmness.FALLEN)]))
    (group,) = mark_groups(svg)
    assert "D5" in [one.text for one in group.iter(f"{SVG}text")]
    assert len(list(group.iter(f"{SVG}path"))) == 1
    assert list(tree(svg).iter(f"{SVG}line")) == []


def test_a_link_from_a_fallen_card_is_broken():
    dashes = []
    for firmness in (Firmness.STANDS, Firmness.FALLEN):
        picture = chain_of([card("s1", firmness=firmness)], [card("r1")], leads=(("s1", "r1"),))
        links = [
            one
            for one in tree(drawn(picture))
            if one.tag == f"{SVG}path" and one.get("stroke-width") == "1.4"
        ]
        dashes += [link.get("stroke-dasharray") for link in links]
    assert dashes == [None, "3 4"]


def test_a_text_without_spaces_fills_its_card():
    svg = drawn(chain_of([card("s1", text=TEXTS[4] * 2), card("s2", text="W" * 300)]), Style.PRINT)
    lines = [line for line in texts(svg) if "W" in line or "\u17d2" in line]
    assert len(lines) > 6


def test_an_empty_band_says_so():
    assert texts(drawn(chain_of([card("s1")]))).count("No card yet") == 3


def test_the_same_chain_is_drawn_the_same_twice():
    assert drawn(large_chain(40, 30)) == drawn(large_chain(40, 30))
