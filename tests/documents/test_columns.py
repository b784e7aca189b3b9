from __future__ import annotations

from random import Random

import pytest

from toolkit.documents.columns import Column, Listed, columns_of, even_columns

HEADING = 10.0


def lists(*counts: int, high: float = 20.0) -> tuple[Listed[str], ...]:
    """Lists of so many items, named a1, a2, b1 and so on."""
    return tuple(
        Listed(tuple((f"{chr(97 + place)}{n}", high) for n in range(1, count + 1)))
        for place, count in enumerate(counts)
    )


def written(columns: tuple[Column[str], ...] | None) -> list[str]:
    return [
        " ".join(f"{'…' * run.goes_on}{'+'.join(run.items)}" for run in column)
        for column in columns or ()
    ]


def test_a_list_that_goes_on_in_the_next_column_says_so():
    assert written(columns_of(lists(4, 2), HEADING, 60)) == ["a1+a2", "…a3+a4", "b1+b2"]


def test_a_heading_takes_two_items_with_it():
    assert written(columns_of(lists(1, 3), HEADING, 75)) == ["a1", "b1+b2+b3"]
    assert written(columns_of(lists(1, 3), HEADING, 85)) == ["a1 b1+b2", "…b3"]


def test_lists_stay_whole_where_there_is_room():
    assert written(even_columns(lists(3, 3, 3), HEADING, 100, 3)) == [
        "a1+a2+a3",
        "b1+b2+b3",
        "c1+c2+c3",
    ]
    assert written(even_columns(lists(2, 6, 1), HEADING, 150, 3)) == [
        "a1+a2",
        "b1+b2+b3+b4+b5+b6",
        "c1",
    ]


def test_a_list_is_cut_where_whole_lists_have_no_room():
    assert written(even_columns(lists(9, 1), HEADING, 90, 3)) == [
        "a1+a2+a3+a4",
        "…a5+a6+a7+a8",
        "…a9 b1",
    ]


def test_what_has_no_room_has_no_columns():
    assert even_columns(lists(9, 9), HEADING, 90, 3) is None
    assert even_columns(lists(1, high=100), HEADING, 90, 3) is None


def test_an_item_higher_than_a_column_has_one_of_its_own():
    assert written(columns_of(lists(3, high=100), HEADING, 90)) == ["a1", "…a2", "…a3"]


@pytest.mark.parametrize("seed", range(20))
def test_every_item_stands_once_and_in_its_order_and_no_column_is_too_high(seed):
    random = Random(seed)  # noqa: S311 (nothing secret)
    given = tuple(
        Listed(
            tuple((f"{place}.{n}", random.uniform(5, 40)) for n in range(random.randrange(1, 9)))
        )
        for place in range(random.randrange(1, 6))
    )
    columns = columns_of(given, HEADING, 120)
    found = [item for column in columns for run in column for item in run.items]
    assert found == [item for one in given for item, _ in one.items]
    assert [column for column in columns if sum(run.height for run in column) > 120] == []
