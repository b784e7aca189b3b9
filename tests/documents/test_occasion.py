"""How much paper a day takes."""

from __future__ import annotations

import pytest

from toolkit.documents.occasion import LENGTHS, Occasion, stacks_for


@pytest.mark.parametrize(
    ("people", "tables", "expected"), [(1, 0, 1), (6, 0, 1), (7, 0, 2), (30, 0, 5), (30, 4, 4)]
)
def test_six_people_sit_at_a_table_unless_somebody_says_otherwise(people, tables, expected):
    assert Occasion(people=people, tables=tables).table_count == expected


def test_who_works_alone_is_one_person_at_one_table():
    alone = Occasion(length="alone", people=30, tables=5)
    assert (alone.heads, alone.table_count) == (1, 1)
    assert sum(stack.sheets for stack in stacks_for(alone)) == 13


def test_every_length_has_a_run_sheet(bank):
    totals = [Occasion(length=length).run_sheet(bank).total for length in LENGTHS]
    assert totals == [60, 90, 120, 180, 110, 75]


def test_everybody_has_a_slip_for_each_of_eight_beliefs():
    for people in (1, 5, 30, 41):
        (slips,) = (stack for stack in stacks_for(Occasion(people=people)) if stack.pages == "9")
        assert slips.copies * 8 >= people * 8
