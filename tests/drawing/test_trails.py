from __future__ import annotations

import re
from dataclasses import replace
from math import hypot
from xml.etree import ElementTree as ET

import pytest

from tests.drawing.made import mark, quick_picture
from toolkit.drawing.colours import LENS_STYLE
from toolkit.drawing.frame import frame_of
from toolkit.drawing.layout import Layout, lay_out
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture
from toolkit.drawing.sheet import Style
from toolkit.drawing.trails import TRAILS_AT_MOST, Trails, texts_clear_of, trail_elements, trails_on
from toolkit.language import map_words

SVG = "{http://www.w3.org/2000/svg}"


def picture(*marks) -> MapPicture:
    return MapPicture(marks=marks)


def laid_out(drawn: MapPicture, style: Style = Style.SCREEN) -> Layout:
    return lay_out(drawn, frame_of(860, 600, style, map_words()).sheet)


def place(layout: Layout, assumption_id: str) -> tuple[float, float]:
    (spot,) = [one for one in layout.spots if one.mark.assumption_id == assumption_id]
    return spot.x, spot.y


def test_a_card_that_moved_leaves_a_trail_from_then_to_now():
    then, now = picture(mark(1, evidence=0.1)), picture(mark(1, evidence=0.75))
    (trail,) = trails_on(laid_out(now), Trails(other=then, earlier=True))
    assert trail.then == place(laid_out(then), "a1")
    assert trail.now == place(laid_out(now), "a1")


def test_on_the_map_of_then_the_trail_still_runs_from_then_to_now():
    then, now = picture(mark(1, evidence=0.1)), picture(mark(1, evidence=0.75))
    (trail,) = trails_on(laid_out(then), Trails(other=now, earlier=False))
    assert trail.then == place(laid_out(then), "a1")
    assert trail.now == place(laid_out(now), "a1")


def test_no_text_stands_across_a_trail():
    then = picture(mark(1, evidence=0.75, text="went right"), mark(2, evidence=0.3, risk=0.8))
    now = picture(mark(1, evidence=0.1, text="went right"), mark(2, evidence=0.3, risk=0.8))
    layout = laid_out(now)
    (text,) = texts_clear_of(Trails(other=then, earlier=True), layout)
    assert sorted(label.number for label in layout.labels) == [1, 2]
    assert text.number == 1
    drawn = draw_matrix(
        now, map_words(), width=860, height=600, trails=Trails(other=then, earlier=True)
    )
    assert (text.lines[0] in drawn, drawn.count("customers come")) == (True, 0)


def test_a_card_that_stayed_is_new_or_is_gone_leaves_none():
    then = picture(mark(1, evidence=0.1), mark(2))
    now = picture(mark(1, evidence=0.13), mark(3))
    assert trails_on(laid_out(now), Trails(other=then, earlier=True)) == ()


def test_a_short_way_over_a_line_of_the_map_leaves_a_trail():
    then, now = picture(mark(1, evidence=0.48)), picture(mark(1, evidence=0.52))
    trails = trails_on(laid_out(now), Trails(other=then, earlier=True))
    assert [trail.mark.number for trail in trails] == [1]


def test_the_longest_trails_are_drawn_when_there_are_many():
    now = quick_picture(120)
    then = MapPicture(
        marks=tuple(
            replace(one, evidence=min(1.0, one.evidence + 0.01 * (number % 5) + 0.06))
            for number, one in enumerate(now.marks)
        )
    )
    trails = trails_on(laid_out(now), Trails(other=then, earlier=True))
    lengths = [trail.length for trail in trails]
    assert len(trails) == TRAILS_AT_MOST
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize("style", list(Style))
def test_the_arrow_ends_outside_the_mark_and_in_the_colour_of_its_lens(style):
    then, now = picture(mark(1, evidence=0.1)), picture(mark(1, evidence=0.75))
    layout = laid_out(now, style)
    line, dot, head = trail_elements(layout, Trails(other=then, earlier=True))
    colour = LENS_STYLE[mark().lens].colour
    assert [colour in element for element in (line, dot, head)] == [True, True, True]
    found = re.search(r'points="([-\d.]+),([-\d.]+) ', head)
    assert found is not None
    x, y = place(layout, "a1")
    gap = hypot(float(found[1]) - x, float(found[2]) - y)
    assert gap == pytest.approx(layout.spots[0].reach.radius, abs=0.2)


def test_the_drawing_holds_its_trails_behind_the_marks():
    then, now = picture(mark(1, evidence=0.1)), picture(mark(1, evidence=0.75))
    words = map_words()
    plain = draw_matrix(now, words, width=860, height=600)
    with_trails = draw_matrix(
        now, words, width=860, height=600, trails=Trails(other=then, earlier=True)
    )
    (head,) = {
        element.get("points")
        for element in ET.fromstring(with_trails).iter(f"{SVG}polygon")  # noqa: S314 (our own drawing)
    } - {
        element.get("points")
        for element in ET.fromstring(plain).iter(f"{SVG}polygon")  # noqa: S314 (our own drawing)
    }
    assert head is not None
    assert with_trails.index(head) < with_trails.index('class="mark"')
