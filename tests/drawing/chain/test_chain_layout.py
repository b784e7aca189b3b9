from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from tests.drawing.chain.made import belief, card, chain_of, large_chain
from toolkit.domain.vocabulary import Strip
from toolkit.drawing.chain.layout import ChainLayout, lay_out_chain
from toolkit.drawing.chain.picture import ChainPicture
from toolkit.drawing.letters import text_width
from toolkit.drawing.sheet import Box, Style
from toolkit.language import chain_words

SHEETS = ((Style.SCREEN, 940, 2400), (Style.WALL, 1200, 2400), (Style.PRINT, 680, 940))


def laid(
    picture: ChainPicture, style: Style = Style.SCREEN, width: float = 940, height: float = 2400
) -> ChainLayout:
    return lay_out_chain(picture, chain_words(), width=width, height=height, style=style)


def ids(layout: ChainLayout) -> list[list[str]]:
    return [[placed.card.card_id for placed in band.cards] for band in layout.bands]


def test_the_four_bands_stand_side_by_side_in_the_order_of_the_chain():
    bands = laid(large_chain(12, 9)).bands
    assert [band.name.text for band in bands] == ["Strategy", "Roles", "Goals", "Outcomes"]
    assert all(left.box.right < right.box.left for left, right in pairwise(bands))
    assert len({band.box.width for band in bands}) == 1


@pytest.mark.parametrize(("style", "width", "height"), SHEETS)
def test_cards_marks_and_words_stay_within_their_band_and_apart(style, width, height):
    layout = laid(large_chain(60, 60), style, width, height)
    for band in layout.bands:
        assert all(band.box.holds(placed.box) for placed in band.cards)
        assert all(upper.below < lower.box.top for upper, lower in pairwise(band.cards))
        for placed in band.cards:
            assert all(
                text_width(line, layout.sizes.text) <= placed.box.width for line in placed.lines
            )
            boxes = [_box(spot, layout.sizes.radius) for spot in placed.spots]
            assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
            assert all(one.top > placed.box.bottom for one in boxes)


def _box(spot, radius: float) -> Box:
    return Box(left=spot.x - radius, top=spot.y - radius, width=2 * radius, height=2 * radius)


@pytest.mark.parametrize(("style", "width", "height"), SHEETS)
def test_the_drawing_is_never_higher_than_it_may_be(style, width, height):
    assert laid(large_chain(400, 200), style, width, height).height <= height


def test_what_has_no_room_is_counted_in_a_sentence():
    layout = laid(large_chain(60, 60), Style.PRINT, 680, 940)
    drawn = sum(len(band) for band in ids(layout))
    words = chain_words().left_out(60 - drawn)
    assert [note.text for note in layout.notes] == [words]


def test_what_rests_on_a_danger_or_a_pillar_is_cut_last():
    safety = belief(1, strip=Strip.SAFETY_CRITICAL)
    pillar = belief(2, bears_load=True)
    band = [
        *(card(f"plain{n}") for n in range(20)),
        card("on_pillar", pillar),
        card("on_danger", safety),
    ]
    kept = [
        set(ids(laid(chain_of(band), Style.PRINT, 680, height))[0])
        for height in range(220, 500, 20)
    ]
    pillars, others = {"on_danger", "on_pillar"}, {f"plain{n}" for n in range(20)}
    assert [one for one in kept if one & others and not one >= pillars] == []
    assert [one for one in kept if "on_pillar" in one and "on_danger" not in one] == []
    assert {"on_danger"} in kept
    assert pillars in kept


def test_more_marks_than_a_card_has_room_for_are_counted_on_it():
    beliefs = [belief(number) for number in range(1, 31)]
    (placed,) = laid(chain_of([card("c", *beliefs)])).bands[0].cards
    assert len(placed.spots) + placed.more == 30
    assert placed.more > 0


def test_few_cards_have_more_lines_of_text_than_many():
    long = "We pay every person who works with us a wage that feeds a family all year. " * 4
    few = laid(chain_of([card("c", text=long)]))
    many = laid(chain_of([card(f"c{n}", text=long) for n in range(12)]))
    assert (len(few.bands[0].cards[0].lines), len(many.bands[0].cards[0].lines)) == (6, 4)


def test_a_link_goes_round_the_cards_of_the_band_between():
    picture = chain_of(
        [card("s1")], [card("r1"), card("r2"), card("r3")], [card("g1")], leads=(("s1", "g1"),)
    )
    layout = laid(picture)
    (route,) = layout.routes
    (_, entry), (_, leaves) = route.points[1:3]
    assert entry == leaves
    assert all(not placed.box.top <= entry <= placed.below for placed in layout.bands[1].cards)


def test_links_run_from_side_to_side_the_way_they_lead():
    picture = chain_of(
        [card("s1"), card("s2")], [card("r1")], leads=(("s1", "r1"), ("r1", "s2"), ("s1", "s2"))
    )
    layout = laid(picture)
    boxes = {placed.card.card_id: placed.box for band in layout.bands for placed in band.cards}
    ends = [(route.points[0][0], route.points[-1][0]) for route in layout.routes]
    assert ends == [
        (boxes["s1"].right, boxes["r1"].left),
        (boxes["r1"].left, boxes["s2"].right),
        (boxes["s1"].right, boxes["s2"].right),
    ]
    assert [route.loops for route in layout.routes] == [False, False, True]


def test_links_at_one_card_do_not_begin_at_one_point():
    picture = chain_of(
        [card("s1")], [card("r1"), card("r2"), card("r3")],
        leads=(("s1", "r1"), ("s1", "r2"), ("s1", "r3")),
    )  # fmt: skip
    starts = [route.points[0][1] for route in laid(picture).routes]
    assert starts == sorted(set(starts))


def test_an_empty_chain_has_its_four_bands_and_no_legend():
    layout = laid(chain_of())
    assert ids(layout) == [[], [], [], []]
    assert layout.legend == ()


def test_the_legend_names_what_is_drawn_and_nothing_else():
    words = chain_words()
    plain = laid(chain_of([card("s1", belief(1))]))
    assert [entry.words.text for entry in plain.legend] == [
        words.holds,
        "V Viability",
    ]
    marks = (
        belief(1, bears_load=True, solid=True),
        belief(2, strip=Strip.WORRY_RAISED, pulled=True),
    )
    full = laid(chain_of([card("s1", *marks)], [card("r1")], leads=(("s1", "r1"),)))
    assert [entry.words.text for entry in full.legend] == [
        words.holds,
        words.leads,
        words.bearing,
        words.safety,
        words.pulled,
        "V Viability",
        "F Feasibility",
        words.solid,
        words.hollow,
    ]
    assert all(
        entry.words.x + text_width(entry.words.text, entry.words.size) <= full.width
        for entry in full.legend
    )
