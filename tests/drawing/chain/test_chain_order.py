from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.drawing.chain.order import crossings, order_bands

BANDS = (("s1", "s2", "s3"), ("r1", "r2", "r3"), (), ("o1", "o2"))


def test_without_links_the_teams_order_stays():
    assert order_bands(BANDS, ()) == BANDS


def test_crossed_links_are_uncrossed():
    links = (("s1", "r3"), ("s2", "r2"), ("s3", "r1"))
    assert crossings(BANDS, links) == 3
    assert crossings(order_bands(BANDS, links), links) == 0


def test_links_that_leave_a_band_out_or_run_backwards_are_uncrossed_too():
    links = (("s1", "o2"), ("o1", "s3"))
    assert crossings(BANDS, links) == 1
    assert crossings(order_bands(BANDS, links), links) == 0


def test_a_link_to_a_card_that_is_not_drawn_does_nothing():
    assert order_bands(BANDS, (("s1", "elsewhere"),)) == BANDS


def test_links_within_a_band_do_not_count_as_crossing():
    assert crossings(BANDS, (("s1", "s3"), ("s2", "s3"))) == 0


@st.composite
def linked(draw: st.DrawFn):
    bands = tuple(tuple(f"{band}{n}" for n in range(draw(st.integers(0, 5)))) for band in "srgo")
    ids = [card for band in bands for card in band]
    pairs = list(combinations(ids, 2)) or [("x", "y")]
    return bands, tuple(draw(st.lists(st.sampled_from(pairs), max_size=10, unique=True)))


@given(linked())
def test_every_card_stays_in_its_band_and_no_link_more_crosses(found):
    bands, links = found
    ordered = order_bands(bands, links)
    assert [sorted(band) for band in ordered] == [sorted(band) for band in bands]
    here = {card for band in bands for card in band}
    drawn = [link for link in links if here.issuperset(link)]
    assert crossings(ordered, drawn) <= crossings(bands, drawn)


@given(linked())
def test_crossings_are_those_that_two_links_at_a_time_show(found):
    bands, links = found
    at = {
        card: (number, place)
        for number, band in enumerate(bands)
        for place, card in enumerate(band)
    }
    drawn = [link for link in links if set(link) <= set(at)]
    ends = [sorted((at[start], at[end])) for start, end in drawn]
    crossed = sum(
        first[0][0] == second[0][0]
        and first[1][0] == second[1][0]
        and first[0][0] != first[1][0]
        and (first[0][1] - second[0][1]) * (first[1][1] - second[1][1]) < 0
        for first, second in combinations(ends, 2)
    )
    assert crossings(bands, drawn) == crossed
