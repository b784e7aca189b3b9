from __future__ import annotations

from datetime import date
from itertools import combinations
from math import hypot

import pytest

from tests.drawing.made import mark, quick_picture, tied_picture
from toolkit.domain.vocabulary import Lens, Quadrant, Strip
from toolkit.drawing.colours import LENS_STYLE
from toolkit.drawing.frame import frame_of
from toolkit.drawing.labelling import LABELS_AT_MOST
from toolkit.drawing.layout import Layout, lay_out
from toolkit.drawing.letters import text_width
from toolkit.drawing.picture import MapPicture, map_picture
from toolkit.drawing.sheet import Sheet, Style
from toolkit.drawing.spreading import place_of
from toolkit.exchange import open_sample, sample_names, session_of
from toolkit.language import map_words

TODAY = date(2026, 11, 28)

SHEETS = [
    pytest.param(Style.SCREEN, 860, 600, id="wide screen"),
    pytest.param(Style.SCREEN, 360, 540, id="phone"),
    pytest.param(Style.WALL, 780, 400, id="wall"),
    pytest.param(Style.PRINT, 642, 560, id="A4"),
    pytest.param(Style.IMAGE, 1200, 900, id="image"),
]


def sheet(style: Style = Style.SCREEN, width: float = 860, height: float = 600) -> Sheet:
    return frame_of(width, height, style, map_words()).sheet


def overlapping_marks(layout: Layout) -> list[tuple[int, int]]:
    return [
        (one.mark.number, other.mark.number)
        for one, other in combinations(layout.spots, 2)
        if hypot(
            one.x + one.reach.x - other.x - other.reach.x,
            one.y + one.reach.y - other.y - other.reach.y,
        )
        < one.reach.radius + other.reach.radius - 0.01
    ]


@pytest.mark.parametrize(("style", "width", "height"), SHEETS)
@pytest.mark.parametrize("count", [8, 20, 40, 60])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_marks_of_quick_ratings_never_overlap(style, width, height, count, seed):
    layout = lay_out(quick_picture(count, seed), sheet(style, width, height))
    assert overlapping_marks(layout) == []


@pytest.mark.parametrize(("style", "width", "height"), SHEETS)
def test_sixty_cards_rated_alike_never_overlap_and_keep_their_numbers(style, width, height):
    layout = lay_out(tied_picture(60), sheet(style, width, height))
    assert overlapping_marks(layout) == []
    assert layout.size.type_px > 0


@pytest.mark.parametrize(("style", "width", "height"), SHEETS)
def test_every_mark_stands_wholly_in_its_own_quarter(style, width, height):
    layout = lay_out(quick_picture(60), sheet(style, width, height))
    outside = [
        spot.mark.number
        for spot in layout.spots
        if not layout.sheet.room(spot.mark.quadrant).holds(spot.box)
    ]
    assert outside == []


@pytest.mark.parametrize(("style", "width", "height"), SHEETS)
@pytest.mark.parametrize("count", [8, 20, LABELS_AT_MOST])
def test_texts_touch_no_other_text_no_mark_and_no_edge(style, width, height, count):
    layout = lay_out(quick_picture(count), sheet(style, width, height))
    boxes = [label.box for label in layout.labels]
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []
    marks = [spot.box for spot in layout.spots]
    assert [box for box in boxes for one in marks if box.overlaps(one)] == []
    assert [box for box in boxes if not layout.sheet.open_plot.holds(box)] == []


def test_twenty_cards_on_a_wide_screen_keep_most_of_their_texts():
    layout = lay_out(quick_picture(20), sheet())
    assert len(layout.labels) >= 12


def test_a_text_stands_in_the_quarter_of_its_card():
    layout = lay_out(quick_picture(20), sheet())
    quarter_of = {spot.mark.number: spot.mark.quadrant for spot in layout.spots}
    strayed = [
        label.number
        for label in layout.labels
        if not layout.sheet.quarter(quarter_of[label.number]).holds(label.box)
    ]
    assert strayed == []


