from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.documents.sides import Slice, spreads

HEIGHTS = st.lists(st.lists(st.floats(1, 60), min_size=1, max_size=8), max_size=6)


def test_what_fits_one_page_stands_in_two_columns_of_about_one_height():
    groups = [[10, 10, 10], [10, 10, 10]]

    assert spreads(groups, heading=5, first_room=100, room=100) == (
        ((_whole(0, 3),), (_whole(1, 3),)),
    )


def test_a_group_that_has_room_in_one_column_stays_whole():
    made = spreads([[10, 10], [10, 10, 10, 10]], heading=5, first_room=100, room=100)

    assert made == (((_whole(0, 2),), (_whole(1, 4),)),)


def test_a_column_that_goes_on_with_a_group_starts_where_the_other_ends():
    ((left, right),) = spreads([[10, 10, 10, 10]], heading=5, first_room=30, room=30)

    assert (left, right) == (
        (Slice(group=0, start=0, stop=2),),
        (Slice(group=0, start=2, stop=4),),
    )


def test_what_does_not_fit_the_first_page_goes_on_and_the_last_page_is_even():
    made = spreads([[10] * 9], heading=5, first_room=25, room=40)

    assert [[part.stop - part.start for part in left + right] for left, right in made] == [
        [2, 2],
        [3, 2],
    ]


def test_a_line_higher_than_a_page_stands_alone_in_its_column():
    made = spreads([[500, 10, 500]], heading=5, first_room=100, room=100)

    assert [[len(column) for column in spread] for spread in made] == [[1, 1], [1, 0]]


def test_nothing_takes_no_page():
    assert spreads([], heading=5, first_room=100, room=100) == ()


@given(HEIGHTS, st.floats(0, 20), st.floats(1, 90), st.floats(1, 90))
def test_every_line_stands_once_and_in_order(groups, heading, first_room, room):
    made = spreads(groups, heading=heading, first_room=first_room, room=room)
    shown = [
        (part.group, at)
        for spread in made
        for column in spread
        for part in column
        for at in range(part.start, part.stop)
    ]

    assert shown == [(group, at) for group, lines in enumerate(groups) for at in range(len(lines))]


@pytest.mark.parametrize("room", [30, 60, 90])
def test_no_column_is_higher_than_its_room(room):
    groups = [[9.0, 7.0, 8.0] * 4, [6.0] * 5]

    for spread in spreads(groups, heading=5, first_room=30, room=room):
        for column in spread:
            taken = sum(5 + sum(groups[part.group][part.start : part.stop]) for part in column)
            assert taken <= room


def _whole(group: int, lines: int) -> Slice:
    return Slice(group=group, start=0, stop=lines)
