from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from tests.drawing.made import mark, quick_picture
from toolkit.drawing.crosses import cross_lines, has_crosses
from toolkit.drawing.frame import frame_of
from toolkit.drawing.labelling import LABELS_AT_MOST
from toolkit.drawing.layout import lay_out
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture, Spread
from toolkit.drawing.sheet import Box, Style
from toolkit.language import map_words

SVG = "{http://www.w3.org/2000/svg}"
APART = Spread(risk=(0.4, 0.8), evidence=(0.0, 0.25))
TOGETHER = Spread(risk=(0.6, 0.6), evidence=(0.1, 0.1))


def drawn(picture: MapPicture, style: Style = Style.IMAGE) -> ET.Element:
    svg = draw_matrix(picture, map_words(), width=860, height=600, style=style)
    return ET.fromstring(svg)  # noqa: S314 (our own drawing)


def of(*marks) -> MapPicture:
    return MapPicture(marks=marks)


def lines(root: ET.Element) -> int:
    return len(list(root.iter(f"{SVG}line")))


def is_explained(root: ET.Element) -> bool:
    return map_words().cross in [one.text for one in root.iter(f"{SVG}text")]


def test_the_spread_of_a_group_is_a_cross_behind_its_mark():
    with_cross = drawn(of(mark(spread=APART)), Style.WALL)
    assert lines(with_cross) - lines(drawn(of(mark()), Style.WALL)) == 2


def test_both_lines_of_a_cross_stand_at_the_height_and_the_side_of_their_mark():
    paper = frame_of(860, 600, Style.PRINT, map_words(), crosses=True).sheet
    placed = lay_out(of(mark(spread=APART)), paper)
    field = paper.field(placed.size.radius)
    (spot,) = placed.spots
    ((left, y), (right, same_y)), ((x, high), (same_x, low)) = cross_lines(spot, field)
    assert (x, same_x, y, same_y) == (spot.x, spot.x, spot.y, spot.y)
    assert (right - left, low - high) == pytest.approx((0.25 * field.width, 0.4 * field.height))


@pytest.mark.parametrize("style", [Style.SCREEN, Style.PRINT, Style.IMAGE])
def test_the_legend_explains_the_crosses_where_there_are_some(style):
    assert is_explained(drawn(of(mark(1), mark(2, spread=APART)), style))


@pytest.mark.parametrize("spread", [None, TOGETHER])
def test_without_a_group_that_differs_there_is_neither_cross_nor_line_in_the_legend(spread):
    root = drawn(of(mark(spread=spread)))
    assert (lines(root), is_explained(root)) == (lines(drawn(of(mark()))), False)


def test_where_there_are_too_many_marks_to_tell_crosses_apart_the_legend_has_none_either():
    marks = quick_picture(LABELS_AT_MOST + 1).marks
    crowd = MapPicture(marks=tuple(replace(one, spread=APART) for one in marks))
    assert not has_crosses(crowd)
    assert not is_explained(drawn(crowd))
    few = MapPicture(marks=crowd.marks[:LABELS_AT_MOST])
    assert has_crosses(few)
    assert is_explained(drawn(few))


def test_a_long_legend_stays_on_the_sheet():
    root = drawn(of(mark(spread=APART, solid=True, claim=0.75)), Style.PRINT)
    assert [one.text for one in root.iter(f"{SVG}text") if float(one.get("y", "0")) > 600] == []


def test_a_text_stands_rather_beside_the_cross_of_its_neighbour_than_on_it():
    paper = frame_of(860, 600, Style.PRINT, map_words(), crosses=True).sheet
    neighbour = mark(
        2, risk=0.95, evidence=0.05, text="", spread=Spread(risk=(0.6, 1.0), evidence=(0.1, 0.4))
    )
    placed = lay_out(of(mark(1, risk=0.8, evidence=0.3), neighbour), paper)
    (text,) = placed.labels
    field = paper.field(placed.size.radius)
    across, upward = cross_lines(placed.spots[1], field)
    on_it = [
        line
        for line in (across, upward)
        if text.box.overlaps(
            Box(
                left=line[0][0],
                top=line[0][1],
                width=line[1][0] - line[0][0] + 0.1,
                height=line[1][1] - line[0][1] + 0.1,
            )
        )
    ]
    assert on_it == []