def test_above_twenty_five_cards_there_are_numbers_only():
    assert lay_out(quick_picture(LABELS_AT_MOST + 1), sheet()).labels == ()


def test_a_card_by_itself_stands_where_its_scores_put_it():
    paper = sheet()
    layout = lay_out(MapPicture(marks=(mark(risk=0.7, evidence=0.3),)), paper)
    field = paper.field(layout.size.radius)
    (spot,) = layout.spots
    assert spot.x == pytest.approx(field.left + 0.7 * field.width)
    assert spot.y == pytest.approx(field.top + 0.3 * field.height)


def test_two_cards_of_one_place_are_spread_but_stay_near_it():
    paper = sheet()
    marks = (mark(1, risk=0.7, evidence=0.3), mark(2, risk=0.7, evidence=0.3))
    first, second = lay_out(MapPicture(marks=marks), paper).spots
    apart = hypot(first.x - second.x, first.y - second.y)
    assert first.reach.radius * 2 <= apart <= first.reach.radius * 4


def test_seven_cards_of_one_place_stand_close_together():
    marks = tuple(mark(number, risk=0.7, evidence=0.3) for number in range(7))
    first, *others = lay_out(MapPicture(marks=marks), sheet()).spots
    far = max(hypot(first.x - other.x, first.y - other.y) for other in others)
    assert far <= first.reach.radius * 3.4


@pytest.mark.parametrize(
    ("style", "width", "height"),
    [(Style.SCREEN, 860, 600), (Style.PRINT, 680, 500), (Style.PRINT, 680, 440)],
)
@pytest.mark.parametrize("name", sample_names())
def test_no_card_of_a_sample_is_drawn_far_from_where_its_scores_put_it(name, style, width, height):
    paper = sheet(style, width, height)
    picture = map_picture(session_of(open_sample(name, TODAY)), TODAY, with_private=True)
    layout = lay_out(picture, paper)
    plot = paper.open_plot
    far = [
        spot.mark.number
        for spot in layout.spots
        for x, y in [place_of(spot, paper, layout.size)]
        if abs(spot.x - x) > 0.2 * plot.width or abs(spot.y - y) > 0.2 * plot.height
    ]
    assert far == []


def test_a_card_on_the_line_stands_on_the_side_its_quarter_is_on():
    paper = sheet()
    (spot,) = lay_out(MapPicture(marks=(mark(risk=0.5, evidence=0.5),)), paper).spots
    assert spot.mark.quadrant is Quadrant.WATCH
    assert paper.room(Quadrant.WATCH).holds(spot.box)


def test_the_same_cards_give_the_same_layout():
    first = lay_out(quick_picture(20), sheet())
    lay_out.cache_clear()
    assert lay_out(quick_picture(20), sheet()) == first


def test_numbers_fit_into_their_marks():
    """A letter and two digits are no wider than the narrowest shape at the largest size with letters."""
    for style in Style:
        for size in sheet(style).types.mark_sizes:
            words = "W36" if size.letters else "36"
            assert text_width(words, size.type_px, bold=True) <= 2.6 * size.radius


def test_a_shield_lies_inside_the_reach_of_its_mark():
    plain = lay_out(MapPicture(marks=(mark(),)), sheet()).spots[0]
    shielded = lay_out(MapPicture(marks=(mark(strip=Strip.SAFETY_CRITICAL),)), sheet()).spots[0]
    assert shielded.reach.radius > plain.reach.radius


def test_a_thousand_cards_each_get_a_spot():
    layout = lay_out(quick_picture(1000), sheet(Style.IMAGE, 1200, 900))
    assert len(layout.spots) == 1000


def test_every_lens_has_a_shape_and_a_letter_of_its_own():
    assert len({LENS_STYLE[lens].shape for lens in Lens}) == len(Lens)
    assert {LENS_STYLE[lens].letter for lens in Lens} == {"D", "V", "F", "W", "C"}
