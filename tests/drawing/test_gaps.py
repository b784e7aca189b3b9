from __future__ import annotations

from math import hypot
from xml.etree import ElementTree as ET

import pytest

from tests.drawing.made import claimed_picture, mark
from toolkit.drawing.frame import frame_of
from toolkit.drawing.gaps import gap_line
from toolkit.drawing.layout import lay_out
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture
from toolkit.drawing.sheet import Sheet, Style
from toolkit.drawing.spreading import Spot
from toolkit.language import map_words

SVG = "{http://www.w3.org/2000/svg}"


def sheet(style: Style = Style.SCREEN, width: float = 860, height: float = 600) -> Sheet:
    return frame_of(width, height, style, map_words(), gaps=True).sheet


def spots(*marks, paper: Sheet | None = None) -> tuple[Spot, ...]:
    return lay_out(MapPicture(marks=marks), paper or sheet()).spots


def drawn(*marks, style: Style = Style.SCREEN) -> ET.Element:
    svg = draw_matrix(MapPicture(marks=marks), map_words(), width=860, height=600, style=style)
    return ET.fromstring(svg)  # noqa: S314 (our own drawing)


def said(root: ET.Element) -> list[str]:
    return [one.text or "" for one in root.iter(f"{SVG}text")]


def broken_lines(root: ET.Element) -> list[ET.Element]:
    return [one for one in root.iter(f"{SVG}line") if one.get("stroke-dasharray")]


def test_a_claim_stands_where_it_puts_the_card_at_the_height_of_its_mark():
    paper = sheet()
    (spot,) = spots(mark(risk=0.7, evidence=0.1, solid=True, claim=0.75), paper=paper)
    field = paper.field(lay_out(MapPicture(marks=(spot.mark,)), paper).size.radius)
    assert spot.claimed is not None
    assert spot.claimed.x == pytest.approx(field.left + 0.25 * field.width)
    assert spot.claimed.y == pytest.approx(spot.y)
    assert spot.claimed.radius < spot.reach.radius


def test_the_line_runs_from_the_claim_to_its_mark_and_stops_at_their_edges():
    (spot,) = spots(mark(risk=0.7, evidence=0.1, solid=True, claim=0.75))
    line = gap_line(spot)
    assert line is not None
    assert spot.claimed is not None
    assert spot.claimed.x < line[0][0] < line[1][0] < spot.x


def test_a_claim_that_would_touch_its_own_mark_is_not_drawn():
    (spot,) = spots(mark(risk=0.7, evidence=0.10, solid=True, claim=0.11))
    assert (spot.claimed, gap_line(spot)) == (None, None)


@pytest.mark.parametrize("style", list(Style))
def test_claim_line_and_legend_are_on_every_drawing(style):
    root = drawn(mark(solid=True, claim=0.75), style=style)
    legend = style is not Style.WALL
    assert len(broken_lines(root)) == 1
    assert (map_words().gap in said(root)) is legend


def test_without_a_claim_beside_a_ledger_neither_line_nor_legend_is_drawn():
    root = drawn(mark(solid=True))
    assert broken_lines(root) == []
    assert map_words().gap not in said(root)


def test_only_a_drawing_for_hands_says_whose_claim_it_is():
    one = mark(solid=True, claim=0.75)
    found = {
        style: [group.get("data-gap") for group in drawn(one, style=style).iter(f"{SVG}g")]
        for style in Style
    }
    assert ["a1" in ids for ids in found.values()] == [True, True, False, False]


def test_claims_move_no_mark():
    with_claims = claimed_picture(40)
    without = MapPicture(
        marks=tuple(
            mark(
                one.number,
                risk=one.risk,
                evidence=one.evidence,
                lens=one.lens,
                text=one.text,
                solid=one.solid,
                strip=one.strip,
            )
            for one in with_claims.marks
        )
    )
    placed = [[(s.x, s.y) for s in lay_out(p, sheet()).spots] for p in (with_claims, without)]
    assert placed[0] == placed[1]


@pytest.mark.parametrize("count", [8, 20, 30])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_claims_stand_on_no_mark_and_on_no_other_claim(count, seed):
    layout = lay_out(claimed_picture(count, seed), sheet())
    marks = [(s.x + s.reach.x, s.y + s.reach.y, s.reach.radius) for s in layout.spots]
    claims = [(s.claimed.x, s.claimed.y, s.claimed.radius) for s in layout.spots if s.claimed]
    assert len(claims) > count / 5
    touching = [
        (one, other)
        for n, one in enumerate(claims)
        for other in (*claims[n + 1 :], *marks)
        if hypot(one[0] - other[0], one[1] - other[1]) < one[2] + other[2] - 0.01
    ]
    assert touching == []


@pytest.mark.parametrize("count", [8, 20])
def test_texts_stand_on_no_claim(count):
    layout = lay_out(claimed_picture(count), sheet())
    claims = [spot.claimed.box for spot in layout.spots if spot.claimed]
    assert layout.labels
    assert [one for one in layout.labels for box in claims if one.box.overlaps(box)] == []
